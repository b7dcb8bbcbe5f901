import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../../../functions/web/api/json-lines.ts';

test('what is laid out is the same JSON', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(JSON.stringify(JSON.parse(linesOf(JSON.parse(json))))).toBe(JSON.stringify(JSON.parse(json)));
    }),
  );
});

test('what fits a line stays on it', () => {
  const items = [{ code: '330602001', name: '塔山街道' }];
  expect(linesOf({ items })).toBe('{ "items": [{ "code": "330602001", "name": "塔山街道" }] }');
  const long = { moves: ['save', 'attach'], name: '一'.repeat(100) };
  expect(linesOf(long)).toBe(`{\n  "moves": ["save", "attach"],\n  "name": "${'一'.repeat(100)}"\n}`);
});
