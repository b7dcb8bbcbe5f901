import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Division, levelOf, parentOf } from '../../../shared/domain/division.ts';
import { differences, laidOn } from '../../../shared/domain/division-changes.ts';
import { keepsOthers, type ListRow, listFaults } from '../../../shared/domain/division-list.ts';
import { plain } from '../../../shared/domain/pinyin.ts';

const row = (number: number, code: string, name: string, more: Partial<ListRow> = {}): ListRow => ({
  ...{ number, code, name, level: undefined, parent: '' },
  ...more,
});
const place = (code: string, name: string): Division => ({
  ...{ code, name, level: levelOf(code) ?? 'city', parent: parentOf(code) },
});
const STANDING = [place('3306', '绍兴市'), place('330602', '越城区'), place('330603', '柯桥区')];
const said = (found: ReturnType<typeof listFaults>) =>
  found.map((of) => of.map(({ column, fault }) => `${column} ${fault}`));
const faults = (...rows: ListRow[]) => said(listFaults(rows, { standing: STANDING, whole: true }));
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

const OWN = [
  ...STANDING,
  place('330602001', '塔山街道'),
  ...[place('330602001001', '塔山社区'), place('330602001002', '解放社区')],
];
const against = (whole: boolean, ...rows: ListRow[]) => said(listFaults(rows, { standing: OWN, whole }));

test('some divisions may be named without the township that stands, a complete list names it', () => {
  const village = row(2, '330602001003', '江桥社区');
  expect(against(false, village)).toEqual([[]]);
  expect(against(true, village)).toEqual([['parent no-such-parent']]);
  expect(against(false, row(2, '330602009001', '江桥社区'))).toEqual([['parent no-such-parent']]);
});

test('a new township that is left out takes its villages with it; one that stands does not', () => {
  const village = (township: string) => row(3, `${township}003`, '江桥社区');
  expect(against(true, row(2, '330602009', ''), village('330602009'))).toEqual([
    ['name missing'],
    ['parent parent-faulty'],
  ]);
  expect(against(true, row(2, '330602001', ''), village('330602001'))).toEqual([['name missing'], []]);
  const spoilt = row(2, '330602009', '#REF!', { spoilt: true });
  expect(against(false, spoilt, village('330602009'))).toEqual([[], ['parent parent-faulty']]);
});

test('another code for a name is sound where the old one ends, and a fault where it stays', () => {
  const list = [TOWNSHIP, row(3, '330602001009', '塔山社区'), row(4, '330602001002', '解放社区')];
  expect(against(true, ...list)).toEqual([[], [], []]);
  expect(against(false, ...list)).toEqual([[], ['name name-stands'], []]);
  expect(against(true, ...list, row(5, '', '新社区'))).toEqual([[], ['name name-stands'], [], ['code missing']]);
});

test('names may be changed for each other, as long as both change', () => {
  const swapped = [row(3, '330602001001', '解放社区'), row(4, '330602001002', '塔山社区')] as const;
  expect(against(false, ...swapped)).toEqual([[], []]);
  expect(against(false, swapped[0])).toEqual([['name name-stands']]);
  expect(against(false, swapped[0], { ...swapped[1], level: 'unknown' })).toEqual([
    ['name name-stands'],
    ['level not-a-choice'],
  ]);
});

const codes = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }))
  .map(([t, v]) => `33060200${t}${v ? `00${v}` : ''}`);
const standingList = fc
  .uniqueArray(fc.tuple(codes, fc.constantFrom('甲', '乙', '丙', '丁')), { maxLength: 12 })
  .map((all) => {
    const out = new Map<string, Division>(STANDING.map((one) => [one.code, one]));
    for (const [code, name] of all.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const taken = [...out.values()].some((one) => one.parent === parentOf(code) && one.name === name);
      if (!taken && out.has(parentOf(code))) out.set(code, place(code, name));
    }
    return [...out.values()];
  });
const rowsOfList = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 9, arbitrary: codes }, { weight: 1, arbitrary: fc.constant('?') }),
      fc.constantFrom('甲', '乙', '丙', '丁', ''),
      fc.boolean(),
    ),
    {
      maxLength: 12,
    },
  )
  .map((all) => all.map(([code, name, spoilt], n) => row(n + 2, code, name, { spoilt: spoilt && n % 5 === 0 })));

test('whatever rows are left out, what comes of the others is a sound list, and nothing ends on their account', () => {
  fc.assert(
    fc.property(standingList, rowsOfList, fc.boolean(), (standing, rows, whole) => {
      const found = listFaults(rows, { standing, whole });
      const taken = rows.filter(({ spoilt }, n) => !spoilt && found[n]?.length === 0);
      const keeps = keepsOthers(whole, rows.length - taken.length);
      const own = standing.filter(({ code }) => code.startsWith('330602') && code !== '330602');
      const places = taken.map(({ code, name }) => ({ code, name }));
      const changes = differences(own, places, keeps);
      const after = laidOn(standing, [{ district: '330602', asOf: '2024-01-01', source: '批复', ...changes }]);
      const live = new Map(after.filter(({ ended }) => !ended).map((one) => [one.code, one]));
      for (const one of taken) expect(live.get(one.code)?.name).toBe(one.name);
      if (keeps) for (const { code } of own) expect(live.has(code)).toBe(true);
      else expect([...live.keys()].filter((code) => code.length > 6).length).toBe(taken.length);
      const names = [...live.values()].map(({ parent, name }) => `${parent} ${plain(name)}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { code, parent } of live.values()) if (code.length > 6) expect(live.has(parent)).toBe(true);
      // What was taken once fits once more: the same file changes nothing.
      const again = listFaults(taken, { standing: [...live.values()], whole: !keeps });
      expect([
        again.flat(),
        differences(
          [...live.values()].filter(({ code }) => code.length > 6),
          places,
          keeps,
        ),
      ]).toEqual([[], { added: [], renamed: [], ended: [] }]);
    }),
    { numRuns: 500 },
  );
});
