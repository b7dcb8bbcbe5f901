import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelOf, parentOf } from '../../../shared/domain/division.ts';
import { type DivisionChanges, differences, laidOn } from '../../../shared/domain/division-changes.ts';

const named = (code: string, name: string) => ({ code, name, level: levelOf(code) ?? 'city', parent: parentOf(code) });
const STANDING = [
  named('3306', '绍兴市'),
  named('330602', '越城区'),
  named('330602001', '塔山街道'),
  named('330602001001', '塔山社区'),
  named('330602001002', '解放社区'),
  named('330603', '柯桥区'),
  named('330603001', '柯桥街道'),
];
const own = STANDING.filter(({ code }) => code.startsWith('330602') && code !== '330602');
const newer = (
  list: readonly { code: string; name: string }[],
  standing: readonly { code: string; name: string }[] = own,
) =>
  ({
    district: '330602',
    asOf: '2024-01-01',
    source: '批复',
    ...differences(standing, list),
  }) satisfies DivisionChanges;

test('what a list adds, renames and leaves out is told, and laid over what stands', () => {
  const list = [
    { code: '330602001', name: '塔山街道' },
    { code: '330602001001', name: '新塔山社区' },
    { code: '330602001003', name: '江桥社区' },
  ];
  const changes = newer(list);
  expect(changes).toMatchObject({ added: [list[2]], renamed: [list[1]], ended: ['330602001002'] });
  expect(laidOn(STANDING, [changes])).toEqual([
    ...STANDING.slice(0, 3),
    named('330602001001', '新塔山社区'),
    { ...named('330602001002', '解放社区'), ended: '2024-01-01' },
    named('330602001003', '江桥社区'),
    ...STANDING.slice(5),
  ]);
});

const code = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 4 }))
  .map(([t, v]) => `33060200${t}${v ? `00${v}` : ''}`);
const list = fc.uniqueArray(fc.record({ code, name: fc.constantFrom('甲', '乙', '丙') }), {
  selector: (one) => one.code,
});
const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);

test('whatever lists follow one another, the last one stands, other districts as they were, and no code is forgotten', () => {
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
      const stands = (all: readonly ReturnType<typeof named>[]) =>
        all
          .filter((d) => !('ended' in d) && d.code.startsWith('330602') && d.code !== '330602')
          .map((d) => ({ code: d.code, name: d.name }));
      let all = [...STANDING] as ReturnType<typeof laidOn>;
      const changes: DivisionChanges[] = [];
      for (const one of lists) {
        changes.push(newer(one, stands(all)));
        all = laidOn(STANDING, changes);
      }
      expect(stands(all)).toEqual([...(lists.at(-1) ?? [])].sort(byCode));
      expect(all.filter((d) => !d.code.startsWith('330602'))).toEqual(
        STANDING.filter((d) => !d.code.startsWith('330602')),
      );
      const ever = new Set([...STANDING, ...lists.flat()].map((d) => d.code));
      expect(new Set(all.map((d) => d.code))).toEqual(ever);
    }),
    { numRuns: 60 },
  );
});
