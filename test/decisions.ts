import { loadPolicy } from '../shared/data/load.ts';
import type { Application, Unit } from '../shared/domain/application/application.ts';
import type { Decision } from '../shared/domain/application/change.ts';
import { decide } from '../shared/domain/application/decide.ts';
import type { Context } from '../shared/domain/application/guards.ts';
import type { Inputs, TransitionName } from '../shared/domain/application/inputs.ts';
import { open } from '../shared/domain/application/open.ts';
import type { Member } from '../shared/domain/member.ts';
import { isRefusal, type Refusal } from '../shared/domain/refusal.ts';
import type { Table } from '../shared/store/client.ts';
import { commit, type Once } from '../shared/store/commit.ts';
import { fullAnswers } from './answers.ts';

/** What the store's tests write: decisions of the domain on Shaoxing's own policy. */
export const policy = loadPolicy('3306');
export const NOW = '2023-06-01T01:00:00.000Z';
const school = policy.standard('school');
const programme = policy.programme('2023');
if (!school || !programme) throw new Error('the policy has no schools in 2023');
const answers = fullAnswers(school);

const contextAt = (serial: number): Context => ({
  programme,
  standard: school,
  divisions: policy.divisions().find,
  now: NOW,
  serial,
});

export const submitter: Member = {
  email: 's@example.test',
  name: '申报员',
  role: 'submitter',
  division: '330602001',
};
const [first, second] = ['r1@example.test', 'r2@example.test'].map(
  (email): Member => ({ email, name: email, role: 'reviewer', division: '3306' }),
) as [Member, Member];

function allowed(decision: Decision | Refusal): Decision {
  if (isRefusal(decision)) throw new Error(JSON.stringify(decision));
  return decision;
}

export const opening = (id: string, unit: Partial<Unit> = {}, by = submitter): Decision =>
  allowed(open({ id, unit: { address: '路', contact: '王', phone: '85000000', ...unit } }, by, contextAt(1)));

/** What one move of the table does to an application; `serial` is the running number that a naming takes. */
export function moving<T extends TransitionName>(
  application: Application,
  transition: T,
  input: Inputs[T],
  { serial = 1, by = submitter }: { serial?: number; by?: Member } = {},
): Decision {
  const actor = { assess: first, return: first, propose: first, sign: second }[transition as string] ?? by;
  return allowed(decide(application, transition, actor, input, contextAt(serial)));
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

export async function proposed(table: Table, id: string, name?: string): Promise<Application> {
  const assessing = await committed(table, moving(await submitted(table, id, name), 'assess', {}));
  return committed(table, moving(assessing, 'propose', { answers, star: 5, reason: '' }));
}
