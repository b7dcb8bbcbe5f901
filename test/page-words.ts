/** Words of a page as people see or hear them, with the language that they are marked to be in. */
export interface Words {
  readonly text: string;
  readonly lang: string;
  /** The attribute that they stand in; text without it. */
  readonly attribute?: string;
  /** In an element that cannot hold two languages. */
  readonly undivided?: boolean;
}

const PIECES = /<!--[\s\S]*?-->|<(script|style|pre|code|kbd|textarea)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;
const VOID = /^<(area|base|br|col|hr|img|input|link|meta|source|wbr|!)/;
const UNDIVIDED = /^<(title|option)\b/;
const READ_OUT = /\s(aria-label|title|alt|placeholder|content|label)="([^"]*)"/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
const decoded = (text: string) => text.replace(/&(#?\w+);/g, (whole, name) => ENTITIES[name] ?? whole);

/** Every word of a page; what is for machines (scripts, commands, keys) is none, nor what people have typed. */
export function wordsOn(html: string): Words[] {
  const found: Words[] = [];
  const langs = [''];
  let tag = '';
  for (const piece of html.match(PIECES) ?? []) {
    const lang = langs.at(-1) ?? '';
    if (!piece.startsWith('<')) found.push({ text: decoded(piece).trim(), lang, undivided: UNDIVIDED.test(tag) });
    else if (piece.startsWith('</')) langs.pop();
    else {
      tag = piece;
      const own = /^<[^>]*?\slang="([^"]*)"/.exec(piece)?.[1] ?? lang;
      found.push(...readOut(/^<[^>]*>/.exec(piece)?.[0] ?? '', own));
      if (!VOID.test(piece) && !/^<(script|style|pre|code|kbd|textarea)\b/.test(piece) && !piece.endsWith('/>'))
        langs.push(own);
    }
  }
  return found.filter(({ text }) => text !== '');
}

/** What a page tells browsers, not people. */
const SETTING = /^<meta name="(viewport|color-scheme|theme-color|robots)"/;
const readOut = (tag: string, lang: string): Words[] =>
  SETTING.test(tag)
    ? []
    : [...tag.matchAll(READ_OUT)].map(([, attribute = '', text = '']) => ({ text: decoded(text), lang, attribute }));
