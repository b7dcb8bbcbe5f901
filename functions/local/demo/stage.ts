import type { Change, Registry, Ticket } from './client.ts';
import { atHand, type DemoFile } from './files.ts';
import { LEAD } from './people.ts';
import type { Batch, Step } from './year.ts';

/** Where the year is played, and how the registry calls what the plan calls by its keys. */
export interface Stage {
  readonly registry: Registry;
  readonly applications: Map<string, string>;
  readonly notices: Map<number, string>;
  /** The file that was brought last to each application: the one that is taken back, if any is. */
  readonly files: Map<string, string>;
}

export async function perform(step: Step, { registry, applications, notices, files }: Stage): Promise<unknown> {
  const { of, number, move, as, body } = step;
  const bare = { ...(as && { as }), key: `demo-${of.key}-${number}` };
  const change = { ...bare, body };
  const id = applications.get(of.key) ?? '';
  const path = `/applications/${id}`;
  switch (move) {
    case 'open': {
      const opened = await registry.change<{ id: string }>({ ...change, method: 'POST', path: '/applications' });
      return applications.set(of.key, opened.id);
    }
    case 'save':
      return registry.change({ ...change, method: 'PATCH', path });
    case 'delete':
      return registry.change({ ...bare, method: 'DELETE', path });
    case 'attach':
      return files.set(of.key, await bring(body as DemoFile, { ...change, path: `${path}/evidence` }, registry));
    case 'detach':
      return registry.change({ ...bare, method: 'DELETE', path: `${path}/evidence/${files.get(of.key)}` });
    case 'object': {
      const line = `/notices/${notices.get(step.notice?.number ?? 0)}/${id}`;
      return registry.change({ ...change, method: 'POST', path: `${line}/objections` });
    }
    default:
      return registry.change({ ...change, method: 'POST', path: `${path}/${move}` });
  }
}

/** A ticket, the upload straight to the object store, and its completion; gives the id of the file. */
async function bring(file: DemoFile, change: Omit<Change, 'method'>, registry: Registry): Promise<string> {
  const { bytes, claim } = atHand(file);
  const said = { ...change, method: 'POST', body: claim } as const;
  const ticket = await registry.change<Ticket>({ ...said, key: `${change.key}-ticket` });
  await registry.upload(ticket, bytes);
  const brought = await registry.change<{ id: string }>({ ...said, path: `${change.path}/${ticket.id}` });
  return brought.id;
}

/** What the registry says of a batch, and of whatever could not go with it. */
interface Done {
  readonly notice: { readonly id: string };
  readonly refused: object;
}

export async function publish(batch: Batch, { registry, applications, notices }: Stage): Promise<void> {
  const ids = batch.applications.map(({ key }) => applications.get(key));
  if (ids.length === 0) return;
  const body = { programme: '2023', applications: ids };
  const key = `demo-publish-${batch.number}`;
  const done = await registry.change<Done>({ as: LEAD, method: 'POST', path: '/notices', body, key });
  notices.set(batch.number, whole(done).notice.id);
}

export async function name({ number, named }: Batch, { registry, notices }: Stage): Promise<void> {
  const id = notices.get(number);
  if (!id || !named) return;
  const body = { number: named.document, date: named.on };
  const key = `demo-name-${number}`;
  whole(await registry.change<Done>({ as: LEAD, method: 'POST', path: `/notices/${id}/name`, body, key }));
}

function whole(done: Done): Done {
  if (Object.keys(done.refused).length > 0) throw new Error(`A notice left some out: ${JSON.stringify(done.refused)}`);
  return done;
}
