import { expect, test } from 'vitest';
import { currentProgramme } from '../../../functions/web/programme.ts';
import { loadPolicy, type Policy } from '../../../shared/data/load.ts';

const policy = loadPolicy('3306');
const [known] = policy.programmes();
const next = { ...known, id: '2024', window: { opens: '2024-01-01', closes: '2024-12-31' } };
const both = {
  ...policy,
  programmes: () => [known, next],
  programme: (id: string) => ({ '2023': known, '2024': next })[id],
};

test.each([
  ['the newest where none was given', undefined, '2024'],
  ['the one that was given', '2023', '2023'],
  ['the newest where there is none of that name', '1999', '2024'],
])('the programme that is meant is %s', (_, current, expected) => {
  expect(currentProgramme({ ...both, current } as Policy).id).toBe(expected);
});
