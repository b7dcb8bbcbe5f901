import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typed } from './document.ts';

/** If not: `npm run client`. */
test('the types of the client were made of the document that is served', async () => {
  const kept = readFileSync(new URL('../../../functions/client/schema.d.ts', import.meta.url), 'utf8');
  expect(kept.slice(0, kept.indexOf('\n') + 1)).toBe((await typed()).line);
});
