import type { Instant } from '../../../shared/domain/time.ts';
import { bringEvidence } from '../../client/evidence.ts';
import type { DemoRegistry } from './client.ts';
import { atHand } from './files.ts';
import { LEAD } from './people.ts';
import type { Batch, Step } from './year.ts';

/** Where the year is played, and how the registry calls what the plan calls by its keys. */
export interface Stage {
  readonly registry: DemoRegistry;
  readonly applications: Map<string, string>;
  readonly notices: Map<number, string>;
  /** The file that was brought last to each application: the one that is taken back, if any is. */
  readonly files: Map<string, string>;
}

/** What happens at one time: people sit down, a notice is published or named, time passes, the progress is kept. */
export interface Moment {
  readonly at: Instant;
  readonly happens: (stage: Stage) => Promise<unknown>;
}

export async function perform(step: Step, { registry, applications, notices, files }: Stage): Promise<unknown> {
  const { of, number, move, as } = step;
  const by = registry.as(as);
  // What the plan says in its own types is what the registry's schemas take, or it says so.
  const body = step.body as never;
  const key = `demo-${of.key}-${number}`;
  const path = { id: applications.get(of.key) ?? '' };
  switch (move) {
    case 'open':
      return applications.set(of.key, (await by.post('/applications', { body, key })).id);
    case 'save':
      return by.patch('/applications/{id}', { path, body, key });
    case 'delete':
      return by.delete('/applications/{id}', { path, key });
    case 'attach':
      return files.set(of.key, (await bringEvidence(by, { application: path.id, ...atHand(body) })).id);
    case 'detach':
      return by.delete('/applications/{id}/evidence/{file}', { path: { ...path, file: files.get(of.key) ?? '' } });
    case 'object': {
      const line = { batch: notices.get(step.notice?.number ?? 0) ?? '', application: path.id };
      return by.post('/notices/{batch}/{application}/objections', { path: line, body, key });
    }
    default:
      return by.post(`/applications/{id}/${move}` as '/applications/{id}/submit', { path, body, key });
  }
}

export async function publish(batch: Batch, { registry, applications, notices }: Stage): Promise<void> {
  const ids = batch.applications.map(({ key }) => applications.get(key) ?? '');
  if (ids.length === 0) return;
  const body = { programme: '2023', applications: ids };
  if (batch.misprint) await calledOff(batch, { ...body, title: batch.misprint }, registry);
  const done = await registry.as(LEAD).post('/notices', { body, key: `demo-publish-${batch.number}` });
  notices.set(batch.number, whole(done).notice.id);
}

/** Published by mistake, and called off at once. */
async function calledOff(
  { number }: Batch,
  body: { readonly programme: string; readonly applications: string[]; readonly title: string },
  registry: DemoRegistry,
): Promise<void> {
  const by = registry.as(LEAD);
  const { notice } = whole(await by.post('/notices', { body, key: `demo-misprint-${number}` }));
  const reason = '公示标题年度有误，更正后重新公示';
  const path = { batch: notice.id };
  whole(await by.post('/notices/{batch}/call-off', { path, body: { reason }, key: `demo-call-off-${number}` }));
}

export async function name({ number, named }: Batch, { registry, notices }: Stage): Promise<void> {
  const batch = notices.get(number);
  if (!batch || !named) return;
  const body = { number: named.document, date: named.on };
  const key = `demo-name-${number}`;
  whole(await registry.as(LEAD).post('/notices/{batch}/name', { path: { batch }, body, key }));
}

function whole<T extends { refused: object }>(done: T): T {
  if (Object.keys(done.refused).length > 0) throw new Error(`A notice left some out: ${JSON.stringify(done.refused)}`);
  return done;
}
