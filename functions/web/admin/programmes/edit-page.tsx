import type { Context } from 'hono';
import type { ProgrammeFields } from '../../../../shared/domain/policy/programme-fields.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { statusOf } from '../../answer.ts';
import { faultAt } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Field, Hidden } from '../../parts/problems.tsx';
import type { Env } from '../../site.ts';
import { GiveUp, SaveButtons } from '../drafting.tsx';
import { choicesAt, GROUPS, type Group, labelOf, placesOf, textAt } from './places.ts';

/** A programme as it is being written: which draft, what it says, and what was refused of it. */
export interface Writing {
  readonly id: string;
  readonly version: number;
  readonly fields: ProgrammeFields;
  readonly refusal?: Refusal;
  /** What somebody else has saved meanwhile. */
  readonly theirs?: ProgrammeFields;
}

/** Everything that a programme decides, to be saved as it is typed and looked at before it counts. */
export function editPage(c: Context<Env>, writing: Writing) {
  const { t, site } = c.var;
  const { id, version, fields, refusal, theirs } = writing;
  const problems = refusal?.problems ?? [];
  return page(
    c,
    { title: t.programmes.edit(id), status: refusal ? statusOf(c, refusal) : 200 },
    <>
      <ErrorSummary
        t={t}
        refusal={refusal}
        place={({ field }) => ({ href: `#${idOf(field)}`, label: labelOf(site, t, field) })}
      />
      <p class="quiet">
        <a href="/admin/programmes">{t.programmes.title}</a>
      </p>
      <h1>{t.programmes.edit(id)}</h1>
      <p class="quiet">{t.programmes.editHint}</p>
      <form method="post" action={`/admin/programmes/${id}`} class="policy">
        <Hidden version={version} />
        {(Object.keys(GROUPS) as Group[]).map((group) => (
          <fieldset class={DRESS[group]}>
            <legend>
              <h2>{t.programmes.groups[group]}</h2>
            </legend>
            {placesOf(site, group, fields).map((place) => (
              <Field
                t={t}
                label={labelOf(site, t, place)}
                fault={faultAt(problems, place) ?? whole(problems, place)}
                below={
                  theirs &&
                  theirs[place] !== fields[place] && (
                    <p class="theirs small">{t.programmes.theirs(textAt(site, t, place, theirs[place] ?? ''))}</p>
                  )
                }
              >
                <Control c={c} place={place} value={fields[place] ?? ''} />
              </Field>
            ))}
          </fieldset>
        ))}
        <SaveButtons t={t} next="changes" label={t.programmes.look} />
      </form>
      {version > 0 && <GiveUp t={t} own={`/admin/programmes/${id}`} version={version} />}
    </>,
  );
}

/** What goes together stands in one line: the two languages of a source, the fields of a stage. */
const DRESS: Readonly<Partial<Record<Group, string>>> = { sources: 'pairs', stages: 'fives' };

/** A fault of several places together is shown at the first of them. */
const FIRST: Readonly<Record<string, string>> = {
  starBands: 'starBands.3',
  stages: 'stages.0.from',
  'quotas.townships': 'quotas.townships.percent',
  'quotas.villages': 'quotas.villages.percent',
};
const idOf = (place: string): string => FIRST[place] ?? place;
const whole = (problems: NonNullable<Refusal['problems']>, place: string) =>
  faultAt(problems, Object.keys(FIRST).find((one) => FIRST[one] === place) ?? '');

function Control({ c, place, value }: { c: Context<Env>; place: string; value: string }) {
  const choices = choicesAt(c.var.site, c.var.t, place);
  if (choices)
    return (
      <select id={place} name={place}>
        {Object.entries(choices).map(([choice, label]) => (
          <option value={choice} selected={choice === value}>
            {label}
          </option>
        ))}
      </select>
    );
  if (place.startsWith('sources.'))
    return (
      <textarea id={place} name={place} rows={2} maxlength={1000}>
        {value}
      </textarea>
    );
  const type = /^window\.|^stages\..*(from|until)$|asOf$/.test(place) ? 'date' : 'text';
  const mode = /^(terms|colours|starBands|validYears)|count$|percent$/.test(place) ? 'decimal' : undefined;
  return <input id={place} type={type} name={place} value={value} inputmode={mode} maxlength={1000} />;
}
