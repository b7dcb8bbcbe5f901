import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, post } from '../../../../asked.ts';
import { done, filed, PROPOSER, SCREENER, SUBMITTER } from '../../../../flow.ts';
import { allWords } from '../../../../forms.ts';
import { openPeople, type People } from '../../../../people.ts';
import type { Answer } from '../../../../reach.ts';

let people: People;
let [again, mended, first]: Answer['body'][] = [];
beforeAll(async () => {
  people = await openPeople();
  again = await post(people.host, SUBMITTER, await filed(people.host, 'returned'), 'submit');
  mended = await answered(people.host);
  first = await filed(people.host, 'submitted');
  await filed(people.host, 'rectifying');
});
afterAll(() => people.stop());

const queue = async (who: string, query: string) => (await (await people.as(who)).visit(`/desk?${query}`)).page;
const rows = (page: string) => allWords(page, /<tr data-row[^>]*>([\s\S]*?)<\/tr>/g);
const namesIn = (page: string) => allWords(page, /<th scope="row"[^>]*>([\s\S]*?)<\/th>/g);

test('what was handed in again after a return says so in the queue, and leads to what was changed', async () => {
  const page = await queue(SCREENER, 'state=submitted');
  const marks = rows(page).map((row) => [row.split(' ')[0], row.includes('补正后重报')]);
  expect(marks.toSorted()).toEqual(
    [
      [again.unit.name, true],
      [first.unit.name, false],
    ].toSorted(),
  );
  const href = /<a class="tag back" href="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(href.startsWith(`/desk/${again.id}?only=revised&from=`)).toBe(true);
  expect((await (await people.as(SCREENER)).visit(href)).page).toContain('退回补正后的修改情况');
});

test('the queue shows those alone that came back, by what they came back from', async () => {
  expect(namesIn(await queue(SCREENER, 'state=&back=corrected'))).toEqual([again.unit.name]);
  expect(namesIn(await queue(PROPOSER, 'state=rectifying&back=rectified'))).toEqual([mended.unit.name]);
  expect(namesIn(await queue(PROPOSER, 'state=&back=gone')).length).toBe(4);
  expect(await queue(SCREENER, 'state=&back=corrected')).toContain('<option value="corrected" selected');
});

test('the API tells it in its lists and of the application', async () => {
  const { items } = await done(people.host, SCREENER, 'GET', '/applications?state=submitted');
  const told = items.map(({ id, back }: Answer['body']) => [id, back]);
  expect(new Map(told)).toEqual(
    new Map([
      [again.id, 'corrected'],
      [first.id, undefined],
    ]),
  );
  expect([again.resubmitted, first.resubmitted]).toEqual([again.submitted.at, undefined]);
});
