import type { Policy } from '../../shared/data/load.ts';
import type { Programme } from '../../shared/domain/programme.ts';

/** The programme that a reader means who names none: the one that the registry was set up for, or else the newest. */
export function currentProgramme(policy: Policy): Programme {
  const chosen = policy.current && policy.programme(policy.current);
  if (chosen) return chosen;
  const [newest] = [...policy.programmes()].sort((a, b) => (a.window.opens < b.window.opens ? 1 : -1));
  if (!newest) throw new Error('no programme in shared/data/programmes');
  return newest;
}
