import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDeadlines } from '../../../functions/deadlines/run.ts';
import { runInvariants } from '../../../functions/invariants/run.ts';
import { runProgress } from '../../../functions/progress/run.ts';
import { STATES } from '../../../shared/domain/application/application.ts';
import { answersOf, CITY_UNIT, done, filed, PROPOSER, SIGNER, SUBMITTER } from '../../flow.ts';
import { expectSound } from '../../invariants.ts';
import { copyOf } from '../../items.ts';
import { meddled, throttled } from '../../meddle.ts';
import { planted } from '../../plant.ts';
import { openSite, type TestSite } from '../../site.ts';

const KE = 't330603001@example.test';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  for (const state of STATES) await filed(site, state);
  for (const state of ['returned', 'rectifying', 'named'] as const)
    await filed(site, state, { by: CITY_UNIT, category: 'office' });
  await filed(site, 'named', { by: KE, category: 'township' });
}, 60_000);
afterAll(() => site.stop());

const move = (who: string, id: string, transition: string, body: object = {}) =>
  done(site, who, 'POST', `/applications/${id}/${transition}`, body);
const reason = { reason: '情况有变' };

test('everything holds in every state', async () => {
  await expectSound(site.site);
});

test('everything holds after an objection that stands, and a second notice', async () => {
  const failed = await filed(site, 'objected');
  await move(PROPOSER, failed.id, 'uphold', { ...reason, outcome: 'failed' });
  const { id } = await filed(site, 'objected');
  await move(PROPOSER, id, 'uphold', { ...reason, outcome: 'assessing' });
  await expectSound(site.site);
  await move(PROPOSER, id, 'propose', { answers: answersOf(site), star: 4, ...reason });
  await move(SIGNER, id, 'sign');
  await move(SIGNER, (await filed(site, 'reviewing')).id, 'keep', reason);
  await expectSound(site.site);
});

test('everything holds after what time does, a unit that changes its name, and a draft that is deleted', async () => {
  const { id } = await filed(site, 'returned');
  for (const name of ['甲校', ' ', '乙校', '甲校'])
    await done(site, SUBMITTER, 'PATCH', `/applications/${id}`, { unit: { name } });
  await filed(site, 'rectifying');
  await done(site, SUBMITTER, 'DELETE', `/applications/${(await filed(site, 'draft')).id}`);
  await expectSound(site.site);
  for (const day of ['2023-06-19', '2023-06-26', '2023-07-20']) {
    site.at(`${day}T09:00:00+08:00`);
    await runDeadlines(site.site);
    await runProgress(site.site.table, site.site.policy, site.site.now());
  }
  await expectSound(site.site);
});

const LATER = '2023-08-01T01:00:00.000Z';

test('a fault is told in its own reporting unit', async () => {
  const table = await copyOf(site.site.table);
  await planted(
    table,
    ({ pk, sk }) => pk === 'PROGRESS#330603' && sk === '2023#TALLY',
    (tally) => ({ ...tally, cells: 7 }),
  );
  const checked = await runInvariants({ ...site.site, table }, LATER);
  expect(checked.find(({ district }) => district === '330603')).toEqual({
    programme: '2023',
    district: '330603',
    broken: {
      'the tally is what the applications come to': ['cells'],
      'the tally’s cells are those that are named': ['cells'],
    },
  });
  expect(checked.filter((unit) => 'broken' in unit && Object.keys(unit.broken).length > 0)).toHaveLength(1);
});

test('a reporting unit that cannot be read is told, and the others are looked at', async () => {
  const failing = meddled(site.site.table, 'command', (command, next) =>
    next().then((answer) => {
      const { output } = answer as { output: { Items?: object[] } };
      if (command === 'QueryCommand' && JSON.stringify(output.Items).includes('330603-2023-0001'))
        throw new Error('no disk');
      return answer;
    }),
  );
  const checked = await runInvariants({ ...site.site, table: failing }, LATER);
  expect(checked.filter((unit) => 'failed' in unit)).toEqual([
    { programme: '2023', district: '330603', failed: 'Error: no disk' },
  ]);
  expect(checked).toHaveLength(7 * site.site.policy.programmes().length);
});

test('while the store throttles no reporting unit is taken for sound, and the next run looks at them all', async () => {
  const { table, letGo } = throttled(site.site.table);
  const looked = async () =>
    (await runInvariants({ ...site.site, table }, LATER)).map((unit) => Object.keys(unit).at(-1));
  const units = 7 * site.site.policy.programmes().length;
  expect(await looked()).toEqual(Array(units).fill('failed'));
  letGo();
  expect(await looked()).toEqual(Array(units).fill('broken'));
});
