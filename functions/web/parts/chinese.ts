/** An element that is open where the page is being read. */
interface Open {
  readonly name: string;
  /** Where its tag stands among the pieces. */
  readonly at: number;
  readonly inChinese: boolean;
  readonly inDrawing: boolean;
}

const PIECES = /<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;
const HAN = /\p{Script=Han}/u;
/** Han and what stands within Chinese: numbers and Chinese punctuation. */
const RUN = /[“（〔《]?\p{Script=Han}[\p{Script=Han}\p{Nd}\p{Pd}“”（）〔〕《》、，。；：？！·…]*/gu;
const ENTITIES = /&#?\w+;/g;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** They hold text alone, and so one language. */
const UNDIVIDED = new Set(['option', 'textarea', 'title']);
/** Words of an element's own, which are in the page's language. */
const OWN_WORDS = /\s(aria-label|title|placeholder|alt)="/;

const isAllChinese = (text: string) => HAN.test(text) && !/\p{Script=Latin}/u.test(text.replace(ENTITIES, ''));
const marked = (tag: string) => (OWN_WORDS.test(tag) ? tag : tag.replace(/^<[\w-]+/, '$& lang="zh-CN"'));

/**
 * Marks the Chinese in an English page (names of places and units, what people wrote) as Chinese, so that it is read out
 * and drawn as such (WCAG 3.1.2). One piece for every page: whatever a page shows of the register, it is marked.
 */
export function markChinese(html: string): string {
  const pieces = html.match(PIECES) ?? [];
  const open: Open[] = [];
  for (const [n, piece] of pieces.entries()) {
    const inner = open.at(-1);
    if (piece.startsWith('</')) open.pop();
    else if (/^<[a-z]/.test(piece)) pieces[n] = tag(piece, n, open);
    else if (inner && !inner.inChinese && HAN.test(piece)) markText(pieces, n, inner);
  }
  return pieces.join('');
}

/** Remembers an element that opens; one without content is marked for its value. */
function tag(piece: string, at: number, open: Open[]): string {
  const [, name = ''] = /^<([\w-]+)/.exec(piece) ?? [];
  if (/^<(script|style)\b/.test(piece)) return piece;
  if (VOID.has(name) || piece.endsWith('/>')) {
    const [, value = ''] = /\svalue="([^"]*)"/.exec(piece) ?? [];
    return isAllChinese(value) ? marked(piece) : piece;
  }
  const [, group = ''] = /^<optgroup\b[^>]*\slabel="([^"]*)"/.exec(piece) ?? [];
  const written = isAllChinese(group) ? marked(piece) : piece;
  const [, language] = /\slang="([^"]*)"/.exec(written) ?? [];
  const around = open.at(-1);
  const inChinese = language ? language.startsWith('zh') : (around?.inChinese ?? false);
  open.push({ name, at, inChinese, inDrawing: name === 'svg' || (around?.inDrawing ?? false) });
  return written;
}

/** At its element where it is all there is, else where it stands. */
function markText(pieces: string[], n: number, { name, at, inDrawing }: Open): void {
  const text = pieces[n] ?? '';
  const alone = at === n - 1 && pieces[n + 1]?.startsWith('</');
  const before = pieces[at] ?? '';
  if (alone && isAllChinese(text) && !OWN_WORDS.test(before)) pieces[at] = marked(before);
  else if (UNDIVIDED.has(name)) return;
  else {
    const around = inDrawing ? 'tspan' : 'span';
    pieces[n] = text.replace(RUN, (run) => `<${around} lang="zh-CN">${run}</${around}>`);
  }
}
