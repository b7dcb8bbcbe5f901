import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../../../functions/web/text/text.ts';
import { post } from '../../../asked.ts';
import { countingRequests } from '../../../bench/counting.ts';
import { ADMIN, answersOf, filed, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../../../flow.ts';
import { allWords, wordsOf } from '../../../forms.ts';
import { openPeople, type People } from '../../../people.ts';
import type { Answer } from '../../../reach.ts';

let people: People;
let own: Answer['body'];
beforeAll(async () => {
  people = await openPeople();
  own = await filed(people.host, 'assessing');
  await filed(people.host, 'assessing');
  const full = answersOf(people.host);
  await post(people.host, PROPOSER, own, 'score', { answers: full });
  await post(people.host, SIGNER, own, 'score', { answers: { ...full, ledger: { value: '4' } } });
});
afterAll(() => people.stop());

const t = texts.zh;
const visit = async (query: string, who: string = PROPOSER) =>
  (await people.as(who)).visit(`/desk/consistency${query}`);
const rows = (page: string) => allWords(page, /<tr[^>]*>([\s\S]*?)<\/tr>/g);

test('reviewers and indicators are told, and how much was read', async () => {
  const { page } = await visit('?category=school');
  expect(wordsOf(page)).toContain(t.consistency.read(2, 200, 1));
  const [strict, lenient] = rows(page).filter((row) => row.startsWith('市级评审员'));
  expect([strict, lenient]).toEqual([
    `市级评审员二 1 −2 ${t.consistency.side.strict}`,
    `市级评审员一 1 +2 ${t.consistency.side.lenient}`,
  ]);
  expect(rows(page).some((row) => / 1 4 4 2$/.test(row))).toBe(true);
});

test('every number opens the applications behind it', async () => {
  const listed = async (query: string) =>
    allWords((await visit(query)).page, /<section id="list">([\s\S]*?)<\/section>/g)[0];
  const { name } = own.unit;
  expect(await listed('?category=school&indicator=ledger')).toContain(`${name} 市级评审员一 5，市级评审员二 1 4`);
  expect(await listed(`?category=school&reviewer=${SIGNER}`)).toContain(`${name} −2`);
});

test('a category that nobody scored twice says so', async () => {
  expect(wordsOf((await visit('?category=hotel')).page)).toContain(t.consistency.none);
});

test('where two have scored, but none the same or the whole of it, no empty table stands', async () => {
  const shop = await filed(people.host, 'assessing', { category: 'shop' });
  const [first, second] = Object.entries(answersOf(people.host, 'shop'));
  if (!first || !second) return expect.fail('no indicators');
  await post(people.host, PROPOSER, shop, 'score', { answers: Object.fromEntries([first]) });
  await post(people.host, SIGNER, shop, 'score', { answers: Object.fromEntries([second]) });
  const { page } = await visit('?category=shop');
  const said = [t.consistency.noWhole, t.consistency.noShared].map((words) => wordsOf(page).includes(words));
  expect([...said, page.includes('<tbody')]).toEqual([true, true, false]);
});

test('it is for the city’s office', async () => {
  const seen = await Promise.all(
    [SIGNER, ADMIN, SCREENER, SUBMITTER].map(async (who) => (await visit('', who)).status),
  );
  expect(seen).toEqual([200, 200, 403, 403]);
});

test('it asks once for each reporting unit, whatever the states; who is to assess takes four requests', async () => {
  const counted = countingRequests(people.host.site.table);
  const units = people.host.site.policy.divisions().children('3306').length + 1;
  // The reader, the reviewers, the applications and the bell besides.
  expect((await counted(() => visit('?category=school'))).sent).toBe(units + 4);
  const reviewer = await people.as(PROPOSER);
  expect((await counted(() => reviewer.visit(`/desk/${own.id}/assign`))).sent).toBe(4);
});
