import type { TransitionName } from '../../../shared/domain/application/inputs.ts';
import { isRefusal, type Refusal } from '../../../shared/domain/refusal.ts';
import { loadWithEvents } from '../../../shared/store/applications.ts';
import { type Moved, move, type Request } from '../changing/move.ts';
import type { Registry } from '../site.ts';

const FILES: readonly string[] = ['attach', 'detach'] satisfies TransitionName[];
const MOST_TRIES = 4;

/**
 * A move from a page that files may be brought on, and others may score on sheets of their own, while it stands open:
 * a page is as good as before when nothing else happened since, from this window or another.
 */
export async function moveFromPage<T extends TransitionName>(
  registry: Registry,
  request: Request<T> & { readonly version: number },
): Promise<Moved | Refusal> {
  let { version } = request;
  for (let tries = 1; ; tries++) {
    const moved = await move(registry, { ...request, version });
    if (!isRefusal(moved) || moved.refused !== 'stale-version' || tries === MOST_TRIES) return moved;
    const newer = await versionBeside(registry, request, version);
    if (newer === undefined) return moved;
    version = newer;
  }
}

/** The version that files, and others' own sheets, alone have made of an older one. */
async function versionBeside(
  { table }: Registry,
  { id, email }: Pick<Request<TransitionName>, 'id' | 'email'>,
  version: number,
): Promise<number | undefined> {
  const found = await loadWithEvents(table, id);
  const since = found?.events.filter((event) => event.version > version) ?? [];
  const beside = ({ transition, role, by }: (typeof since)[number]) =>
    FILES.includes(transition) || (transition === 'score' && role === 'reviewer' && by !== email);
  return since.every(beside) ? since.at(-1)?.version : undefined;
}
