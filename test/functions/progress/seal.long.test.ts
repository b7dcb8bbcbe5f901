import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readQueue } from '../../../functions/progress/queue.ts';
import { runProgress } from '../../../functions/progress/run.ts';
import { loadHistory } from '../../../shared/store/progress.ts';
import { loadTrail } from '../../../shared/store/trail.ts';
import { done, filed, PROPOSER, SUBMITTER } from '../../flow.ts';
import { copyOf } from '../../items.ts';
import { counted, meddled } from '../../meddle.ts';
import { planted } from '../../plant.ts';
import { openSite, type TestSite } from '../../site.ts';

const NOON = '2023-06-01T04:00:00.000Z';
const BEFORE = '2023-06-01T03:59:00.000Z';

/** Three applications of the morning; at noon one goes on, a draft of the morning is handed in, and one is new. */
let model: TestSite;
let rested: string;
let moved: string;
let wasDraft: string;
beforeAll(async () => {
  model = await openSite();
  rested = (await filed(model, 'assessing')).id;
  moved = (await filed(model, 'submitted')).id;
  wasDraft = (await filed(model, 'draft')).id;
  model.at(NOON);
  await done(model, SUBMITTER, 'POST', `/applications/${moved}/withdraw`, { reason: '撤回' });
  await done(model, SUBMITTER, 'POST', `/applications/${wasDraft}/submit`, {});
  await filed(model, 'screening');
});
afterAll(() => model.stop());

let site: TestSite;
beforeEach(async () => {
  site = model.on(await copyOf(model.site.table));
  site.at(NOON);
});
const run = (now: string, table = site.site.table) => runProgress(table, site.site.policy, now);
const days = () => loadHistory(site.site.table, '2023', '330602', '2023-12-31');

test('what changed after the cutoff is taken from its lines, everything else from the queue alone', async () => {
  const { table, sent } = counted(site.site.table);
  const { counts, links } = await readQueue(table, '2023', '330602', BEFORE);
  expect(counts).toEqual({
    'state:assessing': 1,
    'state:screening': 1,
    'state:submitted': 1,
    'state:withdrawn': 1,
  });
  const linkOf = async (application: string, version: number) => {
    const { events } = await loadTrail(site.site.table, application);
    return { application, version, hash: events[version - 1]?.hash };
  };
  const [first, second] = [await linkOf(rested, 5), await linkOf(moved, 3)];
  expect(links.toSorted((a, b) => (a.application < b.application ? -1 : 1))).toEqual(
    [first, second].toSorted((a, b) => (a.application < b.application ? -1 : 1)),
  );
  expect(sent).toEqual(['Query', 'Query', 'Query', 'Query']);
});

test('a saved sheet that no count tells makes another seal of the same day', async () => {
  await run('2023-06-01T05:00:00.000Z');
  const [before] = await days();
  site.at('2023-06-01T06:00:00.000Z');
  const id = rested;
  await done(site, PROPOSER, 'POST', `/applications/${id}/score`, { answers: { 'sorting-rate': { value: '95' } } });
  const reports = (await run('2023-06-01T07:00:00.000Z'))['2023'] ?? [];
  expect(reports.find(({ district }) => district === '330602')).toMatchObject({ snapshot: 'written' });
  const [after] = await days();
  expect(after?.chain).toMatchObject({ cutoff: '2023-06-01T06:59:00.000Z', applications: 4 });
  expect(after?.chain?.digest).not.toBe(before?.chain?.digest);
});

test('while the queue does not agree with a tally that has just changed, the day keeps the seal it had', async () => {
  await run('2023-06-01T03:30:00.000Z');
  const [before] = await days();
  await planted(
    site.site.table,
    ({ sk }) => sk === '2023#TALLY',
    (tally) => ({ ...tally, 'state:screening': 2, cells: 0 }),
  );
  await run('2023-06-01T04:00:30.000Z');
  const [after] = await days();
  expect([after?.asOf, after?.chain]).toEqual(['2023-06-01T04:00:30.000Z', before?.chain]);
});

test('what moves while the queue is read makes the count anew, so that nothing is missed', async () => {
  let once = true;
  const disturbed = meddled(site.site.table, 'command', async (command, next) => {
    const answer = (await next()) as { output: { Items?: { state?: { S?: string } }[] } };
    const isQueue = command === 'QueryCommand' && answer.output.Items?.some(({ state }) => state?.S === 'withdrawn');
    if (!isQueue || !once) return answer;
    once = false;
    site.at('2023-06-01T04:30:00.000Z');
    await done(site, SUBMITTER, 'POST', `/applications/${rested}/withdraw`, { reason: '撤回' });
    // As if it had left its place before the reading came there.
    const Items = answer.output.Items?.filter(({ state }) => state?.S !== 'assessing');
    return { ...answer, output: { ...answer.output, Items } };
  });
  const reports = (await run('2023-06-01T05:00:00.000Z', disturbed))['2023'] ?? [];
  expect(reports.find(({ district }) => district === '330602')).toEqual({
    district: '330602',
    drift: [],
    snapshot: 'written',
  });
  expect((await days())[0]).toMatchObject({ chain: { applications: 4 }, pipeline: { assessing: 0 } });
});
