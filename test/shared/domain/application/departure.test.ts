import fc from 'fast-check';
import { expect, test } from 'vitest';
import { departure, otherTotals } from '../../../../shared/domain/application/departure.ts';
import { BEST, exampleStandard, reviewer, secondReviewer } from '../examples.ts';

const BANDS = { 3: 8500, 4: 9000, 5: 9500 } as const;
const totals = fc.array(fc.integer({ min: 0, max: 10_500 }), { maxLength: 7 });

test('a total departs exactly from where it is a star’s band away from the others’ middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_500 }), totals, (own, others) => {
      const found = departure(own, others, BANDS);
      const alike = departure(own, [...others].reverse(), BANDS);
      expect(alike).toEqual(found);
      if (found) {
        expect([found.by, found.others]).toEqual([own - found.median, others.length]);
        expect(Math.abs(found.by)).toBeGreaterThanOrEqual(500);
      }
    }),
  );
  expect([departure(9000, [9499], BANDS), departure(9000, [], BANDS)]).toEqual([undefined, undefined]);
  expect(departure(9000, [9500], BANDS)).toEqual({ median: 9500, others: 1, by: -500 });
  expect(departure(9600, [8000, 9000, 9500], BANDS)).toEqual({ median: 9000, others: 3, by: 600 });
});

test('compared are whole sheets of others: the district’s and the other reviewers’', () => {
  const standard = exampleStandard();
  const whole = { documents: BEST, site: {} };
  const begun = { documents: { rules: { value: '1' } }, site: {} };
  const sheets = { [reviewer.email]: whole, [secondReviewer.email]: whole, 'r9@example.test': begun };
  const of = (email: string, district = BEST) => otherTotals({ district, sheets }, email, standard).length;
  expect([of(reviewer.email), of('nobody@example.test'), of(reviewer.email, {})]).toEqual([2, 3, 1]);
});
