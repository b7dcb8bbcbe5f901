import type { Member } from '../member.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Answers } from '../standard/answer.ts';
import type { Application, Unit } from './application.ts';
import { change, type Decision } from './change.ts';
import type { Start } from './copy.ts';
import { type Context, windowOpen } from './guards.ts';
import { mayApplyFor } from './unit.ts';

/** What a draft begins with. */
interface Opened {
  readonly id: string;
  readonly unit: Partial<Unit>;
  readonly answers?: Answers | undefined;
  readonly start?: Start | undefined;
}

/** The decision to open a draft in `category` for the actor's own township or city-level unit, empty or with a start from another. */
export function open({ id, unit, answers, start }: Opened, actor: Member, context: Context): Decision | Refusal {
  if (actor.role !== 'submitter') return refuse('not-your-role', { role: 'submitter' });
  const refusal = windowOpen(context.programme, context.now);
  if (refusal) return refusal;
  // What could never be submitted is not begun: a township's form shows no categories of districts, nor the other way round.
  if (!mayApplyFor(context.standard.unit, actor.division)) return notForThisPlace;
  const empty = blank(id, { ...start?.unit, ...unit }, actor, context);
  const draft = { ...empty, self: { ...start?.answers, ...answers }, ...(start && { copied: start.copied }) };
  return change(undefined, draft, { transition: 'create', detail: {} }, actor, context);
}

const notForThisPlace: Refusal = {
  ...refuse('bad-input'),
  problems: [{ field: 'category', fault: 'not-a-choice' }],
};

function blank(id: string, unit: Partial<Unit>, { email, division }: Member, context: Context): Application {
  const { programme, standard, now } = context;
  return {
    id,
    version: 1,
    head: '',
    programme: programme.id,
    category: standard.category,
    standardVersion: standard.version,
    applicant: division,
    unit: {
      name: '',
      division: standard.unit === 'village' ? '' : division,
      address: '',
      contact: '',
      phone: '',
      summary: '',
      ...unit,
    },
    state: 'draft',
    since: now,
    updatedAt: now,
    created: { by: email, at: now },
    filers: [email],
    self: {},
    evidence: {},
    district: {},
    assigned: [],
    recused: [],
    sheets: {},
    visits: [],
    city: {},
  };
}
