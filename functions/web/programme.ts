import type { Policy } from '../../shared/data/load.ts';
import type { Programme } from '../../shared/domain/programme.ts';

/** The programme that a reader means who names none: the newest. */
export function currentProgramme(policy: Policy): Programme {
  const [newest] = [...policy.programmes()].sort((a, b) => (a.window.opens < b.window.opens ? 1 : -1));
  if (!newest) throw new Error('no programme in shared/data/programmes');
  return newest;
}
