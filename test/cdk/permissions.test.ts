import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTable } from '../../shared/store/client.ts';
import { contextOf, onLambda, written } from '../lambda.ts';
import { openSite, type TestSite } from '../site.ts';
import { deployed, deployedSite, type Name } from './deployed.ts';
import { grantedTo, rolesOf } from './granted.ts';
import { GRANTED, ON_ITS_BEHALF, SCHEDULER } from './grants.ts';
import { startWitness, type Witness } from './witness.ts';
import { leaveFiles, leaveForADay, useSite } from './work.ts';

const NAMES = Object.keys(GRANTED) as Name[];

describe('what the stack grants', () => {
  test.each(NAMES)('the function %s may do this and nothing else', (name) => {
    expect(grantedTo(`${name}Role`, 'full')).toEqual({ ...GRANTED[name], ...ON_ITS_BEHALF(name) });
  });

  test.each(NAMES.filter((name) => name !== 'Web'))(
    'the schedule of %s may call it, and leave what it cannot deliver',
    (name) => {
      expect(grantedTo(`${name}/Caller`, 'full')).toEqual(SCHEDULER(name));
    },
  );

  test('nobody else has a role', () => {
    const roles = [...NAMES.map((name) => `${name}Role`), ...NAMES.slice(1).map((name) => `${name}/Caller`)];
    expect(rolesOf('full')).toEqual(roles.sort());
  });
});

describe('what the functions do, with the variables that the stack gives them', () => {
  const NOW = '2023-06-12T16:00:20.000Z';
  /** When a returned application is reminded of, and a file that nobody completed is old. */
  const DUE = '2023-06-24T16:00:20.000Z';
  onLambda('any', NOW);
  let site: TestSite;
  let left: TestSite;
  let witness: Witness;
  beforeAll(async () => {
    [site, left, witness] = [await openSite(), await openSite(), await startWitness()];
    left.at(NOW);
    await leaveForADay(left);
    await leaveFiles(witness.objects);
    witness.noted();
  });
  afterAll(async () => {
    site.stop();
    left.stop();
    await witness.stop();
  });

  test('the site does all that it may', async () => {
    written();
    const watched = site.on(openTable(site.site.table.name, witness.env.DYNAMODB_ENDPOINT));
    await useSite(await deployedSite(watched, witness));
    expect(witness.noted()).toEqual(GRANTED.Web);
  });

  test.each(NAMES.slice(1))('%s, first without time, then with it, then late, does all that it may', async (name) => {
    written();
    const handler = await deployed(name, left, witness);
    await handler(
      { time: NOW },
      contextOf('request-1', () => 9_999),
    ).catch(() => {});
    await handler({ time: NOW }, contextOf());
    vi.setSystemTime(Date.parse(DUE));
    await handler({ time: DUE }, contextOf());
    expect(witness.noted()).toEqual(GRANTED[name]);
  });
});
