import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runProgress } from '../../../functions/progress/run.ts';
import { runVerify, type Verified } from '../../../functions/verify/run.ts';
import { sealed } from '../../../shared/domain/application/chain.ts';
import type { ApplicationEvent } from '../../../shared/domain/application/event.ts';
import { loadTrail } from '../../../shared/store/trail.ts';
import { CITY_UNIT, done, filed, SIGNER, SUBMITTER } from '../../flow.ts';
import { copyOf, type Item } from '../../items.ts';
import { meddled } from '../../meddle.ts';
import { planted } from '../../plant.ts';
import { openSite, type TestSite } from '../../site.ts';

const FIRST = '2023-06-02T00:00:00.000Z';
const SECOND = '2023-06-03T00:00:00.000Z';

let model: TestSite;
let named: string;
let submitted: string;
let draft: string;
beforeAll(async () => {
  model = await openSite();
  submitted = (await filed(model, 'submitted')).id;
  draft = (await filed(model, 'draft')).id;
  named = (await filed(model, 'named')).id;
  await filed(model, 'returned', { by: CITY_UNIT, category: 'office' });
  await runProgress(model.site.table, model.site.policy, FIRST);
  model.at('2023-06-02T12:00:00Z');
  await done(model, SUBMITTER, 'POST', `/applications/${submitted}/withdraw`, { reason: '撤回' });
  await done(model, SIGNER, 'POST', `/applications/${named}/review`, { reason: '复核' });
  await runProgress(model.site.table, model.site.policy, SECOND);
  model.at(SECOND);
});
afterAll(() => model.stop());

let table: TestSite['site']['table'];
beforeEach(async () => {
  table = await copyOf(model.site.table);
});

const verify = async (of = table) => {
  const units = await runVerify({ ...model.site, table: of });
  return new Map(units.filter(({ programme }) => programme === '2023').map((unit) => [unit.district, unit]));
};
const broken = async () => {
  const units = [...(await verify()).values()] as Verified[];
  return units.flatMap((unit) => unit.broken.map((fault) => ({ in: unit.district, ...fault })));
};
const isLine = (id: string, version: number) => (item: Item) =>
  item.pk === `APPLICATION#${id}` && item.sk === `EVENT#${String(version).padStart(8, '0')}`;
const isApplication = (id: string) => (item: Item) => item.pk === `APPLICATION#${id}` && item.sk === 'APPLICATION';

test('every trail of every reporting unit is whole, drafts among them, and so is every seal', async () => {
  const units = await verify();
  expect([...units.keys()].sort()).toEqual(['3306', '330602', '330603', '330604', '330624', '330681', '330683']);
  const whole = { programme: '2023', days: 2, broken: [] };
  expect(units.get('330602')).toEqual({ ...whole, district: '330602', applications: 2, drafts: 1, lines: 14 });
  expect(units.get('3306')).toEqual({ ...whole, district: '3306', applications: 1, drafts: 0, lines: 4 });
  expect(units.get('330603')).toEqual({ ...whole, district: '330603', applications: 0, drafts: 0, lines: 0 });
});

test('a line that was altered is named', async () => {
  await planted(table, isLine(named, 5), (line) => ({ ...line, name: '某人' }));
  const { events } = await loadTrail(model.site.table, named);
  expect(await broken()).toEqual([
    { in: '330602', application: named, version: 5, fault: 'altered', at: events[4]?.at },
  ]);
});

test('a line that is missing is named, in a draft too', async () => {
  await planted(table, isLine(draft, 1), () => undefined);
  expect(await broken()).toEqual([
    { in: '330602', application: draft, draft: true, version: 1, fault: 'missing', at: '2023-06-01T01:00:00.000Z' },
  ]);
});

test('a line whose hash was made to fit breaks the next one, and the seals since', async () => {
  // The fourth line is the next one: the hash that it names is not there any more.
  await planted(table, isLine(submitted, 3), (item) => {
    const { pk, sk, hash: _, ...line } = item;
    return { pk, sk, ...sealed({ ...line, name: '某人' } as unknown as ApplicationEvent) };
  });
  expect(await broken()).toEqual([
    { in: '330602', application: submitted, version: 4, fault: 'not-linked', at: '2023-06-02T12:00:00.000Z' },
    { in: '330602', fault: 'seal-differs', day: '2023-06-02', at: '2023-06-01T23:59:00.000Z', sealed: 2, found: 2 },
  ]);
});

test('an application that was changed behind its trail is named with the field', async () => {
  await planted(table, isApplication(named), (item) => ({
    ...item,
    proposal: { ...(item.proposal as object), star: 3 },
  }));
  expect(await broken()).toMatchObject([{ application: named, fault: 'differs', field: 'proposal.star' }]);
});

test('an application that was removed is missed by the seals; a draft is in none', async () => {
  await planted(table, isApplication(draft), () => undefined);
  expect((await verify()).get('330602')).toMatchObject({ drafts: 0, broken: [] });
  await planted(table, isApplication(named), () => undefined);
  expect(await broken()).toEqual([
    { in: '330602', fault: 'seal-differs', day: '2023-06-02', at: '2023-06-01T23:59:00.000Z', sealed: 2, found: 1 },
    { in: '330602', fault: 'seal-differs', day: '2023-06-03', at: '2023-06-02T23:59:00.000Z', sealed: 2, found: 1 },
  ]);
});

test('a trail that was cut back with its application looks sound, but breaks the seals', async () => {
  const { events } = await loadTrail(table, submitted);
  const [, , third] = events;
  await planted(table, isLine(submitted, 4), () => undefined);
  await planted(table, isApplication(submitted), ({ ended: _, ...item }) => ({
    ...(item as Item),
    ...{ version: 3, head: third?.hash, state: 'submitted', updatedAt: third?.at, since: third?.at },
    queueSort: `submitted#${third?.at}#${submitted}`,
  }));
  expect(await broken()).toEqual([
    { in: '330602', fault: 'seal-differs', day: '2023-06-03', at: '2023-06-02T23:59:00.000Z', sealed: 2, found: 2 },
  ]);
});

test('an application that is hidden from the queue is found in its applicant’s list', async () => {
  await planted(table, isApplication(named), ({ queue: _, queueSort: _s, ...item }) => item as Item);
  await planted(table, isLine(named, 1), () => undefined);
  expect(await broken()).toMatchObject([{ application: named, version: 1, fault: 'missing' }]);
});

test('a trail that changes while it is read is read again', async () => {
  let moved = false;
  const disturbed = meddled(table, 'command', async (command, next) => {
    const answer = (await next()) as { output: { Items?: { sk?: { S?: string } }[] } };
    const items = answer.output.Items ?? [];
    if (command !== 'QueryCommand' || moved || items[0]?.sk?.S !== 'APPLICATION') return answer;
    moved = true;
    return { ...answer, output: { ...answer.output, Items: items.slice(0, -1) } };
  });
  expect([...(await verify(disturbed)).values()].flatMap((unit) => (unit as Verified).broken)).toEqual([]);
  expect(moved).toBe(true);
});

test('a reporting unit that cannot be read is told, and the others are gone through', async () => {
  const failing = meddled(table, 'command', (command, next) =>
    next().then((answer) => {
      const { output } = answer as { output: { Items?: object[] } };
      if (command === 'QueryCommand' && JSON.stringify(output.Items).includes(named)) throw new Error('no disk');
      return answer;
    }),
  );
  const units = await verify(failing);
  expect(units.get('330602')).toEqual({ programme: '2023', district: '330602', failed: 'Error: no disk' });
  expect(units.get('3306')).toMatchObject({ applications: 1, broken: [] });
});
