import type { Arrived, Visitor } from './visitor.ts';

/** What a person types or chooses, by the name of the field; several values for boxes that are ticked together. */
export type Typed = Record<string, string | readonly string[]>;
type Field = [name: string, value: string];

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (text: string) => text.replace(/&(#?\w+);/g, (whole, name) => ENTITIES[name] ?? whole);
const attribute = (tag: string, name: string) => {
  const [, value] = new RegExp(`(?:^|\\s)${name}(?:="([^"]*)")?(?=[\\s/>]|$)`).exec(tag) ?? [undefined, undefined];
  return value === undefined ? undefined : decoded(value);
};
const has = (tag: string, name: string) => new RegExp(`(?:^|\\s)${name}(?:="[^"]*")?(?=[\\s/>]|$)`).test(tag);

/** The words of a piece of a page. */
export const wordsOf = (html: string): string =>
  decoded(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

/** The words of the elements that `pattern` finds; its first group is what is in them. */
export const allWords = (page: string, pattern: RegExp): string[] =>
  [...page.matchAll(pattern)].map(([, inner]) => wordsOf(inner ?? ''));

/** The state that a page shows of its application. */
export const stateOn = (page: string) => allWords(page, /<h1>[\s\S]*?<span class="tag[^"]*">([\s\S]*?)<\/span>/g)[0];

/** What was refused and why, and where it is mended. */
export const summaryOn = (page: string) => {
  const [, summary] = /<section class="summary"[^>]*>([\s\S]*?)<\/section>/.exec(page) ?? [];
  if (summary === undefined) return undefined;
  const links = [...summary.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => decoded(href ?? ''));
  return {
    title: allWords(summary, /<h2>([\s\S]*?)<\/h2>/g)[0],
    detail: allWords(summary, /<p>([\s\S]*?)<\/p>/g)[0],
    links,
  };
};

/** What may be pressed on a page, in its order. */
export const buttonsOn = (page: string): string[] =>
  allWords(mainOf(page), /<button\b(?![^>]*\shidden)[^>]*>([\s\S]*?)<\/button>/g);
const mainOf = (page: string) => /<main\b[\s\S]*<\/main>/.exec(page)?.[0] ?? '';

const CONTROLS =
  /<(input)\b([^>]*)>|<(textarea)\b([^>]*)>([\s\S]*?)<\/textarea>|<(select)\b([^>]*)>([\s\S]*?)<\/select>/g;

function fieldsIn(form: string): { sent: Field[]; names: Set<string> } {
  const controls = [...form.matchAll(CONTROLS)].map((found) => found.filter((part) => part !== undefined));
  const named = controls.flatMap(([, kind = '', tag = '', inner = '']) => {
    const name = attribute(tag, 'name');
    return name && !has(tag, 'disabled') ? [{ name, value: VALUE[kind as keyof typeof VALUE](tag, inner) }] : [];
  });
  const sent = named.flatMap(({ name, value }): Field[] => (value === undefined ? [] : [[name, value]]));
  return { sent, names: new Set(named.map(({ name }) => name)) };
}

/** What a control sends; undefined for a box that is not ticked. */
const VALUE = {
  input: (tag: string) => {
    const box = ['checkbox', 'radio'].includes(attribute(tag, 'type') ?? '');
    return box && !has(tag, 'checked') ? undefined : (attribute(tag, 'value') ?? (box ? 'on' : ''));
  },
  textarea: (_: string, inner: string) => decoded(inner).replace(/^\n/, ''),
  select: (_: string, inner: string) => {
    const all = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option);
    const chosen = all.find((option) => has(option, 'selected')) ?? all[0];
    return chosen && (attribute(chosen, 'value') ?? '');
  },
};

/** Every field of every form of a page, as it stands there. */
export const fieldsOn = (page: string): Record<string, string> => Object.fromEntries(fieldsIn(page).sent);

/** The form around a button, filled in as the page has it. */
function formAround(page: string, button: string, nth: number) {
  const found = [...page.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', inner = '']) =>
    [...inner.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)]
      .filter(([, , words]) => wordsOf(words ?? '') === button)
      .map(([, own = '']) => ({ tag, inner, own })),
  )[nth];
  if (!found) throw new Error(`no button ${button} among ${buttonsOn(page).join(', ')}`);
  const { tag, inner, own } = found;
  const name = attribute(own, 'name');
  const pressed: Field[] = name ? [[name, attribute(own, 'value') ?? '']] : [];
  return { action: attribute(own, 'formaction') ?? attribute(tag, 'action'), pressed, ...fieldsIn(inner) };
}

/** Fills in a form of the page as a person does, presses one of its buttons, and goes where that leads. */
export function press(
  visitor: Visitor,
  { url, page }: Pick<Arrived, 'url' | 'page'>,
  button: string,
  typed: Typed = {},
  nth = 0,
): Promise<Arrived> {
  const { action = url.pathname, sent, names, pressed } = formAround(page, button, nth);
  const missing = Object.keys(typed).filter((name) => !names.has(name));
  if (missing.length > 0) throw new Error(`no field ${missing.join(', ')} around ${button}`);
  const own = Object.entries(typed).flatMap(([name, value]) => [value].flat().map((each): Field => [name, each]));
  const kept = sent.filter(([name]) => !(name in typed));
  return visitor.visit(action, [...kept, ...own, ...pressed]);
}

/** Goes where a link of the page leads: one with these words on it, or the first to such an address. */
export function follow(
  visitor: Visitor,
  { url, page }: Pick<Arrived, 'url' | 'page'>,
  link: string | RegExp,
): Promise<Arrived> {
  const links = [...page.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].map(([, tag = '', words = '']) => ({
    to: attribute(tag, 'href') ?? '',
    words: wordsOf(words),
  }));
  const found = links.find(({ to, words }) => (typeof link === 'string' ? words === link : link.test(to)));
  if (!found) throw new Error(`no link ${link} among ${links.map(({ words }) => words).join(', ')}`);
  const at = new URL(found.to, url);
  return visitor.visit(at.pathname + at.search);
}
