import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indicatorsOf } from '../../../../shared/domain/standard/indicator.ts';
import { nextStar } from '../../../../shared/domain/standard/next-star.ts';
import { score } from '../../../../shared/domain/standard/score.ts';
import { fullAnswers } from '../../../answers.ts';
import { BEST, exampleProgramme, exampleStandard, sheetOf } from '../examples.ts';
import { answersOf, sheets, standards } from './given.ts';

const bands = exampleProgramme().starBands;
const standard = exampleStandard();
const of = (answers: Parameters<typeof nextStar>[1]) => nextStar(standard, answers, bands);

test('between two bands the next star and the points missing to it are told', () => {
  const told = [8400, 8500, 9250, 9500].map((total) => {
    const { star, next } = of(sheetOf(total));
    return [star, next?.star, next?.missing];
  });
  expect(told).toEqual([
    [undefined, 3, 100],
    [3, 4, 500],
    [4, 5, 250],
    [5, undefined, undefined],
  ]);
});

test('what rules a star out stands apart from where points can be gained', () => {
  const { first, gains } = of({ ...BEST, dumping: { value: '1' }, charter: { value: '0' }, yards: { value: '4' } });
  expect(first.map(({ id }) => id)).toEqual(['dumping', 'charter']);
  expect(gains.map(({ indicator, points, open }) => [indicator.id, points, open])).toEqual([
    ['awards', 400, true],
    ['pilot', 300, true],
    ['yards', 200, false],
  ]);
});

test('of a blank form the required come first, then what gives the most', () => {
  const { first, gains } = of({});
  expect([first, gains.map(({ indicator }) => indicator.id)]).toEqual([
    [],
    ['charter', 'sorting-rate', 'forest', 'yards', 'awards', 'rules', 'pilot', 'training'],
  ]);
});

test('a gain is what the total grows by when that indicator is answered in full, for any standard and any answers', () => {
  fc.assert(
    fc.property(
      standards.chain((any) => fc.tuple(fc.constant(any), sheets(any))),
      ([any, sheet]) => {
        const answers = answersOf(sheet);
        const now = score(any, answers).total;
        const full = fullAnswers(any);
        const { first, gains } = nextStar(any, answers, bands);
        for (const indicator of indicatorsOf(any).filter((i) => !first.includes(i))) {
          const { id } = indicator;
          const dropped = indicator.mayNotApply && answers[id]?.notApplicable;
          const then = dropped ? now : score(any, { ...answers, [id]: full[id] ?? {} }).total;
          expect(gains.find((gain) => gain.indicator === indicator)?.points ?? 0).toBe(then - now);
        }
      },
    ),
    { numRuns: 300 },
  );
});
