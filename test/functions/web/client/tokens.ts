import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../functions/web/client/', import.meta.url);

/** The text of every style sheet of the site, by its name. */
export const sheets = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(new URL(name, folder), 'utf8')]),
);

export const LOOKS = ['light', 'dark', 'print'] as const;
const WHERE = { light: '', dark: '@media (prefers-color-scheme: dark) {\n  ', print: '@media print {\n  ' };

/** What the tokens say in a look, by their name; dark and print say again only what they change. */
export function tokensIn(look: (typeof LOOKS)[number]): Map<string, string> {
  const css = sheets.get('style/tokens.css') ?? '';
  const begin = css.indexOf(`${WHERE[look]}:root {`);
  const block = css.slice(begin, css.indexOf('}', css.indexOf(':root', begin)));
  const own = [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const);
  return new Map([...(look === 'light' ? [] : tokensIn('light')), ...own]);
}
