import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Denominator, Programme } from '../../../shared/domain/programme.ts';
import { denominatorOf } from '../../../shared/domain/progress/denominator.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { ofDistricts } from '../../../shared/domain/progress/quota.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { statusOf } from '../answer.ts';
import { changeDenominator } from '../changing/denominators.ts';
import { badInput } from '../input/faults.ts';
import { readForm, type Typed } from '../input/form.ts';
import { denominatorBody } from '../input/schemas.ts';
import { page } from '../parts/page.tsx';
import { ErrorSummary, Field } from '../parts/problems.tsx';
import { ProgrammeSwitch } from '../parts/programmes.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Table } from '../parts/table.tsx';
import { districts } from '../reading/lists.ts';
import { programmeAsked } from '../reading/programme.ts';
import { progressOf } from '../reading/progress.ts';
import { sessionOf } from '../signed-in.tsx';
import type { Env, Site } from '../site.ts';
import type { Text } from '../text/text.ts';

/** What the percentages of a programme are taken of, district by district. */
export const denominators = new Hono<Env>();
denominators.get('/', (c) => denominatorsPage(c));
denominators.get('/:district', (c) => c.redirect(`/admin/denominators${new URL(c.req.url).search}`));

denominators.post('/:district', async (c) => {
  const { site } = c.var;
  const district = c.req.param('district');
  if (!districts(site.policy).includes(district)) return refusalPage(c, refuse('not-found'));
  const form = await readForm(c);
  const wanted = readDenominator(form, site.policy.officialCounts()[district]);
  if (isRefusal(wanted)) return denominatorsPage(c, { district, form, refusal: wanted });
  const programme = programmeAsked(c);
  const changed = await changeDenominator(site, { email: sessionOf(c).email, programme, district, ...wanted });
  return isRefusal(changed)
    ? denominatorsPage(c, { district, form, refusal: changed })
    : c.redirect(`/admin/denominators?programme=${programme.id}#${district}`, 303);
});

/** The division list, the official counts, or a count of one's own with its day and source. */
function readDenominator(
  form: Typed,
  official: Denominator | undefined,
): { denominator: Denominator | undefined } | Refusal {
  if (form.use === 'list') return { denominator: undefined };
  if (form.use === 'official') return { denominator: official };
  const { townships = '', villages = '', asOf = '', zh = '', en = '' } = form;
  const typed = { townships: Number(townships), villages: Number(villages), asOf, source: { zh, en } };
  const read = v.safeParse(denominatorBody, typed);
  return read.success ? { denominator: read.output } : badInput(read.issues);
}

/** Whether townships or villages are counted in it at all. */
const takenOf = ({ quotas }: Programme): boolean => quotas.townships !== undefined || quotas.villages !== undefined;

interface Kept {
  readonly district: string;
  readonly form: Typed;
  readonly refusal: Refusal;
}

async function denominatorsPage(c: Context<Env>, kept?: Kept) {
  const { site, t } = c.var;
  const programme = programmeAsked(c);
  const all = await progressOf(site, programme, districts(site.policy));
  const name = (code: string) => site.policy.divisions().find(code)?.name ?? code;
  const others = othersFor(site, programme);
  const { columns } = t.admin;
  return page(
    c,
    { title: t.admin.denominators, wide: true, status: kept ? statusOf(c, kept.refusal) : 200 },
    <>
      <ErrorSummary
        t={t}
        refusal={kept?.refusal}
        place={({ field }) => ({ href: `#${kept?.district}`, label: field })}
      />
      <p class="quiet">
        <a href="/admin">{t.admin.title}</a>
      </p>
      <h1>{t.admin.denominators}</h1>
      <p class="quiet">{t.admin.intro}</p>
      <ProgrammeSwitch c={c} shown={programme} among={site.policy.programmes().filter(takenOf)} />
      <Table
        head={[
          columns.district,
          columns.townships,
          columns.villages,
          t.admin.targets,
          columns.asOf,
          columns.source,
          columns.action,
        ]}
      >
        {all.map((progress) => (
          <District
            t={t}
            name={name(progress.district)}
            progress={progress}
            others={others(progress)}
            isAsked={ofDistricts(programme)}
            form={kept?.district === progress.district ? kept.form : undefined}
          />
        ))}
      </Table>
    </>,
  );
}

type Other = 'list' | 'official';

/** The counts that a district could have by a button: those that do not stand already. */
function othersFor({ policy }: Site, programme: Programme): (progress: DistrictProgress) => Other[] {
  const [divisions, official] = [policy.divisions(), policy.officialCounts()];
  return ({ district, denominator }) =>
    (
      [
        ['list', denominatorOf(district, {}, divisions, programme)],
        ['official', official[district]],
      ] as const
    ).flatMap(([other, count]) => (count && !isSame(count, denominator) ? [other] : []));
}

const isSame = (a: Denominator, b: Denominator): boolean =>
  a.townships === b.townships && a.villages === b.villages && a.asOf === b.asOf && a.source.zh === b.source.zh;

function District({
  t,
  name,
  progress,
  others,
  isAsked,
  form,
}: {
  t: Text;
  name: string;
  progress: DistrictProgress;
  others: readonly Other[];
  /** It has targets of its own. */
  isAsked: boolean;
  form: Typed | undefined;
}) {
  const { district, programme, denominator, townships, villages } = progress;
  const typed = (field: string, now: string | number) => form?.[field] ?? String(now);
  return (
    <tr id={district}>
      <th scope="row">{name}</th>
      <td class="number">{denominator.townships}</td>
      <td class="number">{denominator.villages}</td>
      <td class="number">{isAsked ? `${townships.target} / ${villages.target}` : '–'}</td>
      <td class="number">{denominator.asOf}</td>
      <td class="word term">{denominator.source[t.language]}</td>
      <td>
        <form method="post" action={`/admin/denominators/${district}?programme=${programme}`} class="choosing">
          {others.map((other) => (
            <button class="secondary" name="use" value={other}>
              {t.admin.use[other]}
            </button>
          ))}
          <details open={form !== undefined}>
            <summary class="small">{t.admin.edit}</summary>
            <Field t={t} label={t.admin.columns.townships}>
              <input name="townships" inputmode="numeric" value={typed('townships', denominator.townships)} />
            </Field>
            <Field t={t} label={t.admin.columns.villages}>
              <input name="villages" inputmode="numeric" value={typed('villages', denominator.villages)} />
            </Field>
            <Field t={t} label={t.admin.columns.asOf}>
              <input name="asOf" type="date" value={typed('asOf', denominator.asOf)} />
            </Field>
            <Field t={t} label={t.admin.sourceZh}>
              <input name="zh" value={typed('zh', denominator.source.zh)} />
            </Field>
            <Field t={t} label={t.admin.sourceEn}>
              <input name="en" lang="en" value={typed('en', denominator.source.en)} />
            </Field>
            <button name="use" value="own">
              {t.admin.save}
            </button>
          </details>
        </form>
      </td>
    </tr>
  );
}
