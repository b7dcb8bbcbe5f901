import type { Policy } from '../../../shared/data/load.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { quotasOf } from '../../../shared/domain/progress/quota.ts';
import { indicatorsFor } from '../changing/readings.ts';
import type { Text } from '../text/text.ts';

/** What a programme asks for, each goal in a sentence. */
export function goalsOf(t: Text, policy: Policy, programme: Programme): string[] {
  const { quotas } = programme;
  const said = t.plans.goal[quotas.scope];
  const sentences = quotasOf(programme).flatMap((name) => {
    const [what, quota] = [t.home.quota[name], quotas[name]];
    if (!quota) return [];
    return 'percent' in quota ? said.percent(what, quota.percent) : said.count(what, quota.count);
  });
  const measured = indicatorsFor(policy, programme).length;
  return [...sentences, ...(measured > 0 ? [t.plans.measured(measured)] : [])];
}
