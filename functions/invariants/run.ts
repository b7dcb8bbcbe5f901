import { inBoth, type Offences, offences } from '../../shared/domain/invariants/invariants.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { type Ground, readPicture } from '../../shared/store/picture.ts';
import type { Scope } from '../../shared/store/trail.ts';
import { isTimeUp, NO_TIME, type Share, WHOLE } from '../scheduled/time-left.ts';
import { everyUnit, type Failed } from '../verify/every-unit.ts';
import type { Registry } from '../web/site.ts';

/** What was found in a reporting unit: nothing, where all is as it must be. */
export interface Checked {
  readonly programme: string;
  readonly district: string;
  readonly broken: Offences;
}

type Asked = Pick<Registry, 'table' | 'policy'>;

/** Looks whether everything holds that must always hold, reporting unit by reporting unit, but for those that are done. */
export async function runInvariants(
  registry: Asked,
  now: Instant,
  { timeLeft, done }: Share = WHOLE,
): Promise<(Checked | Failed)[]> {
  const units = await everyUnit(registry.policy, async (scope) => {
    if (done.includes(nameOf(scope))) return undefined;
    return isTimeUp(timeLeft) ? { ...unitOf(scope), failed: NO_TIME } : checkUnit(registry, scope, now);
  });
  return units.filter((unit) => unit !== undefined);
}

type Unit = Pick<Scope, 'programme' | 'district'>;
const unitOf = ({ programme, district }: Unit): Unit => ({ programme, district });
/** What a share calls a reporting unit. */
export const nameOf = ({ programme, district }: Unit): string => `${programme} ${district}`;

const MOST_LOOKS = 3;

/** What seems broken is looked at once more, and so is a unit whose tally changed meanwhile: somebody is at work there. */
async function checkUnit({ table, policy }: Asked, scope: Scope, now: Instant): Promise<Checked> {
  const programme = policy.programme(scope.programme);
  if (!programme) throw new Error(`there is no programme ${scope.programme}`);
  const ground: Ground = { programme, divisions: policy.divisions().find, standard: policy.standard, at: now };
  const look = async (): Promise<Offences> => {
    for (let looks = 1; ; looks++) {
      const picture = await readPicture(table, scope, ground);
      if (picture.live || looks === MOST_LOOKS) return offences(picture);
    }
  };
  const first = await look();
  const broken = Object.keys(first).length > 0 ? inBoth(first, await look()) : {};
  return { ...unitOf(scope), broken };
}
