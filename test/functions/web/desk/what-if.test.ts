import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { ADMIN, done, filed, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { allWords, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Answer } from '../../../reach.ts';

let people: People;
let villages: Answer['body'][];
let noticed: Answer['body'];
beforeAll(async () => {
  people = await openPeople();
  const places = people.host.site.policy.divisions().children('330602001').slice(0, 3);
  villages = [];
  for (const { code } of places)
    villages.push(await filed(people.host, 'proposed', { category: 'village', unit: { division: code } }));
  noticed = await filed(people.host, 'noticed');
});
afterAll(() => people.stop());

const t = texts.zh;
const outcome = (page: string) => allWords(page, /<section id="outcome">([\s\S]*?)<\/section>/g)[0] ?? '';
const visit = async (query: string, who: string = PROPOSER) => (await people.as(who)).visit(`/desk/what-if${query}`);

test('what is ticked is reckoned with, and stands in the address', async () => {
  const visitor = await people.as(PROPOSER);
  const fresh = await visitor.visit('/desk/what-if');
  expect(outcome(fresh.page)).toBe('');
  const address = `?state=proposed&a=${villages[0].id}&a=${villages[1].id}`;
  const { page } = await visitor.visit(`/desk/what-if${address}`);
  const { villages: quota } = await done(people.host, undefined, 'GET', '/progress/330602');
  expect(outcome(page)).toContain(t.whatIf.outcome(2));
  expect(outcome(page)).toContain(`${t.home.of(0, quota.target)} ${t.home.of(2, quota.target)}`);
  expect([...page.matchAll(/name="a"[^>]* checked/g)].length).toBe(2);
});

test('all of a state, or all of a batch, are reckoned with at once', async () => {
  const all = await visit('?state=proposed&all=1');
  expect(outcome(all.page)).toContain(t.whatIf.outcome(3));
  const batch = await visit(`?batch=${noticed.notice.batch}`);
  expect([outcome(batch.page).includes(t.whatIf.outcome(1)), wordsOf(batch.page).includes(noticed.unit.name)]).toEqual([
    true,
    true,
  ]);
});

test('one that is not there counts nothing, and reckoning changes nothing', async () => {
  const before = await done(people.host, undefined, 'GET', '/progress/330602');
  expect(outcome((await visit('?a=2023-330602-aaaaaaaaaa')).page)).toBe('');
  const after = await done(people.host, undefined, 'GET', '/progress/330602');
  expect({ ...after, asOf: '' }).toEqual({ ...before, asOf: '' });
});

test('it is for the city’s office', async () => {
  const seen = await Promise.all(
    [SIGNER, ADMIN, SCREENER, SUBMITTER].map(async (who) => (await visit('', who)).status),
  );
  expect(seen).toEqual([200, 200, 403, 403]);
});
