import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toItem } from '../../../shared/store/client.ts';
import { lineOf, readLine, told } from '../../../shared/store/line.ts';
import type { Item } from '../../../shared/store/read.ts';
import { reversed } from '../../reversed.ts';

const key = { pk: 'APPLICATION#a', sk: 'EVENT#00000001' };
/** An attribute of that one name AWS's own `unmarshall` loses. */
const words = fc.string({ unit: 'grapheme' }).filter((word) => word !== '__proto__');
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    ...[words, fc.integer(), fc.boolean(), fc.constant(null)],
    ...[
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(words, tie('any'), { maxKeys: 4, noNullPrototype: true }),
    ],
  ),
})).any;
const item = fc.dictionary(words, value, { noNullPrototype: true }).map((rest) => ({ ...rest, ...key }));

test('an item is one line, and the line is the item', () => {
  fc.assert(
    fc.property(item, (one) => {
      const line = lineOf(toItem(one));
      expect([line.text.split(/[\n\r\u2028\u2029]/).length, told(line), readLine(line.text)]).toEqual([1, one, line]);
    }),
  );
});

test('the same item is the same line, in whatever order it came', () => {
  fc.assert(fc.property(item, (one) => lineOf(toItem(one)).text === lineOf(reversed(toItem(one)) as Item).text));
  const sets = (one: string[], other: string[]) =>
    lineOf({ ...toItem(key), one: { SS: one }, other: { NS: other } }).text;
  expect(sets(['b', 'a'], ['10', '9'])).toBe(sets(['a', 'b'], ['9', '10']));
});

test('a line tells its kind, and when it is over', () => {
  const told = ({ kind, expires }: ReturnType<typeof lineOf>) => [kind, expires];
  const of = (pk: string, sk: string, more = {}) => told(lineOf(toItem({ pk, sk, ...more })));
  expect([
    of('APPLICATION#a', 'APPLICATION'),
    of('APPLICATION#a', 'ONCE#who#key', { expires: 9 }),
    of('PROGRESS#330602', '2023#TALLY'),
    of('AWARDS#unit', '330602-2023-0001'),
    of('ROSTER#admin#3306', 'admin@example.test'),
    of('somewhere', 'else'),
  ]).toEqual([
    ['APPLICATION', undefined],
    ['ONCE', 9],
    ['PROGRESS', undefined],
    ['AWARDS', undefined],
    ['ROSTER', undefined],
    ['OTHER', undefined],
  ]);
});

test('what is no item is refused, and so are bytes, which the registry never stores', () => {
  for (const text of ['', '{}', '[]', 'null', '{"pk":{"S":"a"}}', '{"pk":{"N":"1"},"sk":{"S":"b"}}'])
    expect(() => readLine(text)).toThrow();
  expect(() => lineOf({ ...toItem(key), bytes: { B: Uint8Array.of(1) } })).toThrow('stores no bytes');
});
