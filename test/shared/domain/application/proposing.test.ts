import { describe, expect, test } from 'vitest';
import type { Star } from '../../../../shared/domain/programme.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Answers } from '../../../../shared/domain/standard/answer.ts';
import { BEST, reviewer, screener, secondReviewer, sheetOf, thirdReviewer } from '../examples.ts';
import { deed } from './stages.ts';
import { tried } from './tried.ts';

interface Extra {
  readonly site?: Answers;
  readonly answers?: Answers;
}
/** What becomes of a proposal on a sheet of documents, with what was seen on site and what is typed with it. */
const proposed = (documents: Answers, star: Star = 5, reason = '', { site = {}, answers }: Extra = {}) =>
  tried('assessing', 'propose', {
    actor: reviewer,
    changes: { sheets: { [reviewer.email]: { documents, site } } },
    input: { star, reason, answers },
  });

const vetoed = { refused: 'vetoed', facts: { indicators: ['dumping'] } };
const missed = { refused: 'required-not-met', facts: { indicators: ['charter'] } };

test('a proposal needs a complete sheet', () => {
  expect(proposed({ ...BEST, rules: {}, 'sorting-rate': { value: '101' } })).toEqual({
    refused: 'scores-incomplete',
    facts: { count: 2 },
    problems: [
      { field: 'city.rules', fault: 'missing' },
      { field: 'city.sorting-rate', fault: 'not-a-percentage' },
    ],
  } satisfies Refusal);
});

test('a proposal rests on the proposer’s own sheet, not on a colleague’s', () => {
  const sheets = { [secondReviewer.email]: { documents: BEST, site: {} } };
  const outcome = tried('assessing', 'propose', { actor: reviewer, changes: { sheets } });
  expect(outcome).toMatchObject({ refused: 'scores-incomplete', facts: { count: 8 } });
});

test('what was seen on site goes before the documents, for better and for worse', () => {
  const { rules: _, ...rest } = BEST;
  expect(proposed(rest, 5, '', { site: { rules: { value: '3' } } })).toBe('proposed');
  expect(proposed(BEST, 5, '', { site: { dumping: { value: '1' } } })).toEqual(vetoed);
});

describe('a veto', () => {
  const veto = { dumping: { value: '1' } };
  test('forbids a proposal whatever the score', () => {
    expect(proposed({ ...BEST, ...veto })).toEqual(vetoed);
    expect(proposed({ ...BEST, ...veto, charter: { value: '0' } })).toEqual(vetoed);
    expect(proposed(BEST, 5, '', { answers: veto })).toEqual(vetoed);
  });

  test('forbids a recommendation', () => {
    const on = (district: Answers) => tried('screening', 'recommend', { actor: screener, changes: { district } });
    expect(on({ ...BEST, ...veto })).toEqual(vetoed);
    expect(tried('screening', 'recommend', { actor: screener, input: { answers: veto } })).toEqual(vetoed);
  });
});

test('a required indicator that was missed forbids a proposal and a recommendation', () => {
  const answers = { charter: { value: '0' } };
  expect(proposed({ ...BEST, ...answers })).toEqual(missed);
  expect(proposed(BEST, 4, '', { answers })).toEqual(missed);
  expect(tried('screening', 'recommend', { actor: screener, input: { answers } })).toEqual(missed);
});

test('a recommendation needs a complete sheet of the district’s own, and no high score', () => {
  const on = (district: Answers) =>
    tried('screening', 'recommend', { actor: screener, changes: { district }, input: {} });
  expect(on({ ...BEST, rules: {} })).toEqual({
    refused: 'scores-incomplete',
    facts: { count: 1 },
    problems: [{ field: 'district.rules', fault: 'missing' }],
  });
  expect(on(sheetOf(6000))).toBe('assessing');
});

test('below the lowest band nothing can be proposed', () => {
  expect(proposed(sheetOf(8450), 3, '尚可')).toEqual({
    refused: 'below-three-stars',
    facts: { score: 8450, least: 8500 },
  });
});

test.each<[number, Star, Star]>([
  [8500, 4, 3],
  [8950, 5, 3],
  [9450, 5, 4],
])('a sheet of %d hundredths gets no star %d', (total, star, band) => {
  expect(proposed(sheetOf(total), star, '应当更高')).toEqual({
    refused: 'star-above-band',
    facts: { star, band, score: total },
  });
});

test('a star below the band needs a reason', () => {
  expect(proposed(sheetOf(9500), 4, ' ')).toEqual({ refused: 'lower-star-needs-reason', facts: { band: 5 } });
  expect(proposed(sheetOf(9500), 3, '现场略逊')).toBe('proposed');
});

test('the star of the band needs none', () => {
  const stars = [8500, 8950, 9000, 9450, 9500, 10_000].map((total) =>
    [3, 4, 5].map((star) => proposed(sheetOf(total), star as Star) === 'proposed'),
  );
  expect(stars).toEqual([
    [true, false, false],
    [true, false, false],
    [false, true, false],
    [false, true, false],
    [false, false, true],
    [false, false, true],
  ]);
});

test('a bonus counts towards the band', () => {
  expect(proposed({ ...sheetOf(9200), pilot: { value: '1' } }, 5)).toBe('proposed');
});

describe('two people sign a proposal', () => {
  const signature = deed(secondReviewer, '2023-05-10');

  test('nobody signs what they proposed, and another reviewer may', () => {
    expect(tried('proposed', 'sign', { actor: reviewer })).toEqual({ refused: 'signed-by-proposer' });
    expect(tried('proposed', 'sign', { actor: secondReviewer })).toBe('proposed');
  });

  test('it is signed once', () => {
    expect(tried('proposed', 'sign', { actor: secondReviewer, changes: { signature } })).toEqual({
      refused: 'signed-already',
    });
  });

  test('what is not signed is not published', () => {
    const unsigned = { signature: undefined } as never;
    expect(tried('proposed', 'publish', { actor: reviewer, changes: unsigned })).toEqual({
      refused: 'not-signed-yet',
    });
  });

  test.each(['proposed', 'noticed', 'objected', 'reviewing'] as const)(
    'in %s, who proposed or signed has judged already, and declares no conflict any more',
    (state) => {
      const recuse = (actor: typeof reviewer) => tried(state, 'recuse', { actor, changes: { signature } });
      const refusal = { refused: 'judged-already' };
      expect([reviewer, secondReviewer, thirdReviewer].map(recuse)).toEqual([refusal, refusal, state]);
    },
  );
});
