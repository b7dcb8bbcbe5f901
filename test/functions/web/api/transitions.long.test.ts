import { afterAll, beforeAll, expect, test } from 'vitest';
import { transitionBodies } from '../../../../functions/web/input/schemas.ts';
import { firstBroken } from '../../../../shared/domain/application/chain.ts';
import { loadWithEvents } from '../../../../shared/store/applications.ts';
import { loadMember } from '../../../../shared/store/members.ts';
import { asking, askings, read, trailOf } from '../../../asked.ts';
import { ADMIN, answersOf, PROPOSER } from '../../../flow.ts';
import { openSite, type TestSite } from '../../../site.ts';

let site: TestSite;
let moves: ReturnType<typeof askings>;
beforeAll(async () => {
  site = await openSite();
  moves = askings(answersOf(site));
});
afterAll(() => site.stop());

const NAMES = Object.keys(transitionBodies) as (keyof typeof moves)[];
const AT = '2023-06-01T01:00:00.000Z';
const ADDRESS = '192.0.2.7';

test.each(NAMES)('%s leads on, and leaves a line in the trail that is linked to the one before', async (move) => {
  const { who, on, body, to } = moves[move];
  const before = await on(site);
  const answer = await site.call(...asking(who, before, move, body));
  expect([answer.status, answer.body.state, answer.body.version]).toEqual([200, to, before.version + 1]);
  const member = await loadMember(site.site.table, who);
  const lines = await trailOf(site, ADMIN, before);
  const { detail, changes, hash, quiet, ...line } = lines.at(-1);
  expect(line).toEqual({
    ...{ application: before.id, version: before.version + 1, transition: move, from: before.state, to, at: AT },
    ...{ by: who, name: member?.name, role: member?.role, source: { via: 'api', address: ADDRESS } },
    previous: lines.at(-2)?.hash,
  });
  expect(quiet).toBe(move === 'score' ? true : undefined);
  const whole = await stored(before);
  expect(firstBroken(whole?.events ?? [], whole?.application.head ?? '')).toBeUndefined();
  expect(whole?.application.head).toBe(hash);
});

const stored = ({ id }: { id: string }) => loadWithEvents(site.site.table, id);

test.each(NAMES)(
  '%s decided on an old version changes nothing, and asked for twice with its key is made once',
  async (move) => {
    const { who, on, body } = moves[move];
    const application = await on(site);
    const { version } = application;
    const ask = (headers: Record<string, string>) => site.call(...asking(who, application, move, body, headers));
    const before = await stored(application);
    const late = await ask({ 'if-match': `"${version - 1}"` });
    const { code, yours, current } = late.body;
    expect([late.status, code, yours, current]).toEqual([412, 'stale-version', version - 1, version]);
    expect(await stored(application)).toEqual(before);

    const once = { 'if-match': `"${version}"`, 'idempotency-key': 'once' };
    const first = await ask(once);
    const after = await stored(application);
    const second = await ask(once);
    expect([first.status, second.status, second.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
    expect([second.body, await stored(application)]).toEqual([first.body, after]);
  },
);

test('what was moved reads the same to who moved it and to who reads it afterwards', async () => {
  const { on, who, body } = moves.propose;
  const before = await on(site);
  const { body: moved } = await site.call(...asking(who, before, 'propose', body));
  expect(await read(site, PROPOSER, before)).toEqual(moved);
});

test.each(['save', 'delete', 'publish', 'call-off', 'object', 'remind', 'lapse', 'expire'])(
  '%s is not asked for by its name: it has a way of its own',
  async (move) => {
    const { body, status } = await site.call(ADMIN, 'POST', `/applications/2023-330602-aaaaaaaaaa/${move}`, {});
    expect([status, body.code]).toEqual([404, 'not-found']);
  },
);
