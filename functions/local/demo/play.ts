import { type Day, dayOf, type Instant } from '../../../shared/domain/time.ts';
import type { DemoRegistry } from './client.ts';
import { at, DAYS, FIRST, LAST, LEFT_AT, weekEnds } from './sittings.ts';
import { type Moment, name, perform, publish, type Stage } from './stage.ts';
import type { Step, Year } from './year.ts';

const SIDE_BY_SIDE = 12;

/** Plays the year through the API, moment after moment, and what happens besides it. */
export async function playYear(
  year: Year,
  registry: DemoRegistry,
  tell: (sentence: string) => void,
  besides: readonly Moment[] = [],
): Promise<void> {
  const stage = { registry, applications: new Map(), notices: new Map(), files: new Map() };
  const moments = [
    ...sittings(year),
    ...publications(year),
    ...besides,
    ...days(),
    ...evenings(await keptAlready(registry)),
  ];
  const inTime = moments.sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const [month, those] of Map.groupBy(inTime, (moment) => monthOf(moment.at))) {
    const start = performance.now();
    for (const moment of those) {
      await registry.setClock(moment.at);
      await moment.happens(stage);
    }
    tell(`${month}: ${happened(year, month)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
}

const monthOf = (time: Instant): string => dayOf(time).slice(0, 7);

function happened({ steps, batches }: Year, month: string): string {
  const moves = steps.filter((step) => monthOf(step.at) === month).map(({ move }) => move);
  const count = (move: Step['move']) => moves.filter((each) => each === move).length;
  const published = batches.filter(({ on }) => on.startsWith(month)).map(({ applications }) => applications.length);
  return `${count('open')} opened, ${count('submit')} submitted, ${published.join(' + ') || 'none'} published`;
}

const sittings = ({ steps }: Year): Moment[] =>
  [...Map.groupBy(steps, (step) => step.at)].map(([time, together]) => {
    return { at: time, happens: (stage) => sideBySide(together, (step) => perform(step, stage)) };
  });

const publications = ({ batches }: Year): Moment[] =>
  batches.flatMap((batch) => [
    { at: at('publishes', batch.on), happens: (stage) => publish(batch, stage) },
    ...(batch.named ? [{ at: at('names', batch.named.on), happens: (stage: Stage) => name(batch, stage) }] : []),
  ]);

const days = (): Moment[] =>
  DAYS.map((day) => ({ at: at('schedule', day), happens: ({ registry }) => registry.passTime() }));

const evenings = (also: readonly Day[]): Moment[] => {
  const kept = weekEnds.map((day) => at('keepsProgress', day));
  const again = also.map((day) => at('endsDay', day));
  const last = [...kept, ...again].filter((time) => time < LEFT_AT);
  return [...last, LEFT_AT].map((time) => ({ at: time, happens: ({ registry }) => registry.keepProgress() }));
};

/** Days whose progress a running registry kept while it was empty: as they end it is written anew, since nothing earlier may stand over it. */
async function keptAlready(registry: DemoRegistry): Promise<Day[]> {
  const of = { path: { district: '330602' }, query: { programme: '2023' } };
  const { items } = await registry.as().get('/progress/{district}/history', of);
  return items.map(({ day }) => day).filter((day) => day >= FIRST && day <= LAST);
}

/** Applications side by side, and the steps of each one after the other. */
async function sideBySide(steps: readonly Step[], each: (step: Step) => Promise<unknown>): Promise<void> {
  const lanes = Map.groupBy(steps, ({ of }) => of.key).values();
  const worker = async () => {
    for (const lane of lanes) for (const step of lane) await each(step);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}
