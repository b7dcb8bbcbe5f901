import type { DemoRegistry } from './client.ts';
import { playYear } from './play.ts';
import { type Listed, tableOf } from './result.ts';
import type { Moment } from './stage.ts';
import type { End } from './story.ts';
import type { Planned, Year } from './year.ts';

/** Plays the year into an empty registry and tells how it went; one that holds it already is left as it is. */
export async function loadYear(
  year: Year,
  registry: DemoRegistry,
  tell: (sentence: string) => void,
  besides: readonly Moment[] = [],
): Promise<void> {
  const start = performance.now();
  // Every application that the city's office sees: all but the drafts, which are their township's alone.
  const listAll = () =>
    Array.fromAsync(registry.as('admin@example.test').each('/applications', { programme: '2023', limit: '100' }));
  const before = await listAll();
  if (isFinished(year.applications, before)) return tell('The demo is loaded already; nothing was changed.');
  if (before.length > 0) throw new Error(notEmpty(registry, before.length));
  const { applications, steps, batches } = year;
  tell(
    `${applications.length} applications, ${steps.length} steps, ${batches.length} notices; units and people are invented.`,
  );
  await playYear(year, registry, tell, besides);
  const after = await listAll();
  if (!isFinished(year.applications, after))
    throw new Error('The year did not end as planned: did somebody else use the registry meanwhile?');
  const seconds = Math.round((performance.now() - start) / 1000);
  tell(`\n${await tableOf(registry, after)}\n\nDone in ${seconds} s: ${registry.origin}`);
}

const notEmpty = ({ origin }: DemoRegistry, found: number) =>
  `The registry at ${origin} holds ${found} applications that are not the finished demo; nothing was changed. ` +
  'The demo needs an empty registry: stop this one and remove its DATA_DIR (.local), or set another DATA_DIR.';

/** Do these applications and no others stand where the year leaves them? */
function isFinished(applications: readonly Planned[], found: readonly Listed[]): boolean {
  const line = ({ applicant, category, name }: Omit<Listed, 'state'>, state: End | Listed['state']) =>
    [applicant, category, name, state].join(' ');
  const wanted = applications
    .filter(({ ends }) => ends !== 'draft' && ends !== 'gone')
    .map((planned) => line(planned, planned.ends));
  const seen = found.map((listed) => line(listed, listed.state));
  return wanted.sort().join('\n') === seen.sort().join('\n');
}
