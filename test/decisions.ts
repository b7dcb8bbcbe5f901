import { loadPolicy } from '../shared/data/load.ts';
import type { Application, Unit } from '../shared/domain/application/application.ts';
import type { Decision } from '../shared/domain/application/change.ts';
import { decide } from '../shared/domain/application/decide.ts';
import type { Context } from '../shared/domain/application/guards.ts';
import type { Inputs, TransitionName } from '../shared/domain/application/inputs.ts';
import { open } from '../shared/domain/application/open.ts';
import { TRANSITIONS } from '../shared/domain/application/transitions.ts';
import { type Actor, type ActorRole, CLOCK, type Member, PUBLIC } from '../shared/domain/member.ts';
import { isRefusal, type Refusal } from '../shared/domain/refusal.ts';
import type { Table } from '../shared/store/client.ts';
import { commit, type Once } from '../shared/store/commit.ts';
import { fullAnswers } from './answers.ts';

/** What the store's tests write: decisions of the domain on Shaoxing's own policy. */
export const policy = loadPolicy('3306');
export const NOW = '2023-06-01T01:00:00.000Z';
/** When a notice published now is over, and so may be named. */
export const LATER = '2023-06-12T01:00:00.000Z';
const school = policy.standard('school');
const programme = policy.programme('2023');
if (!school || !programme) throw new Error('the policy has no schools in 2023');
const answers = fullAnswers(school);

const person = (email: string, name: string, role: Member['role'], division: string): Member => ({
  email,
  name,
  role,
  division,
});
export const submitter = person('s@example.test', '申报员', 'submitter', '330602001');
const screener = person('d@example.test', '初审员', 'screener', '330602');
export const [first, second] = ['r1@example.test', 'r2@example.test'].map((email) =>
  person(email, email, 'reviewer', '3306'),
) as [Member, Member];
const admin = person('a@example.test', '管理员', 'admin', '3306');

const contextAt = (now: string, serial: number): Context => ({
  programme,
  standard: school,
  divisions: policy.divisions().find,
  calendar: policy.calendar,
  now,
  serial,
  source: { via: 'page' },
  people: [first, second],
});

function allowed(decision: Decision | Refusal): Decision {
  if (isRefusal(decision)) throw new Error(JSON.stringify(decision));
  return decision;
}

export const opening = (id: string, unit: Partial<Unit> = {}, by = submitter): Decision =>
  allowed(open({ id, unit: { address: '路', contact: '王', phone: '85000000', ...unit } }, by, contextAt(NOW, 1)));

const SOMEBODY: Record<ActorRole, Actor> = {
  submitter,
  screener,
  reviewer: first,
  admin,
  public: PUBLIC,
  clock: CLOCK,
};
/** Whoever is not told moves for the role that the table has for it here; the second reviewer signs. */
function mover(transition: TransitionName, { state }: Application): Actor {
  if (transition === 'sign' || transition === 'sign-item') return second;
  const row = TRANSITIONS[transition].find(({ from }) => from.includes(state));
  return SOMEBODY[row?.who ?? 'submitter'];
}

interface How {
  readonly serial?: number;
  readonly by?: Actor;
  readonly now?: string;
}

/** What one move of the table does to an application; `serial` is the running number that a naming takes. */
export function moving<T extends TransitionName>(
  application: Application,
  transition: T,
  input: Inputs[T],
  { serial = 1, by = mover(transition, application), now = NOW }: How = {},
): Decision {
  return allowed(decide(application, transition, by, input, contextAt(now, serial)));
}

/** Commits a decision, which must succeed, and gives the application that it made. */
export async function committed(table: Table, decision: Decision, once?: Once): Promise<Application> {
  const { after, before } = decision;
  const subject = after ?? before;
  const conflict = await commit(table, decision, subject?.unit.name ?? '', once);
  if (conflict || !subject) throw new Error(`not committed: ${conflict}`);
  return subject;
}

/** A draft that can be submitted, in the store. */
export async function drafted(table: Table, id: string, name = '塔山小学'): Promise<Application> {
  const draft = await committed(table, opening(id, { name }));
  return committed(table, moving(draft, 'save', { answers }));
}

export const submitted = async (table: Table, id: string, name?: string): Promise<Application> =>
  committed(table, moving(await drafted(table, id, name), 'submit', {}));

export async function assessed(table: Table, id: string, name?: string): Promise<Application> {
  const screening = await committed(table, moving(await submitted(table, id, name), 'screen-start', {}));
  return committed(table, moving(screening, 'recommend', { answers }));
}

export const proposed = async (table: Table, id: string, name?: string): Promise<Application> =>
  committed(table, moving(await assessed(table, id, name), 'propose', { answers, star: 5, reason: '' }));

/** One whose notice began now. */
export async function noticed(table: Table, id: string, name?: string): Promise<Application> {
  const signed = await committed(table, moving(await proposed(table, id, name), 'sign', {}));
  const notice = { batch: '2023-3306-01', until: '2023-06-08' };
  return committed(table, moving(signed, 'publish', notice));
}

/** The decision to name what was noticed. */
export const naming = (application: Application, serial = 1): Decision =>
  moving(application, 'name', { number: '1号', date: '2023-06-09' }, { serial, now: LATER });

export const named = async (table: Table, id: string, serial = 1, name?: string): Promise<Application> =>
  committed(table, naming(await noticed(table, id, name), serial));
