import type { Context } from 'hono';
import * as v from 'valibot';
import type { Programme } from '../../../shared/domain/programme.ts';
import {
  type DistrictReadings,
  type Measured,
  NO_READINGS,
  newestOf,
} from '../../../shared/domain/progress/readings.ts';
import { isRefusal, type Problem, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadReadings } from '../../../shared/store/readings.ts';
import { statusOf } from '../answer.ts';
import { addReport, indicatorsFor, inHundredths } from '../changing/readings.ts';
import { badInput } from '../input/faults.ts';
import { faultAt, readForm, type Typed, typedUnder, versionIn } from '../input/form.ts';
import { reportBody } from '../input/schemas.ts';
import { page } from '../parts/page.tsx';
import { ErrorSummary, Field } from '../parts/problems.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { districts } from '../reading/lists.ts';
import { unitNames } from '../reading/names.ts';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { dayText } from '../text/day.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';
import { shortText, targetText } from './indicators.tsx';

interface Kept {
  readonly form: Typed;
  readonly refusal: Refusal;
}

interface Asked {
  readonly programme: Programme;
  readonly district: string;
  readonly indicators: readonly Measured[];
}

/** What the address is about; a screener only reports for the own district. */
function askedIn(c: Context<Env>): Asked | Refusal {
  const { policy } = c.var.site;
  const [programme, district] = [policy.programme(c.req.param('id') ?? ''), c.req.param('district') ?? ''];
  const indicators = programme ? indicatorsFor(policy, programme) : [];
  if (!programme || indicators.length === 0 || !districts(policy).includes(district)) return refuse('not-found');
  const { role, division } = sessionOf(c);
  if (role === 'screener' && division !== district) return refuse('not-your-district', { division });
  return { programme, district, indicators };
}

/** The form in which a district reports the values that are new. */
export async function reportPage(c: Context<Env>, kept?: Kept) {
  const { t, site } = c.var;
  const asked = askedIn(c);
  if (isRefusal(asked)) return refusalPage(c, asked);
  const { programme, district, indicators } = asked;
  const [record = NO_READINGS] = await loadReadings(site.table, programme.id, [district]);
  const title = t.plans.report.title(unitNames(site, t)(district));
  const problems = kept?.refusal.problems ?? [];
  return page(
    c,
    { title, status: kept ? statusOf(c, kept.refusal) : 200 },
    <>
      <ErrorSummary
        t={t}
        refusal={kept?.refusal}
        place={({ field }) => ({
          href: `#${field === 'values' ? `values.${indicators[0]?.id}` : field}`,
          label: labelOf(t, indicators, field),
        })}
      />
      <p class="quiet">
        <a href={`/programmes/${programme.id}`}>{programme.name[t.language]}</a>
      </p>
      <h1>{title}</h1>
      <p class="quiet">{t.plans.report.intro}</p>
      <form method="post" action={`/programmes/${programme.id}/districts/${district}`} class="policy">
        <input type="hidden" name="version" value={String(record.version)} />
        {['asOf', 'source'].map((name) => (
          <Field
            t={t}
            label={labelOf(t, indicators, name)}
            fault={faultAt(problems, name)}
            {...(name === 'source' && { hint: t.plans.report.sourceHint })}
          >
            <input
              id={name}
              name={name}
              type={name === 'asOf' ? 'date' : 'text'}
              value={kept?.form[name] ?? (name === 'asOf' ? dayOf(site.now()) : '')}
              maxlength={200}
            />
          </Field>
        ))}
        <div class="side">
          {indicators.map((indicator) => (
            <ValueField t={t} indicator={indicator} record={record} kept={kept} problems={problems} />
          ))}
        </div>
        <p>
          <button>{t.plans.report.send}</button>
        </p>
      </form>
    </>,
  );
}

interface ValueProps {
  readonly t: Text;
  readonly indicator: Measured;
  readonly record: DistrictReadings;
  readonly kept: Kept | undefined;
  readonly problems: readonly Problem[];
}

function ValueField({ t, indicator, record, kept, problems }: ValueProps) {
  const name = `values.${indicator.id}`;
  const last = newestOf(indicator, record);
  return (
    <Field
      t={t}
      label={shortText(t, indicator)}
      hint={targetText(t, indicator)}
      fault={faultAt(problems, name)}
      below={last && <p class="quiet small">{t.plans.report.last(points(last.value), dayText(t, last.asOf))}</p>}
    >
      <input id={name} name={name} inputmode="decimal" value={kept?.form[name] ?? ''} maxlength={20} />
    </Field>
  );
}

function labelOf(t: Text, indicators: readonly Measured[], field: string): string {
  if (field === 'asOf' || field === 'source') return t.plans.report[field];
  const indicator = indicators.find(({ id }) => field === `values.${id}`);
  return indicator ? shortText(t, indicator) : t.plans.matrix.heading;
}

/** Reports what was typed; gives back what could not be, with what was typed. */
export async function reportPosted(c: Context<Env>): Promise<Kept | Refusal | undefined> {
  const asked = askedIn(c);
  if (isRefusal(asked)) return asked;
  const { programme, district } = asked;
  const form = await readForm(c);
  const read = v.safeParse(reportBody, {
    ...{ asOf: form.asOf || undefined, source: form.source?.trim() || undefined },
    values: Object.fromEntries(Object.entries(typedUnder(form, 'values')).map(([id, typed]) => [id, decimal(typed)])),
  });
  if (!read.success) return { form, refusal: badInput(read.issues) };
  const report = inHundredths(read.output);
  const email = sessionOf(c).email;
  const added = await addReport(c.var.site, { email, programme, district, report, version: versionIn(form) });
  return isRefusal(added) ? { form, refusal: added } : undefined;
}

/** The number that was typed, in whatever width; else what was typed. */
function decimal(typed: string): number | string {
  const text = typed.normalize('NFKC').trim();
  return /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Number(text) : typed;
}
