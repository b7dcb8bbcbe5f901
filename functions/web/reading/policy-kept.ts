import type { Published } from '../../../shared/data/load.ts';
import { overlayOf } from '../../../shared/data/overlay.ts';
import type { Table } from '../../../shared/store/client.ts';
import { loadPublished, loadRevision } from '../../../shared/store/policy.ts';

/** How long an instance may go on with what it knows: a publication is everywhere by then. */
const MINUTE_MS = 60_000;
/** After the store did not answer, it is left alone for a while. */
const AGAIN_MS = 5_000;

/** What an instance knows of one policy. */
interface Knowledge {
  /** When to ask next, on a clock that only runs. */
  next: number;
  known: boolean;
  asking: Promise<void>;
}
const knowledge = new WeakMap<Published, Knowledge>();

function knowledgeOf(published: Published): Knowledge {
  const found = knowledge.get(published) ?? { next: Number.NEGATIVE_INFINITY, known: false, asking: Promise.resolve() };
  knowledge.set(published, found);
  return found;
}

/** The registry as far as this needs it. */
interface Holder {
  readonly table: Table;
  readonly policy: { readonly published: Published };
}
type Clock = () => number;
const running: Clock = () => performance.now();

/**
 * Lets an instance know of what was published elsewhere: asks for the revision once a minute at most, and for the records
 * when that changed. While the store is away it goes on with what it knows; an instance that knows nothing yet does not.
 */
export function keepPolicy(holder: Holder, clock = running): Promise<void> {
  const { next, asking } = knowledgeOf(holder.policy.published);
  return clock() < next ? asking : renewPolicy(holder, clock);
}

/** Asks now, after whatever is asked already: when something was published here, or is named that is not known. */
export function renewPolicy({ table, policy: { published } }: Holder, clock = running): Promise<void> {
  const own = knowledgeOf(published);
  own.next = clock() + MINUTE_MS;
  own.asking = own.asking
    .catch(() => undefined)
    .then(() => renew(table, published))
    .then(
      () => {
        own.known = true;
      },
      (error) => {
        own.next = own.known ? clock() + AGAIN_MS : Number.NEGATIVE_INFINITY;
        if (!own.known) throw error;
      },
    );
  return own.asking;
}

async function renew(table: Table, published: Published): Promise<void> {
  if ((await loadRevision(table)) === published.overlay.revision) return;
  const { revision, records } = await loadPublished(table);
  published.overlay = overlayOf(revision, records);
}
