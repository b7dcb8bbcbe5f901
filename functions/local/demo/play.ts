import type { Day, Instant } from '../../../shared/domain/time.ts';
import type { Registry } from './client.ts';
import { eveningOf, FIRST, LAST, weekEnds } from './sittings.ts';
import type { Step, Year } from './year.ts';

const SIDE_BY_SIDE = 12;

/** What happens at one time: people's steps, or, with none, the day's progress being kept. */
interface Moment {
  readonly at: Instant;
  readonly steps: readonly Step[];
}

/** Plays the year through the API, moment after moment. */
export async function playYear(year: Year, registry: Registry, tell: (sentence: string) => void): Promise<void> {
  const ids = new Map<string, string>();
  const evenings = [...weekEnds, ...(await keptAlready(registry))];
  const months = Map.groupBy(momentsOf(year, evenings), ({ at }) => at.slice(0, 7));
  for (const [month, moments] of months) {
    const start = performance.now();
    for (const { at, steps } of moments) {
      await registry.setClock(at);
      if (steps.length === 0) await registry.keepProgress();
      await sideBySide(steps, (step) => perform(step, registry, ids));
    }
    const all = moments.flatMap(({ steps }) => steps);
    const count = (move: Step['move']) => all.filter((step) => step.move === move).length;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    tell(`${month}: ${count('open')} opened, ${count('submit')} submitted, ${count('sign')} named (${seconds} s)`);
  }
  await registry.setClock(eveningOf(LAST));
}

/** Days whose progress a running registry kept while it was empty: what it kept is written anew when they come. */
async function keptAlready(registry: Registry): Promise<Day[]> {
  const { items } = await registry.read<{ items: { day: Day }[] }>('/progress/330602/history?programme=2023');
  return items.map(({ day }) => day).filter((day) => day >= FIRST && day <= LAST);
}

function momentsOf({ steps }: Year, evenings: readonly Day[]): Moment[] {
  const sittings = [...Map.groupBy(steps, ({ at }) => at)].map(([at, together]) => ({ at, steps: together }));
  const kept = [...new Set(evenings)].map((day) => ({ at: eveningOf(day), steps: [] }));
  return [...sittings, ...kept].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * Applications side by side, and the steps of each one after the other. What a district names in one sitting is named in
 * the order of the plan, so that the cells' running numbers always come out alike.
 */
async function sideBySide(steps: readonly Step[], each: (step: Step) => Promise<void>): Promise<void> {
  const lanes = Map.groupBy(steps, ({ of, move }) => (move === 'sign' ? of.unit : of.key)).values();
  const worker = async () => {
    for (const lane of lanes) for (const step of lane) await each(step);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}

async function perform({ of, number, move, as, body }: Step, registry: Registry, ids: Map<string, string>) {
  const change = { as, body, key: `demo-${of.key}-${number}` };
  const path = `/applications/${ids.get(of.key) ?? ''}`;
  if (move === 'open') {
    const { id } = await registry.change<{ id: string }>({ ...change, method: 'POST', path: '/applications' });
    ids.set(of.key, id);
  } else if (move === 'save') await registry.change({ ...change, method: 'PATCH', path });
  else await registry.change({ ...change, method: 'POST', path: `${path}/${move}` });
}
