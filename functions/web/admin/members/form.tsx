import type { Context } from 'hono';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { faultAt } from '../../input/form.ts';
import { Field } from '../../parts/problems.tsx';
import type { Env } from '../../site.ts';
import { placesToChoose, placeText } from './places.ts';
import { type Fields, ROLES } from './read.ts';

/** Name, role, place and ties: what administrators decide of a member. */
export function StandingFields({
  c,
  fields,
  refusal,
}: {
  c: Context<Env>;
  fields: Fields;
  refusal?: Refusal | undefined;
}) {
  const { t, site } = c.var;
  const problems = refusal?.problems ?? [];
  const { labels, hints } = t.members;
  return (
    <>
      <Field t={t} label={labels.name} fault={faultAt(problems, 'name')}>
        <input id="name" name="name" value={fields.name} maxlength={100} required autocomplete="off" />
      </Field>
      <Field t={t} label={labels.role}>
        <select id="role" name="role">
          {ROLES.map((role) => (
            <option value={role} selected={role === fields.role}>
              {t.roles[role]}
            </option>
          ))}
        </select>
      </Field>
      <Field t={t} label={labels.division} hint={hints.division} fault={faultAt(problems, 'division')}>
        <input id="division" name="division" value={fields.division} maxlength={60} list="places" autocomplete="off" />
      </Field>
      <datalist id="places">
        {placesToChoose(site.policy).map(({ code }) => (
          <option value={placeText(site.policy, code)} />
        ))}
      </datalist>
      <fieldset>
        <legend>{t.members.ties}</legend>
        <p class="quiet small">{t.members.tiesIntro}</p>
        <Field t={t} label={labels['ties.divisions']} hint={hints.lines} fault={faultAt(problems, 'ties.divisions')}>
          <textarea id="ties.divisions" name="ties.divisions" rows={2} maxlength={2000}>
            {fields['ties.divisions']}
          </textarea>
        </Field>
        <Field t={t} label={labels['ties.units']} hint={hints.lines} fault={faultAt(problems, 'ties.units')}>
          <textarea id="ties.units" name="ties.units" rows={2} maxlength={4000}>
            {fields['ties.units']}
          </textarea>
        </Field>
      </fieldset>
    </>
  );
}
