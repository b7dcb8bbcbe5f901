import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { page, readmeWith } from '../../docs/architecture/page.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the drawn architecture is that of the stack’s template', () => {
  expect(read('docs/architecture.md')).toBe(page());
});

test('the drawing in the README is that of the stack’s template', () => {
  const readme = read('README.md');
  expect(readme).toContain('\nflowchart');
  expect(readme).toBe(readmeWith(readme));
});
