import type { Context } from 'hono';
import { isRefusal, type Refusal } from '../../../../shared/domain/refusal.ts';
import { statusOf } from '../../answer.ts';
import { changeMember } from '../../changing/members.ts';
import { faultAt, keyIn, readForm, type Typed } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Field, Once } from '../../parts/problems.tsx';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import type { Language } from '../../text/language.ts';
import { StandingFields } from './form.tsx';
import { memberAddress, placeOfProblem } from './member-page.tsx';
import { readStanding, typedFields } from './read.ts';

const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

/** Lets somebody in: who they are, and what they will answer for. */
export function newPage(c: Context<Env>, form: Typed = { role: 'submitter' }, refusal?: Refusal) {
  const { t } = c.var;
  const exists = refusal?.refused === 'member-exists';
  return page(
    c,
    { title: t.members.invite, status: refusal ? statusOf(c, refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={refusal} place={placeOfProblem(t)} />
      {exists && (
        <p>
          <a href={memberAddress(form.email ?? '')}>{t.members.toMember}</a>
        </p>
      )}
      <p class="quiet">
        <a href="/admin/members">{t.members.title}</a>
      </p>
      <h1>{t.members.invite}</h1>
      <p class="quiet">{t.members.inviteIntro}</p>
      <form method="post" action="/admin/members/new" class="narrow">
        <Once />
        <Field
          t={t}
          label={t.members.labels.email}
          hint={t.members.hints.email}
          fault={faultAt(refusal?.problems ?? [], 'email')}
        >
          <input
            id="email"
            name="email"
            value={form.email ?? ''}
            maxlength={200}
            required
            inputmode="email"
            autocomplete="off"
          />
        </Field>
        <StandingFields c={c} fields={typedFields(form)} refusal={refusal} />
        <Field t={t} label={t.members.labels.language}>
          <select name="language">
            {LANGUAGES.map((language) => (
              <option value={language} selected={language === form.language}>
                {t.messages.languages[language]}
              </option>
            ))}
          </select>
        </Field>
        <button>{t.members.invite}</button>
      </form>
    </>,
  );
}

export async function newPosted(c: Context<Env>) {
  const { site } = c.var;
  const form = await readForm(c);
  const email = (form.email ?? '').normalize('NFKC').trim();
  const changed = await changeMember(site, {
    ...{ by: sessionOf(c).email, email, key: keyIn(form) },
    wish: {
      ...{ change: 'invited', standing: readStanding(site.policy, form) },
      language: form.language === 'en' ? 'en' : 'zh',
    },
  });
  if (isRefusal(changed)) return newPage(c, { ...form, email }, changed);
  return c.redirect(`${memberAddress(changed.email)}?done=invited`, 303);
}
