import type { Application, State } from './application.ts';
import { firstDue } from './rectification.ts';

/** What came back to the desk: handed in again after a return (补正后重报), or with every rectification item answered (整改已提交). */
export const BACK = ['corrected', 'rectified'] as const;
export type Back = (typeof BACK)[number];

/** Where an application lies before somebody of the desk. */
const AT_DESK: readonly State[] = ['submitted', 'screening', 'assessing', 'rectifying', 'proposed', 'reviewing'];

/** What was asked for last counts, as in the comparison (`revised.ts`); what was asked before a naming is settled by it. */
export function cameBack({ state, award, resubmitted, rectification }: Application): Back | undefined {
  if (!AT_DESK.includes(state)) return undefined;
  const asked = award && rectification?.of !== 'reviewing' ? undefined : rectification;
  const corrected = resubmitted && !award ? resubmitted : undefined;
  if (!asked || (corrected && corrected > asked.at)) return corrected === undefined ? undefined : 'corrected';
  return firstDue(asked) === undefined ? 'rectified' : undefined;
}
