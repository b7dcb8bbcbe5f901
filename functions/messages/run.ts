import { changeId } from '../../shared/domain/message/message.ts';
import type { Instant } from '../../shared/domain/time.ts';
import {
  giveUp,
  layDown,
  noteTold,
  type Outgoing,
  outgoingBy,
  putBack,
  takeOut,
  takeUp,
} from '../../shared/store/outbox.ts';
import { isTimeUp, NO_TIME, type TimeLeft, UNLIMITED } from '../scheduled/time-left.ts';
import { reportingUnits } from '../web/reading/lists.ts';
import type { Registry } from '../web/site.ts';
import type { Channels } from './channels.ts';
import { parcelsOf } from './parcels.ts';

/** What one run delivered, and what it could not. */
export interface Delivered {
  /** How many tellings were taken over, and by which channel. */
  readonly told: Record<string, number>;
  /** Changes that are tried again later, and ones that were given up, with the reasons. */
  readonly waiting: Record<string, string>;
  readonly givenUp: Record<string, string>;
  /** What still lies in the outbox of the units that were gone through, and when the oldest of it happened. */
  readonly lying: Lying;
}

interface Lying {
  count: number;
  oldest?: Instant;
}

const MINUTE_MS = 60_000;
/** A worker that has not written anything for so long is taken for dead; no channel takes nearly as long to answer. */
export const LEASE_MS = 2 * MINUTE_MS;
/** Twelve attempts, a minute to six hours apart, last about a day: a mail server may be away for a night. */
export const MOST_ATTEMPTS = 12;
export const pauseAfter = (attempts: number): number => Math.min(2 ** (attempts - 1), 360) * MINUTE_MS;

/**
 * Tells outside what lies in the outbox, reporting unit by reporting unit. Several may run at once: each change is worked
 * on by one, who writes down every telling before the next.
 *
 * What is guaranteed: every change that was committed is told to everybody it is news to, at least once, until it is
 * given up. Nobody is told twice, with one exception: when the worker dies, or the store stays away, between a channel's
 * taking a letter over and the note of it, the same letter goes again under the same id. Local files and the webhook's
 * receiver recognise that id; SES does not.
 *
 * Time is the machine's own, not the registry's, which may be set.
 */
export async function deliver(
  registry: Pick<Registry, 'table' | 'policy'>,
  channels: Channels,
  time = Date.now,
  timeLeft: TimeLeft = UNLIMITED,
): Promise<Delivered> {
  const delivered: Delivered = { told: {}, waiting: {}, givenUp: {}, lying: { count: 0 } };
  const worker = { registry, channels, time, timeLeft, delivered };
  for (const unit of reportingUnits(registry.policy)) {
    const begun = time();
    for await (const found of outgoingBy(registry.table, unit, Number.POSITIVE_INFINITY)) {
      const isDue = found.due <= begun;
      if (isDue && isTimeUp(timeLeft)) {
        delivered.waiting[unit] = NO_TIME;
        break;
      }
      if (isDue)
        await deliverOne(worker, found).catch((error) => {
          delivered.waiting[idOf(found)] = String(error);
        });
      if (!isDue || idOf(found) in delivered.waiting) lie(delivered.lying, found);
    }
  }
  return delivered;
}

/** Notes that a change still lies in the outbox; its key begins with when it happened. */
function lie(lying: Lying, { sk }: Outgoing): void {
  const at = sk.slice(0, sk.indexOf('#'));
  lying.count++;
  if (!lying.oldest || at < lying.oldest) lying.oldest = at;
}

interface Worker {
  readonly registry: Pick<Registry, 'table' | 'policy'>;
  readonly channels: Channels;
  readonly time: () => number;
  readonly timeLeft: TimeLeft;
  readonly delivered: Delivered;
}

const idOf = ({ messages: [first], sk }: Outgoing) => (first ? changeId(first) : sk);

async function deliverOne(worker: Worker, found: Outgoing): Promise<void> {
  const { registry, time, delivered } = worker;
  const { table, policy } = registry;
  const taken = await takeUp(table, found, time() + LEASE_MS);
  if (!taken) return;
  const worn = taken.attempts > MOST_ATTEMPTS;
  const sent = worn ? { held: taken, faults: taken.faults ?? { worker: 'broken off' } } : await send(worker, taken);
  if (!sent) return;
  const { held, faults } = sent;
  const told = Object.entries(faults).map(([whom, fault]) => `${whom}: ${fault}`);
  if (told.length === 0) return void (await takeOut(table, held));
  if (held.attempts >= MOST_ATTEMPTS) {
    delivered.givenUp[idOf(held)] = told.join('; ');
    return void (await giveUp(table, policy.city, held, faults));
  }
  delivered.waiting[idOf(held)] = told.join('; ');
  await putBack(table, held, faults, time() + pauseAfter(held.attempts));
}

/**
 * Sends to one after the other. Undefined when the change was taken away meanwhile: then it is another worker's; or when
 * the time is up: then it is anybody's who comes next.
 */
async function send({ registry: { table }, channels, time, timeLeft, delivered }: Worker, taken: Outgoing) {
  const faults: Record<string, string> = {};
  let held = taken;
  for (const { whom, send } of await parcelsOf(table, channels, taken)) {
    if (isTimeUp(timeLeft)) {
      delivered.waiting[idOf(held)] = NO_TIME;
      return void (await layDown(table, held, faults, time()));
    }
    const fault = await send().then(
      () => undefined,
      (error) => String(error).slice(0, 300),
    );
    if (fault !== undefined) faults[whom] = fault;
    const due = time() + LEASE_MS;
    const noted = fault === undefined ? noteTold(table, held, whom, now(time), due) : putBack(table, held, faults, due);
    const still = await noted;
    if (!still) return undefined;
    held = still;
    const [channel = ''] = whom.split(':');
    if (fault === undefined) delivered.told[channel] = (delivered.told[channel] ?? 0) + 1;
  }
  return { held, faults };
}

const now = (time: () => number) => new Date(time()).toISOString();
