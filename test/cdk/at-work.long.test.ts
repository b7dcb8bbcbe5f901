import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTable } from '../../shared/store/client.ts';
import { contextOf, onLambda, written } from '../lambda.ts';
import { openSite, type TestSite } from '../site.ts';
import { deployed, deployedSite, type Name } from './deployed.ts';
import { GRANTED } from './grants.ts';
import { startWitness, type Witness } from './witness.ts';
import { leaveFiles, leaveForADay, useSite } from './work.ts';

/** What `permissions.test.ts` holds the roles to is neither too little nor too much: here the functions do it. */
const NAMES = (Object.keys(GRANTED) as Name[]).filter((name) => name !== 'Web');
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

test.each(NAMES)('%s, first without time, then with it, then late, does all that it may', async (name) => {
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
