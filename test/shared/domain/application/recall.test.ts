import { expect, test } from 'vitest';
import { screener, secondReviewer, thirdReviewer } from '../examples.ts';
import { deed, SITE_FILE } from './stages.ts';
import { after, tried } from './tried.ts';

const untouched = { assigned: [], sheets: {}, visits: [], recused: [], evidence: {} };
const recalled = (changes: object) => tried('assessing', 'recall', { actor: screener, changes });

test('a recommendation is taken back while the city has not begun, and leaves no trace but the trail', () => {
  const { state, recommended, district } = after('assessing', 'recall', { actor: screener, changes: untouched });
  expect([state, recommended, Object.keys(district).length > 0]).toEqual(['screening', undefined, true]);
});

test('whatever the city has done with it forbids that', () => {
  const begun = [
    { assigned: [secondReviewer.email] },
    { sheets: { [thirdReviewer.email]: { documents: {}, site: {} } } },
    { visits: [{ ...deed(secondReviewer, '2023-05-02'), day: '2023-06-05', visitors: '孙' }] },
    { recused: [{ ...deed(secondReviewer, '2023-05-02'), reason: '亲属' }] },
    { evidence: { e1: SITE_FILE } },
  ];
  expect(begun.map((one) => recalled({ ...untouched, ...one }))).toEqual(
    begun.map(() => ({ refused: 'assessment-begun' })),
  );
});

test('what nobody recommended cannot be taken back', () => {
  expect(recalled({ ...untouched, recommended: undefined })).toMatchObject({ refused: 'wrong-state' });
});
