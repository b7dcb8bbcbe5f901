import type { Context } from 'hono';
import { type CalendarFields, HOLIDAY_IDS, HOLIDAYS } from '../../../../shared/domain/policy/calendar-draft.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { statusOf } from '../../answer.ts';
import { faultAt } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Field, Hidden } from '../../parts/problems.tsx';
import type { Env } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import { GiveUp, SaveButtons } from '../drafting.tsx';

/** A year as it is being entered. */
export interface Writing {
  readonly year: string;
  readonly version: number;
  /** Whether there is a draft of it. */
  readonly isBegun: boolean;
  readonly fields: CalendarFields;
  readonly refusal?: Refusal;
}

/** The notice of a year, holiday by holiday: saved as it is typed, and looked at before it counts. */
export function editPage(c: Context<Env>, { year, version, isBegun, fields, refusal }: Writing) {
  const { t } = c.var;
  const entry = { t, fields, problems: refusal?.problems ?? [] };
  return page(
    c,
    { title: t.calendar.edit(year), status: refusal ? statusOf(c, refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={refusal} place={({ field }) => ({ href: `#${field}`, label: labelOf(t, field) })} />
      <p class="quiet">
        <a href="/admin/calendar">{t.calendar.title}</a>
      </p>
      <h1>{t.calendar.edit(year)}</h1>
      <p class="quiet">
        {t.calendar.editHint} {t.calendar.madeUpHint}
      </p>
      <form method="post" action={`/admin/calendar/${year}`} class="policy">
        <Hidden version={version} />
        <Entry {...entry} place="source" label={t.calendar.notice} hint={t.calendar.noticeHint} />
        <Entry {...entry} place="date" label={t.calendar.noticeDay} />
        {HOLIDAY_IDS.map((id) => (
          <fieldset>
            <legend>
              <h2>{HOLIDAYS[id][t.language]}</h2>
            </legend>
            <Entry {...entry} place={`${id}.first`} label={t.calendar.first} />
            <Entry {...entry} place={`${id}.last`} label={t.calendar.last} />
            <Entry {...entry} place={`${id}.madeUp`} label={t.calendar.madeUp} />
          </fieldset>
        ))}
        <SaveButtons t={t} next="preview" label={t.calendar.look} />
      </form>
      {isBegun && <GiveUp t={t} own={`/admin/calendar/${year}`} version={version} />}
    </>,
  );
}

interface EntryProps {
  readonly t: Text;
  readonly fields: CalendarFields;
  readonly problems: NonNullable<Refusal['problems']>;
  readonly place: string;
  readonly label: string;
  readonly hint?: string;
}

function Entry({ t, fields, problems, place, label, hint }: EntryProps) {
  const type = /(^date|first|last)$/.test(place) ? 'date' : 'text';
  return (
    <Field t={t} label={label} fault={faultAt(problems, place)} {...(hint && { hint })}>
      <input id={place} name={place} type={type} value={fields[place] ?? ''} maxlength={200} />
    </Field>
  );
}

const PARTS = { first: 'first', last: 'last', madeUp: 'madeUp' } as const;

/** `spring.first` as a person calls it. */
function labelOf(t: Text, field: string): string {
  const [id, part] = field.split('.');
  const holiday = HOLIDAY_IDS.find((one) => one === id);
  if (!holiday) return field === 'date' ? t.calendar.noticeDay : t.calendar.notice;
  return t.form.at(HOLIDAYS[holiday][t.language], t.calendar[PARTS[(part ?? 'first') as keyof typeof PARTS]]);
}
