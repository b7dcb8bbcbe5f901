import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { statesPage } from '../../docs/make-states.ts';

test('the documented way of an application is that of the table of transitions', () => {
  expect(readFileSync(new URL('../../docs/states.md', import.meta.url), 'utf8')).toBe(statesPage());
});
