import type { Application, State } from '../application/application.ts';
import { dueOf } from '../application/due.ts';
import type { TransitionName } from '../application/inputs.ts';
import { firstDue } from '../application/rectification.ts';
import { screened } from '../application/screened.ts';
import { type Divisions, unitName } from '../application/unit.ts';
import { reportingUnit } from '../division.ts';
import type { Actor } from '../member.ts';
import type { Programme } from '../programme.ts';
import type { Standard } from '../standard/indicator.ts';
import type { Day, Instant } from '../time.ts';
import { type Audience, changeId, type Message } from './message.ts';

/** A change as far as it may be news. */
interface Told {
  readonly before: Application;
  readonly after: Application;
  readonly programme: Programme;
}
type Addressed = Pick<Message, 'audience' | 'only'>;
type Tell = (told: Told) => readonly Addressed[];

const nobody: Tell = () => [];
const submitters: Tell = ({ after }) => [{ audience: `submitter#${after.applicant}` }];
const reviewers: Tell = ({ programme }) => [{ audience: office(programme) }];
const screeners: Tell = ({ after }) => [{ audience: `screener#${reportingUnit(after.applicant)}` }];
/** Whoever takes up what is handed in. */
const receivers: Tell = (told) => (screened.is(told.programme, told.after) ? screeners(told) : reviewers(told));
/** The reviewers whose work it is, or all of them while it is nobody's. */
const assessors: Tell = (told) => {
  const { assigned } = told.after;
  return assigned.length > 0 ? each(told, assigned) : reviewers(told);
};

const office = ({ city }: Programme): Audience => `reviewer#${city}`;
const each = ({ programme }: Told, emails: readonly string[]): Addressed[] =>
  emails.map((only) => ({ audience: office(programme), only }));

const newlyAssigned: Tell = (told) =>
  each(
    told,
    told.after.assigned.filter((email) => !told.before.assigned.includes(email)),
  );
const proposer: Tell = (told) => each(told, told.before.proposal ? [told.before.proposal.by] : []);
/** Item by item is no news; that the last of them was answered is. */
const whenAnswered: Tell = (told) =>
  told.after.rectification && firstDue(told.after.rectification) === undefined ? assessors(told) : [];

const WITH_THE_CITY: readonly State[] = ['assessing', 'rectifying', 'proposed'];
const whoeverHadIt: Tell = (told) => (WITH_THE_CITY.includes(told.before.state) ? assessors(told) : receivers(told));

const REMINDED: Partial<Record<State, Tell>> = {
  returned: submitters,
  rectifying: submitters,
  noticed: reviewers,
  named: (told) => [...submitters(told), ...reviewers(told)],
};

/** Which move is news to whom. Whoever made it is left out (`messagesOf`). */
export const NEWS: Readonly<Record<TransitionName, Tell>> = {
  save: nobody,
  attach: nobody,
  detach: nobody,
  delete: nobody,
  submit: receivers,
  withdraw: whoeverHadIt,
  'screen-start': nobody,
  recommend: reviewers,
  recall: reviewers,
  decline: submitters,
  assess: nobody,
  score: nobody,
  assign: newlyAssigned,
  recuse: nobody,
  'plan-visit': submitters,
  'record-visit': nobody,
  return: submitters,
  fail: submitters,
  rectify: submitters,
  'answer-item': whenAnswered,
  'reopen-item': submitters,
  'close-item': nobody,
  'sign-item': nobody,
  propose: reviewers,
  'send-back': proposer,
  sign: nobody,
  publish: submitters,
  'call-off': submitters,
  object: reviewers,
  uphold: submitters,
  dismiss: nobody,
  name: submitters,
  review: submitters,
  keep: submitters,
  revoke: submitters,
  remind: (told) => REMINDED[told.after.state]?.(told) ?? [],
  lapse: submitters,
  expire: submitters,
};

/** A change, who made it, and what the policy says. */
interface Change {
  readonly before: Application | undefined;
  readonly after: Application | undefined;
  readonly transition: TransitionName | 'create';
  readonly actor: Pick<Actor, 'email' | 'role' | 'division'>;
}
interface Ground {
  readonly programme: Programme;
  readonly standard: Standard;
  readonly divisions: Divisions;
  readonly now: Instant;
}

/** The messages that a change is worth. A draft being opened or deleted is nobody's news. */
export function messagesOf({ before, after, transition, actor }: Change, ground: Ground): Message[] {
  if (!before || !after || transition === 'create') return [];
  const { programme, standard, divisions, now } = ground;
  const deadline = dayTold(transition, after, programme);
  const grace = transition === 'remind' && after.reminded?.late ? dueOf(after, programme)?.grace : undefined;
  const news = {
    application: after.id,
    version: after.version,
    transition,
    at: now,
    name: unitName(after.unit, standard.unit, divisions),
    state: after.state,
    ...(deadline && { deadline }),
    ...(grace && { grace }),
  };
  const own = `${actor.role}#${actor.division}`;
  return NEWS[transition]({ before, after, programme })
    .filter(({ only }) => only !== actor.email)
    .map(({ audience, only }) => ({
      id: [changeId(news), audience, only].filter(Boolean).join('#'),
      ...news,
      audience,
      ...(only !== undefined && { only }),
      ...(only === undefined && audience === own && { except: actor.email }),
    }));
}

/** The day that a message is about: the one that time looks after, unless the move itself names another. */
function dayTold(transition: TransitionName, after: Application, programme: Programme): Day | undefined {
  switch (transition) {
    case 'plan-visit':
      return after.visits.find(({ held }) => !held)?.day;
    case 'remind':
      return after.reminded?.of;
    case 'lapse':
    case 'expire':
      return after.ended?.reason;
    default:
      return dueOf(after, programme)?.deadline;
  }
}
