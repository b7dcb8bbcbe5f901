import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { post } from '../../../asked.ts';
import { ADMIN, CITY_UNIT, filed, PROPOSER, SCREENER, SIGNER } from '../../../flow.ts';
import { allWords } from '../../../forms.ts';
import type { Answer } from '../../../host.ts';
import { openPeople, type People } from '../../../people.ts';

let people: People;
const own: Record<string, Answer['body']> = {};
beforeAll(async () => {
  people = await openPeople();
  for (const state of ['submitted', 'screening', 'returned', 'rectifying', 'assessing', 'proposed'] as const)
    own[state] = await filed(people.host, state);
  own.given = await filed(people.host, 'assessing', { by: 't330681001@example.test' });
  own.city = await filed(people.host, 'submitted', { by: CITY_UNIT, category: 'office' });
  await post(people.host, ADMIN, own.given, 'assign', { reviewers: [SIGNER] });
});
afterAll(() => people.stop());

const t = texts.zh;
const names = (...states: string[]) => states.map((state) => own[state].unit.name).sort();
async function listed(who: string, query = ''): Promise<string[]> {
  const { page } = await (await people.as(who)).visit(`/desk${query}`);
  return allWords(page, /<th scope="row"[^>]*>([\s\S]*?)<\/th>/g).sort();
}

test('each begins with what they have to take up', async () => {
  expect(await listed(SCREENER)).toEqual(names('submitted'));
  expect(await listed(PROPOSER)).toEqual(names('assessing', 'given'));
});

test('the queue is narrowed by state, district and whose work it is', async () => {
  expect(await listed(SCREENER, '?state=screening')).toEqual(names('screening'));
  expect(await listed(PROPOSER, '?state=assessing&district=330681')).toEqual(names('given'));
  expect(await listed(PROPOSER, '?state=submitted&district=3306')).toEqual(names('city'));
  expect(await listed(SIGNER, '?state=assessing&mine=1')).toEqual(names('given'));
  expect(await listed(PROPOSER, '?state=&mine=1')).toEqual([]);
  expect(await listed(SCREENER, '?state=')).toEqual(
    names('submitted', 'screening', 'returned', 'rectifying', 'assessing', 'proposed'),
  );
});

test('a line tells how long it waits, and until when it has to be answered', async () => {
  const { page } = await (await people.as(PROPOSER)).visit('/desk?state=rectifying');
  const [, row] = allWords(page, /<tr[^>]*>([\s\S]*?)<\/tr>/g);
  expect(row).toBe(
    `${own.rectifying.unit.name} 学校 越城区 塔山街道 ${t.states.rectifying} ${t.desk.waiting(0)} 2023-06-21`,
  );
});
