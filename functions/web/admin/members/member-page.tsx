import type { Context } from 'hono';
import type { Member } from '../../../../shared/domain/member.ts';
import {
  MEMBER_CHANGES,
  MOST_MEMBER_REASON,
  memberVersion,
  sameEmail,
  standingOf,
  type Wish,
} from '../../../../shared/domain/membership.ts';
import { isRefusal, type Problem, type Refusal, refuse } from '../../../../shared/domain/refusal.ts';
import { loadMembership } from '../../../../shared/store/membership.ts';
import { statusOf } from '../../answer.ts';
import { changeMember } from '../../changing/members.ts';
import { faultAt, keyIn, readForm, type Typed, versionIn } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Field, Hidden } from '../../parts/problems.tsx';
import { refusalPage } from '../../parts/refusal-page.tsx';
import { Notice } from '../../parts/says.tsx';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { StandingFields } from './form.tsx';
import { placeText } from './places.ts';
import { fieldsOf, readStanding, typedFields } from './read.ts';
import { MemberTrail } from './trail.tsx';

export const memberAddress = (email: string): string => `/admin/members/${encodeURIComponent(email)}`;

/** Where a fault of the form is mended, and what the field is called. */
export const placeOfProblem =
  (t: Text) =>
  ({ field }: Problem) => ({
    href: `#${field}`,
    label: t.members.labels[field as keyof Text['members']['labels']] ?? field,
  });

/** What was typed and refused. */
interface Kept {
  readonly form: Typed;
  readonly refusal: Refusal;
}

/** One member: who they are, what can be changed, and what was. */
export async function memberPage(c: Context<Env>, kept?: Kept) {
  const { t, site } = c.var;
  const found = await loadMembership(site.table, c.req.param('email') ?? '');
  if (!found) return refusalPage(c, kept?.refusal ?? refuse('not-found'));
  const { member, lines } = found;
  const editing = kept && kept.form.reason === undefined ? kept.form : undefined;
  const fields = editing ? typedFields(editing) : fieldsOf(site.policy, standingOf(member));
  const done = MEMBER_CHANGES.find((change) => change === c.req.query('done'));
  return page(
    c,
    { title: member.name, status: kept ? statusOf(c, kept.refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={kept?.refusal} place={placeOfProblem(t)} />
      {done && !kept && (
        <Notice kind="good" status>
          <p>{t.members.done[done](member.email)}</p>
          {done === 'invited' && <p>{t.members.handOver(new URL('/sign-in', c.req.url).href)}</p>}
        </Notice>
      )}
      <p class="quiet">
        <a href="/admin/members">{t.members.title}</a>
      </p>
      <h1>
        {member.name} {member.disabled && <span class="tag">{t.members.disabled}</span>}
      </h1>
      <p class="quiet">
        {member.email} · {t.roles[member.role]} · {placeText(site.policy, member.division)}
      </p>
      <h2>{t.members.edit}</h2>
      <form method="post" action={memberAddress(member.email)} class="narrow">
        <Hidden version={memberVersion(member)} />
        <StandingFields c={c} fields={fields} refusal={editing && kept?.refusal} />
        {editing && <Despite t={t} refusal={kept?.refusal} />}
        <button>{t.members.save}</button>
      </form>
      <Switch c={c} member={member} kept={kept?.form.reason === undefined ? undefined : kept} />
      <MemberTrail c={c} lines={lines} />
    </>,
  );
}

/** Asked only once it was refused: what is in the member's hands stays there. */
const Despite = ({ t, refusal }: { t: Text; refusal: Refusal | undefined }) =>
  refusal?.refused === 'work-in-hand' ? (
    <p>
      <label class="tick">
        <input type="checkbox" name="despite" value="1" />
        <span>{t.members.despite}</span>
      </label>
    </p>
  ) : null;

/** Lets a member in no more, or again. One's own account is another administrator's to disable. */
function Switch({ c, member, kept }: { c: Context<Env>; member: Member; kept: Kept | undefined }) {
  const { t } = c.var;
  const { email, disabled } = member;
  if (sameEmail(email, sessionOf(c).email)) return <p class="quiet">{t.members.yourself}</p>;
  return (
    <>
      <h2>{disabled ? t.members.enable : t.members.disable}</h2>
      <p class="quiet">{disabled ? t.members.enableIntro : t.members.disableIntro}</p>
      <form method="post" action={`${memberAddress(email)}/${disabled ? 'enable' : 'disable'}`} class="narrow">
        <Hidden version={memberVersion(member)} />
        <Field t={t} label={t.members.labels.reason} fault={faultAt(kept?.refusal.problems ?? [], 'reason')}>
          <textarea id="reason" name="reason" rows={2} maxlength={MOST_MEMBER_REASON} required>
            {kept?.form.reason ?? ''}
          </textarea>
        </Field>
        <Despite t={t} refusal={kept?.refusal} />
        <button class={disabled ? undefined : 'danger'}>{disabled ? t.members.enable : t.members.disable}</button>
      </form>
    </>
  );
}

const asked = (c: Context<Env>, form: Typed, wish: Wish) => ({
  ...{ by: sessionOf(c).email, email: c.req.param('email') ?? '', wish },
  ...{ version: versionIn(form), key: keyIn(form) },
});

export async function memberPosted(c: Context<Env>) {
  const { reason: _, ...form } = await readForm(c);
  const standing = readStanding(c.var.site.policy, form);
  return answered(c, form, { change: 'changed', standing, despite: form.despite === '1' });
}

export const switchPosted = (change: 'disabled' | 'enabled') => async (c: Context<Env>) => {
  const { reason = '', ...form } = await readForm(c);
  return answered(c, { ...form, reason }, { change, reason, despite: form.despite === '1' });
};

async function answered(c: Context<Env>, form: Typed, wish: Wish) {
  const changed = await changeMember(c.var.site, asked(c, form, wish));
  if (isRefusal(changed)) return memberPage(c, { form, refusal: changed });
  return c.redirect(`${memberAddress(changed.email)}?done=${wish.change}`, 303);
}
