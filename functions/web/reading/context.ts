import type { Application } from '../../../shared/domain/application/application.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import type { Registry } from '../site.ts';
import { renewPolicy } from './policy-kept.ts';

/** What holds of every application now. */
export const groundOf = ({ policy, now }: Registry) => ({
  divisions: policy.divisions().find,
  calendar: policy.calendar,
  now: now(),
});

/** Who only reads takes no number and leaves no line. */
const READING: Pick<Context, 'serial' | 'people' | 'source'> = { serial: 1, people: [], source: { via: 'page' } };

/** What the policy says about an application; undefined when its programme or standard is not in the data. */
export function contextOf(
  registry: Registry,
  application: Application,
  given: Pick<Context, 'serial' | 'people' | 'source'> = READING,
): Context | undefined {
  const programme = registry.policy.programme(application.programme);
  const standard = registry.policy.standard(application.category, application.standardVersion);
  return programme && standard && { programme, standard, ...groundOf(registry), ...given };
}

/** The same; what is not known here may have been published elsewhere a moment ago. */
export async function knownContextOf(...asked: Parameters<typeof contextOf>): Promise<Context | undefined> {
  const known = contextOf(...asked);
  if (known) return known;
  await renewPolicy(asked[0]);
  return contextOf(...asked);
}
