import type { Context } from 'hono';
import { listMembers } from '../../../../shared/store/membership.ts';
import { inOrder } from '../../admin/members/list.ts';
import { placeText } from '../../admin/members/places.ts';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { memberKind } from '../kinds/members.ts';
import { sent } from '../sent.ts';
import { template } from './template.ts';

export const STANDING = '/standing/members.xlsx';

/** The way to everybody who is a member, to be changed in a spreadsheet. */
export const StandingMembers = ({ c }: { c: Context<Env> }) => (
  <p>
    <a href={`${memberKind.room}${STANDING}`}>{c.var.t.imports.members.standing}</a>
  </p>
);

/** Everybody as the template has them: brought back as it is, nothing changes. */
export async function standingMembers(c: Context<Env>) {
  const { site, t } = c.var;
  const { answers, book } = t.imports.members;
  const members = inOrder(await listMembers(site.table, site.policy.city));
  const rows = members.map(({ email, name, role, division, disabled }) => [
    ...[email, name, t.roles[role], placeText(site.policy, division)],
    ...[disabled ? answers.yes : answers.no],
  ]);
  const file = await template(t, memberKind, memberKind.columns(site, sessionOf(c), t), rows);
  return sent(c, file, { name: 'members.xlsx', called: `${book.sheet}.xlsx` });
}
