import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsFor, tallyChange } from '../../../../shared/domain/application/agreeing.ts';
import { STATES } from '../../../../shared/domain/application/application.ts';
import { districtProgress, PIPELINE } from '../../../../shared/domain/progress/district-progress.ts';
import { type Candidate, ifNamed, newlyReached } from '../../../../shared/domain/progress/what-if.ts';
import { applicationIn } from '../application/stages.ts';
import { exampleProgramme, noonOf } from '../examples.ts';

const candidate = fc.record<Candidate>({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  category: fc.constantFrom('school', 'village', 'township'),
  applicant: fc.constantFrom('330602001', '330602002', '330603001', '3306'),
  state: fc.constantFrom(...STATES),
  star: fc.constantFrom(undefined, 3, 4, 5),
});
const candidates = fc.uniqueArray(candidate, { selector: ({ id }) => id });
const BEFORE = { cells: 3, 'category:school': 3, 'star:4': 3, 'state:named': 3, 'state:proposed': 9 };

test('what counts is every open application of the district, once, in any order', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const after = ifNamed('330602', BEFORE, all);
      const counted = all.filter(
        ({ applicant, state }) => applicant.startsWith('330602') && PIPELINE.some((open) => open === state),
      );
      const by = tallyChange(BEFORE, after);
      expect(by.cells ?? 0).toBe(counted.length);
      expect(by['category:village'] ?? 0).toBe(counted.filter(({ category }) => category === 'village').length);
      expect(by['star:5'] ?? 0).toBe(counted.filter(({ star }) => star === 5).length);
      expect(ifNamed('330602', BEFORE, [...all, ...all.toReversed()])).toEqual(after);
    }),
  );
});

test('it adds what a naming adds', () => {
  const { proposal } = applicationIn('named');
  const [proposed, named] = [applicationIn('noticed', { assigned: [] }), applicationIn('named', { assigned: [] })];
  const one = { ...proposed, star: proposal?.star };
  expect(tallyChange(BEFORE, ifNamed('330602', BEFORE, [one]))).toEqual(
    tallyChange(countsFor(proposed), countsFor(named)),
  );
});

test('told are the quotas that were open and are reached', () => {
  const denominator = { townships: 5, villages: 20, asOf: '2023-06-30', source: { zh: '', en: '' } };
  const as = (tally: object) =>
    districtProgress('330602', exampleProgramme(), denominator, tally as Record<string, number>, noonOf('2023-06-01'));
  const village = (id: string): Candidate => ({ id, category: 'village', applicant: '330602001', state: 'proposed' });
  const before = as({ cells: 1, 'category:township': 1 });
  const after = as(ifNamed('330602', { cells: 1, 'category:township': 1 }, [village('a')]));
  expect([newlyReached(before, after), newlyReached(after, after)]).toEqual([['villages'], []]);
});
