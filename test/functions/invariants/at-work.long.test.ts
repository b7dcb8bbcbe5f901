import { expect, test } from 'vitest';
import { runInvariants } from '../../../functions/invariants/run.ts';
import { filed } from '../../flow.ts';
import { openSite } from '../../site.ts';

test('nothing is told broken while people are at work', async () => {
  const busy = await openSite();
  let working = true;
  const work = async () => {
    while (working) await filed(busy, 'proposed');
  };
  const workers = Promise.all([work(), work()]);
  for (let n = 0; n < 5; n++) {
    const checked = await runInvariants(busy.site, busy.site.now());
    expect(checked.filter((unit) => 'failed' in unit || Object.keys(unit.broken).length > 0)).toEqual([]);
  }
  working = false;
  await workers;
  busy.stop();
}, 180_000);
