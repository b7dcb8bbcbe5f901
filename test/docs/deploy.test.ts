import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SETTING_NAMES } from '../../cdk/settings.ts';

const page = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8');

test('the table of settings names every setting, in the order of the schema, and no other', () => {
  const [, table = ''] = /^## Settings$(.*?)^## /ms.exec(page) ?? [];
  expect(Array.from(table.matchAll(/^\| `(\w+)`/gm), ([, name]) => name)).toEqual(SETTING_NAMES);
});
