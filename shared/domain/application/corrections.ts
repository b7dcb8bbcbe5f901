import type { Answer } from '../standard/answer.ts';
import { type Indicator, indicatorsOf, type Standard } from '../standard/indicator.ts';
import type { Application } from './application.ts';
import type { Content } from './earlier.ts';
import { saysElse } from './revised.ts';

/** An indicator that was returned for correction, and what has been done about it since. */
export interface Correction {
  readonly indicator: Indicator;
  readonly remark: string;
  /** What was answered when it came back. */
  readonly before: Answer | undefined;
  /** Whether the answer was changed or a file brought since. */
  readonly changed: boolean;
}

/** What a returned application is to be corrected in; `before` is what was filled in when it came back. */
export function corrections(application: Application, before: Content, standard: Standard): readonly Correction[] {
  const { returned, self, evidence } = application;
  if (application.state !== 'returned' || !returned) return [];
  const brought = (id: string) => Object.values(evidence).some((e) => e.indicator === id && e.at > returned.at);
  return indicatorsOf(standard).flatMap((indicator) => {
    const { id } = indicator;
    const remark = returned.indicators[id];
    if (!remark) return [];
    const changed = saysElse(before.self[id], self[id]) || brought(id);
    return [{ indicator, remark, before: before.self[id], changed }];
  });
}
