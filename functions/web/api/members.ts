import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Member } from '../../../shared/domain/member.ts';
import { memberVersion, standingOf, type Wish } from '../../../shared/domain/membership.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { listMembers, loadMembership } from '../../../shared/store/membership.ts';
import { ROLES } from '../admin/members/read.ts';
import { changeMember } from '../changing/members.ts';
import { code } from '../input/schemas.ts';
import type { Env } from '../site.ts';
import { conditions, reader } from './applications.ts';
import { problem } from './problem.ts';
import { operation, parse } from './respond.ts';

const TAG = 'members';
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const role = v.picklist(ROLES);
const ties = v.strictObject({ divisions: v.array(text(12)), units: v.array(text(200)) });
const standing = { name: text(100), role, division: code, ties: v.optional(ties) };

const memberBody = v.strictObject({
  email: text(200),
  ...standing,
  language: v.optional(v.picklist(['zh', 'en']), 'zh'),
});
const despite = v.optional(v.boolean());
const memberPatch = v.union([
  v.strictObject({ disabled: v.boolean(), reason: text(500), despite }),
  v.strictObject({ ...v.partial(v.object(standing)).entries, despite }),
]);

const listedOut = v.object({
  ...{ email: v.string(), name: v.string(), role: v.string(), division: v.string() },
  disabled: v.optional(v.boolean()),
});
const memberOut = v.object({ ...listedOut.entries, version: v.number(), ties });
const lineOut = v.looseObject({ version: v.number(), change: v.string(), by: v.string(), at: v.string() });

const view = (member: Member) => ({
  ...{ email: member.email, ...standingOf(member), version: memberVersion(member) },
  ...(member.disabled && { disabled: true }),
});

/** Members: read and changed by administrators alone. */
export const members = new Hono<Env>();

async function admin(c: Context<Env>): Promise<Member | Refusal> {
  const member = await reader(c);
  return isRefusal(member) || member.role === 'admin' ? member : refuse('not-your-role', { role: 'admin' });
}

members.get(
  '/',
  operation(TAG, 'listMembers', { answers: v.object({ items: v.array(listedOut) }), signedIn: true }),
  parse('query', v.strictObject({ role: v.optional(role), division: v.optional(code) })),
  async (c) => {
    const asking = await admin(c);
    if (isRefusal(asking)) return problem(c, asking);
    const wanted = c.req.valid('query');
    const all = await listMembers(c.var.site.table, c.var.site.policy.city);
    const items = all.filter(
      (member) =>
        (!wanted.role || member.role === wanted.role) && (!wanted.division || member.division === wanted.division),
    );
    return c.json({ items });
  },
);

members.get(
  '/:email',
  operation(TAG, 'readMember', {
    answers: v.object({ ...memberOut.entries, changes: v.array(lineOut) }),
    signedIn: true,
  }),
  async (c) => {
    const asking = await admin(c);
    if (isRefusal(asking)) return problem(c, asking);
    const found = await loadMembership(c.var.site.table, c.req.param('email'));
    if (!found) return problem(c, refuse('not-found'));
    c.header('ETag', `"${memberVersion(found.member)}"`);
    const changes = found.lines.map(({ key: _, ...line }) => line);
    return c.json({ ...view(found.member), changes });
  },
);

/** What is wanted, and of which version where the request was completed with what is stored. */
interface Wanted {
  readonly wish: Wish;
  readonly version?: number;
}

async function asked(c: Context<Env>, email: string, wishOf: () => Promise<Wanted | Refusal>, status: 200 | 201 = 200) {
  const asking = await admin(c);
  if (isRefusal(asking)) return problem(c, asking);
  const given = conditions(c);
  if (isRefusal(given)) return problem(c, given);
  const wanted = await wishOf();
  if (isRefusal(wanted)) return problem(c, wanted);
  const changed = await changeMember(c.var.site, { by: asking.email, email, ...wanted, ...given });
  if (isRefusal(changed)) return problem(c, changed);
  c.header('ETag', `"${memberVersion(changed)}"`);
  return c.json(view(changed), status);
}

const NONE = { divisions: [], units: [] };

members.post(
  '/',
  operation(TAG, 'inviteMember', { answers: memberOut, status: 201, signedIn: true, once: true }),
  parse('json', memberBody),
  (c) => {
    const { email, language, ties = NONE, ...who } = c.req.valid('json');
    return asked(c, email, async () => ({ wish: { change: 'invited', standing: { ...who, ties }, language } }), 201);
  },
);

members.patch(
  '/:email',
  operation(TAG, 'changeMember', { answers: memberOut, changes: true }),
  parse('json', memberPatch),
  (c) => {
    const patch = c.req.valid('json');
    const email = c.req.param('email');
    return asked(c, email, async (): Promise<Wanted | Refusal> => {
      if ('reason' in patch) {
        const { disabled, reason, despite = false } = patch;
        return { wish: disabled ? { change: 'disabled', reason, despite } : { change: 'enabled', reason } };
      }
      const found = await loadMembership(c.var.site.table, email);
      if (!found) return refuse('not-found');
      const { despite = false, ...given } = patch;
      const now = standingOf(found.member);
      const standing = {
        ...{ name: given.name ?? now.name, role: given.role ?? now.role },
        ...{ division: given.division ?? now.division, ties: given.ties ?? now.ties },
      };
      return { wish: { change: 'changed', standing, despite }, version: memberVersion(found.member) };
    });
  },
);
