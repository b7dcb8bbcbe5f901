import type { ActorRole } from '../member.ts';
import type { Programme } from '../programme.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Signed } from '../signed.ts';
import type { Instant } from '../time.ts';
import type { Application, State, Target } from './application.ts';
import type { Context, Guard } from './guards.ts';
import * as guard from './guards.ts';
import type { Inputs, TransitionName } from './inputs.ts';
import { type Objection, objectionOf } from './objection.ts';
import { screened, unscreened } from './screened.ts';
import * as write from './writes.ts';

/** One row: who may move an application from which states to which, under which guards, and what the move writes on it. */
export interface Row<Input> {
  readonly from: readonly State[];
  /** Where it leads; of several, `towards` tells which. */
  readonly to: Target | readonly Target[];
  readonly towards?: (application: Application, input: Input) => Target;
  readonly who: ActorRole;
  /** The row stands only where this holds; where not, the refusal tells what to do instead. */
  readonly when?: {
    readonly is: (programme: Programme, application: Application) => boolean;
    readonly else: RefusalCode;
  };
  /** Only the reviewers whose work it is, once it is somebody's. */
  readonly assigned?: true;
  readonly guards?: readonly Guard<Input>[];
  /** What the move writes on the application besides its state. */
  readonly writes?: (application: Application, input: Input, signed: Signed, context: Context) => Application;
  /** What is filed beside the application and told to nobody outside; the trail keeps only that it was. */
  readonly files?: (after: Application, input: Input, at: Instant) => Objection;
  /** A quiet move is a draft being saved: on record, but no news to anybody. */
  readonly quiet?: true;
}
/** A transition has a row for each who may make it, from where. */
export type Table = { readonly [T in TransitionName]: readonly Row<Inputs[T]>[] };

const reasoned = [guard.hasReason];
/** A named cell in rectification does not withdraw: it is revoked. */
const unnamed = { is: (_: Programme, { award }: Application) => award === undefined, else: 'named-already' as const };

/** While the applicant writes, and while the city looks. */
const OPEN: readonly State[] = ['draft', 'returned', 'rectifying'];
const LOOKED_AT: readonly State[] = ['assessing', 'reviewing'];

