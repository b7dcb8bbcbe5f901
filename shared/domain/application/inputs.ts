import type { AwardDocument } from '../batch.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Star } from '../programme.ts';
import type { Answers } from '../standard/answer.ts';
import type { Day } from '../time.ts';
import type { Unit } from './application.ts';

type Nothing = Readonly<Record<never, never>>;
interface WithReason {
  readonly reason: string;
}
/** A sheet as typed: the documents' answers, and those of the site visit. */
interface Scored {
  readonly answers?: Answers | undefined;
  readonly site?: Answers | undefined;
}
interface OfItem {
  readonly item: number;
}

/** What each transition needs to be told. */
export interface Inputs {
  save: { readonly unit?: Partial<Unit> | undefined; readonly answers?: Answers | undefined };
  attach: { readonly evidence: Omit<Evidence, 'by' | 'at' | 'site'> };
  detach: { readonly evidence: string };
  delete: Nothing;
  submit: Nothing;
  withdraw: WithReason;
  'screen-start': Nothing;
  recommend: { readonly answers?: Answers | undefined };
  recall: Nothing;
  decline: WithReason;
  assess: Nothing;
  score: Scored;
  assign: { readonly reviewers: readonly string[] };
  recuse: WithReason;
  'plan-visit': { readonly day: Day; readonly visitors: string };
  'record-visit': { readonly day: Day; readonly visitors: string; readonly findings: string };
  return: WithReason & { readonly indicators: Readonly<Record<string, string>> };
  fail: WithReason;
  rectify: { readonly items: readonly { readonly indicator: string; readonly text: string; readonly due: Day }[] };
  'answer-item': OfItem & { readonly text: string };
  'reopen-item': OfItem & WithReason & { readonly due: Day };
  'close-item': OfItem;
  'sign-item': OfItem;
  propose: Scored & { readonly star: Star; readonly reason: string };
  'send-back': WithReason;
  sign: Nothing;
  publish: { readonly batch: string; readonly until: Day };
  'call-off': WithReason & { readonly batch: string };
  object: { readonly text: string; readonly name: string; readonly contact: string };
  uphold: WithReason & { readonly outcome: 'assessing' | 'failed' };
  dismiss: WithReason;
  name: AwardDocument;
  review: WithReason;
  keep: WithReason;
  revoke: WithReason;
  remind: Nothing;
  lapse: Nothing;
  expire: Nothing;
}
export type TransitionName = keyof Inputs;
