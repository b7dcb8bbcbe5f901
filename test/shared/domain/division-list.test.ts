import { expect, test } from 'vitest';
import { type ListRow, listFaults } from '../../../shared/domain/division-list.ts';

const row = (number: number, code: string, name: string, more: Partial<ListRow> = {}): ListRow => ({
  ...{ number, code, name, level: undefined, parent: '' },
  ...more,
});
const faults = (...rows: ListRow[]) =>
  listFaults(rows, (code) => ['330602', '330603'].includes(code)).map((of) =>
    of.map(({ column, fault }) => `${column} ${fault}`),
  );
const TOWNSHIP = row(2, '330602001', '塔山街道');

test('a sound list has no faults, whether level and division above are told or not', () => {
  const village = row(3, '330602001001', '塔山社区', { level: 'village', parent: '330602001' });
  expect(faults(TOWNSHIP, village, row(4, '330602001002', '解放社区'))).toEqual([[], [], []]);
});

test.each([
  ['no code', row(3, '', '甲'), 'code missing'],
  ['a code of a district', row(3, '330602', '甲'), 'code not-a-code'],
  ['letters', row(3, '33060200x', '甲'), 'code not-a-code'],
  ['another city', row(3, '330702001', '甲'), 'code not-in-your-area'],
  ['another district', row(3, '330603001', '甲'), 'code other-district'],
  ['a code twice', row(3, '330602001', '甲'), 'code twice'],
  ['no name', row(3, '330602001001', ''), 'name missing'],
  ['a long name', row(3, '330602001001', '甲'.repeat(31)), 'name too-long'],
  ['a name twice', row(3, '330602002', ' 塔山街道'), 'name same-name'],
  ['another level', row(3, '330602001001', '甲', { level: 'township' }), 'level not-the-level'],
  ['no level', row(3, '330602001001', '甲', { level: 'unknown' }), 'level not-a-choice'],
  ['another place above', row(3, '330602001001', '甲', { parent: '330602002' }), 'parent not-the-parent'],
  ['a village of no township', row(3, '330602009001', '甲'), 'parent no-such-parent'],
])('%s is a fault of that cell', (_, wrong, fault) => {
  expect(faults(TOWNSHIP, wrong)).toEqual([[], [fault]]);
});

test('a list of a district that is none of the city’s has no good code', () => {
  expect(faults(row(2, '330699001', '甲'))).toEqual([['code not-in-your-area']]);
});
