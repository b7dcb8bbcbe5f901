import type { State } from '../../../../shared/domain/application/application.ts';
import type { TransitionName } from '../../../../shared/domain/application/inputs.ts';
import type { ActorRole } from '../../../../shared/domain/member.ts';

/** Who moves it from where to where; with `screened`, only where the district screens, or only where it does not. */
export interface Way {
  readonly who: ActorRole;
  readonly screened?: boolean;
  readonly moves: Partial<Record<State, State | 'gone'>>;
  /** Where else it may lead with another input or on other ground. */
  readonly also?: readonly State[];
}

const stay = (...states: readonly State[]) => Object.fromEntries(states.map((state) => [state, state]));
const lead = (to: State, ...states: readonly State[]) => Object.fromEntries(states.map((state) => [state, to]));

/**
 * The way of an application as domain.md tells it, written down a second time on purpose: a change of the table of
 * transitions must be made here as well, knowingly. Where there are several ways, the examples' own stands first.
 */
export const WAY: Record<TransitionName, readonly Way[]> = {
  save: [{ who: 'submitter', moves: stay('draft', 'returned') }],
  attach: [
    { who: 'submitter', moves: stay('draft', 'returned', 'rectifying') },
    { who: 'reviewer', moves: stay('assessing', 'reviewing') },
  ],
  detach: [
    { who: 'submitter', moves: stay('draft', 'returned', 'rectifying') },
    { who: 'reviewer', moves: stay('assessing', 'reviewing') },
  ],
  delete: [{ who: 'submitter', moves: { draft: 'gone' } }],
  submit: [{ who: 'submitter', moves: lead('submitted', 'draft', 'returned') }],
  withdraw: [
    {
      who: 'submitter',
      moves: lead('withdrawn', 'submitted', 'screening', 'returned', 'assessing', 'rectifying', 'proposed'),
    },
  ],
  'screen-start': [{ who: 'screener', screened: true, moves: { submitted: 'screening' } }],
  recommend: [{ who: 'screener', moves: { screening: 'assessing' } }],
  recall: [{ who: 'screener', moves: { assessing: 'screening' } }],
  decline: [{ who: 'screener', moves: { screening: 'declined' } }],
  assess: [{ who: 'reviewer', screened: false, moves: { submitted: 'assessing' } }],
  score: [
    { who: 'screener', moves: stay('screening') },
    { who: 'reviewer', moves: stay('assessing') },
  ],
  assign: [
    { who: 'reviewer', moves: stay('assessing', 'rectifying') },
    { who: 'admin', moves: stay('assessing', 'rectifying') },
  ],
  recuse: [{ who: 'reviewer', moves: stay('assessing', 'rectifying', 'proposed', 'noticed', 'objected', 'reviewing') }],
  'plan-visit': [{ who: 'reviewer', moves: stay('assessing', 'reviewing') }],
  'record-visit': [{ who: 'reviewer', moves: stay('assessing', 'reviewing') }],
  return: [
    { who: 'screener', moves: { screening: 'returned' } },
    { who: 'reviewer', screened: false, moves: { submitted: 'returned' } },
    { who: 'reviewer', moves: { assessing: 'returned' } },
  ],
  fail: [{ who: 'reviewer', moves: { assessing: 'failed' } }],
  rectify: [
    { who: 'reviewer', moves: { assessing: 'rectifying' } },
    { who: 'reviewer', moves: { reviewing: 'rectifying' } },
  ],
  'answer-item': [{ who: 'submitter', moves: stay('rectifying') }],
  'reopen-item': [{ who: 'reviewer', moves: stay('rectifying') }],
  'close-item': [{ who: 'reviewer', moves: stay('rectifying') }],
  'sign-item': [{ who: 'reviewer', moves: stay('rectifying'), also: ['assessing', 'reviewing'] }],
  propose: [{ who: 'reviewer', moves: { assessing: 'proposed' } }],
  'send-back': [{ who: 'reviewer', moves: { proposed: 'assessing' } }],
  sign: [{ who: 'reviewer', moves: stay('proposed') }],
  publish: [{ who: 'reviewer', moves: { proposed: 'noticed' } }],
  'call-off': [{ who: 'reviewer', moves: { noticed: 'proposed' } }],
  object: [{ who: 'public', moves: lead('objected', 'noticed', 'objected') }],
  uphold: [{ who: 'reviewer', moves: { objected: 'assessing' }, also: ['failed'] }],
  dismiss: [{ who: 'reviewer', moves: { objected: 'noticed' } }],
  name: [{ who: 'reviewer', moves: { noticed: 'named' } }],
  review: [{ who: 'reviewer', moves: { named: 'reviewing' } }],
  keep: [{ who: 'reviewer', moves: { reviewing: 'named' } }],
  revoke: [{ who: 'reviewer', moves: { reviewing: 'revoked' } }],
  remind: [{ who: 'clock', moves: stay('returned', 'rectifying', 'noticed', 'named') }],
  lapse: [
    { who: 'clock', moves: { returned: 'withdrawn' } },
    { who: 'clock', moves: { rectifying: 'failed' }, also: ['revoked'] },
  ],
  expire: [{ who: 'clock', moves: { named: 'expired' } }],
};

/** Moves that are on record, but no news; a file is, when a reviewer brings or removes it. */
export const QUIET: readonly TransitionName[] = ['save', 'attach', 'detach', 'delete', 'score'];
