import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const PAGES = [...globSync('*.md'), ...globSync('docs/*.md'), ...globSync('shared/data/*.md')];
const textOf = (path: string) => readFileSync(path, 'utf8').replaceAll(/^```.*?^```/gms, '');

/** As GitHub names the headings of a page. */
const anchorsOf = (path: string) =>
  Array.from(textOf(path).matchAll(/^#+ (.*)$/gm), ([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

const linksOf = (path: string) => Array.from(textOf(path).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g));

test.each(PAGES)('every link of %s leads somewhere', (path) => {
  const lost = linksOf(path).filter(([, file, anchor]) => {
    const target = file ? join(dirname(path), file) : path;
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });
  expect(lost.map(([link]) => link)).toEqual([]);
});