/** The one table of transitions (domain.md, "The way of an application"): pages, API, buttons, diagram and tests follow it. */
export const TRANSITIONS: Table = {
  save: [
    {
      from: ['draft', 'returned'],
      to: 'same',
      who: 'submitter',
      guards: [guard.knownIndicators],
      writes: write.draft,
      quiet: true,
    },
  ],
  attach: [
    { from: OPEN, to: 'same', who: 'submitter', guards: [guard.roomForEvidence], writes: write.evidence, quiet: true },
    { from: LOOKED_AT, to: 'same', who: 'reviewer', guards: [guard.roomForEvidence], writes: write.siteEvidence },
  ],
  detach: [
    {
      from: OPEN,
      to: 'same',
      who: 'submitter',
      guards: [guard.applicantsEvidence],
      writes: write.noEvidence,
      quiet: true,
    },
    { from: LOOKED_AT, to: 'same', who: 'reviewer', guards: [guard.ownEvidence], writes: write.noEvidence },
  ],
  delete: [{ from: ['draft'], to: 'gone', who: 'submitter', quiet: true }],
  submit: [
    {
      from: ['draft', 'returned'],
      to: 'submitted',
      who: 'submitter',
      guards: [guard.notJudge, guard.inWindow, guard.notOver, guard.complete],
      writes: write.submission,
    },
  ],
  withdraw: [
    {
      from: ['submitted', 'screening', 'returned', 'assessing', 'rectifying', 'proposed'],
      to: 'withdrawn',
      who: 'submitter',
      when: unnamed,
      guards: reasoned,
      writes: write.ending,
    },
  ],

  'screen-start': [{ from: ['submitted'], to: 'screening', who: 'screener', when: screened }],
  recommend: [
    {
      from: ['screening'],
      to: 'assessing',
      who: 'screener',
      guards: [guard.knownIndicators, guard.fullyScored('district'), guard.nothingForbids('district')],
      writes: write.recommendation,
    },
  ],
  /** Until the city has begun, the district may take back what it recommended by mistake. */
  recall: [
    {
      from: ['assessing'],
      to: 'screening',
      who: 'screener',
      guards: [guard.recommended, guard.notBegun],
      writes: write.noRecommendation,
    },
  ],
  decline: [{ from: ['screening'], to: 'declined', who: 'screener', guards: reasoned, writes: write.ending }],

  assess: [{ from: ['submitted'], to: 'assessing', who: 'reviewer', when: unscreened, writes: write.taking }],
  score: [
    {
      from: ['screening'],
      to: 'same',
      who: 'screener',
      guards: [guard.knownIndicators],
      writes: write.districtSheet,
      quiet: true,
    },
    {
      from: ['assessing'],
      to: 'same',
      who: 'reviewer',
      assigned: true,
      guards: [guard.knownIndicators],
      writes: write.ownSheet,
      quiet: true,
    },
  ],
  assign: [
    {
      from: ['assessing', 'rectifying'],
      to: 'same',
      who: 'reviewer',
      guards: [guard.mayAssess],
      writes: write.assignment,
    },
    {
      from: ['assessing', 'rectifying'],
      to: 'same',
      who: 'admin',
      guards: [guard.mayAssess],
      writes: write.assignment,
    },
  ],
  recuse: [
    {
      from: ['assessing', 'rectifying', 'proposed', 'noticed', 'objected', 'reviewing'],
      to: 'same',
      who: 'reviewer',
      guards: [guard.hasReason, guard.notInvolved],
      writes: write.recusal,
    },
  ],
  'plan-visit': [
    {
      from: ['assessing', 'reviewing'],
      to: 'same',
      who: 'reviewer',
      guards: [guard.visitAhead, guard.hasVisitors],
      writes: write.visitPlan,
    },
  ],
  'record-visit': [
    {
      from: ['assessing', 'reviewing'],
      to: 'same',
      who: 'reviewer',
      guards: [guard.visitPast, guard.hasVisitors, guard.hasFindings],
      writes: write.visitHeld,
    },
  ],
  return: [
    {
      from: ['screening'],
      to: 'returned',
      who: 'screener',
      guards: [guard.hasReason, guard.knownIndicators],
      writes: write.returning,
    },
    {
      from: ['submitted'],
      to: 'returned',
      who: 'reviewer',
      when: unscreened,
      guards: [guard.hasReason, guard.knownIndicators],
      writes: write.returning,
    },
    {
      from: ['assessing'],
      to: 'returned',
      who: 'reviewer',
      assigned: true,
      guards: [guard.hasReason, guard.knownIndicators],
      writes: write.returning,
    },
  ],
  fail: [
    { from: ['assessing'], to: 'failed', who: 'reviewer', assigned: true, guards: reasoned, writes: write.ending },
  ],

  rectify: [
    {
      from: ['assessing'],
      to: 'rectifying',
      who: 'reviewer',
      assigned: true,
      guards: [guard.hasItems, guard.itemsInTime],
      writes: write.rectification('assessing'),
    },
    {
      from: ['reviewing'],
      to: 'rectifying',
      who: 'reviewer',
      guards: [guard.hasItems, guard.itemsInTime],
      writes: write.rectification('reviewing'),
    },
  ],
  'answer-item': [
    {
      from: ['rectifying'],
      to: 'same',
      who: 'submitter',
      guards: [guard.itemIs('open', 'done'), guard.notOver, guard.hasText],
      writes: write.itemAnswer,
    },
  ],
  'reopen-item': [
    {
      from: ['rectifying'],
      to: 'same',
      who: 'reviewer',
      guards: [guard.itemIs('done'), guard.hasReason, guard.dueInTime],
      writes: write.itemReopening,
    },
  ],
  'close-item': [
    {
      from: ['rectifying'],
      to: 'same',
      who: 'reviewer',
      guards: [guard.itemIs('done'), guard.notClosedYet],
      writes: write.itemClosing,
    },
  ],
  'sign-item': [
    {
      from: ['rectifying'],
      to: ['same', 'assessing', 'reviewing'],
      towards: write.afterItem,
      who: 'reviewer',
      guards: [guard.itemIs('done'), guard.closedByAnother],
      writes: write.itemSignature,
    },
  ],

  propose: [
    {
      from: ['assessing'],
      to: 'proposed',
      who: 'reviewer',
      assigned: true,
      guards: [guard.knownIndicators, guard.fullyScored('city'), guard.nothingForbids('city'), guard.starInBand],
      writes: write.proposal,
    },
  ],
  'send-back': [{ from: ['proposed'], to: 'assessing', who: 'reviewer', guards: reasoned, writes: write.noProposal }],
  sign: [
    {
      from: ['proposed'],
      to: 'same',
      who: 'reviewer',
      guards: [guard.notSigned, guard.notProposer],
      writes: write.signature,
    },
  ],

  publish: [
    {
      from: ['proposed'],
      to: 'noticed',
      who: 'reviewer',
      guards: [guard.signed, guard.longEnough, guard.notCalledOff],
      writes: write.notice,
    },
  ],
  /** Before anything of it is named, and while nobody objects, what was published by mistake is called off, in public. */
  'call-off': [
    {
      from: ['noticed'],
      to: 'proposed',
      who: 'reviewer',
      guards: [guard.hasReason, guard.ofNotice],
      writes: write.noNotice,
    },
  ],
  object: [
    {
      from: ['noticed', 'objected'],
      to: 'objected',
      who: 'public',
      guards: [guard.noticeRuns, guard.hasText],
      writes: write.objection,
      files: objectionOf,
    },
  ],
  uphold: [
    {
      from: ['objected'],
      to: ['assessing', 'failed'],
      towards: (_, { outcome }) => outcome,
      who: 'reviewer',
      guards: reasoned,
      writes: write.upheld,
    },
  ],
  dismiss: [{ from: ['objected'], to: 'noticed', who: 'reviewer', guards: reasoned, writes: write.dismissed }],
  name: [
    {
      from: ['noticed'],
      to: 'named',
      who: 'reviewer',
      guards: [guard.noticeOver, guard.hasDocument],
      writes: write.award,
    },
  ],

  review: [{ from: ['named'], to: 'reviewing', who: 'reviewer', guards: reasoned, writes: write.review }],
  keep: [{ from: ['reviewing'], to: 'named', who: 'reviewer', guards: reasoned, writes: write.keeping }],
  revoke: [{ from: ['reviewing'], to: 'revoked', who: 'reviewer', guards: reasoned, writes: write.ending }],

  remind: [
    {
      from: ['returned', 'rectifying', 'noticed', 'named'],
      to: 'same',
      who: 'clock',
      guards: [guard.isDue('remind')],
      writes: write.reminder,
    },
  ],
  lapse: [
    { from: ['returned'], to: 'withdrawn', who: 'clock', guards: [guard.isDue('lapse')], writes: write.lapsing },
    {
      from: ['rectifying'],
      to: ['failed', 'revoked'],
      towards: write.afterLapse,
      who: 'clock',
      guards: [guard.isDue('lapse')],
      writes: write.lapsing,
    },
  ],
  expire: [{ from: ['named'], to: 'expired', who: 'clock', guards: [guard.isDue('expire')], writes: write.lapsing }],
};

export const TRANSITION_NAMES = Object.keys(TRANSITIONS) as TransitionName[];

/** Every row with its transition's name, in the order of the table. */
export const ROWS: readonly (Row<never> & { readonly transition: TransitionName })[] = TRANSITION_NAMES.flatMap(
  (transition) => (TRANSITIONS[transition] as readonly Row<never>[]).map((row) => ({ transition, ...row })),
);

export const targetsOf = ({ to }: Pick<Row<never>, 'to'>): readonly Target[] => (typeof to === 'string' ? [to] : to);
