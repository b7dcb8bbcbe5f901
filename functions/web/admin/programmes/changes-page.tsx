import type { Context } from 'hono';
import { type Effect, effectsOn, type StarShift, starShifts } from '../../../../shared/domain/policy/effects.ts';
import { changesBetween, fieldsOf } from '../../../../shared/domain/policy/programme-fields.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { denominatorOf } from '../../../../shared/domain/progress/denominator.ts';
import { isRefusal } from '../../../../shared/domain/refusal.ts';
import { proposedScores } from '../../../../shared/store/applications.ts';
import { loadTallies } from '../../../../shared/store/progress.ts';
import { statusOf } from '../../answer.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Field, Hidden } from '../../parts/problems.tsx';
import { Empty, Notice } from '../../parts/says.tsx';
import { ColourTag } from '../../parts/show.tsx';
import { Table } from '../../parts/table.tsx';
import { districts, reportingUnits } from '../../reading/lists.ts';
import type { Env, Site } from '../../site.ts';
import type { Writing } from './edit-page.tsx';
import { labelOf, textAt } from './places.ts';
import { readProgramme } from './read.ts';

export interface Changing extends Writing {
  /** The programme that stands, or that a new one is copied from. */
  readonly before: Programme;
  readonly isNew: boolean;
  readonly reason?: string;
}

/** What a change does, shown before it counts: field by field, and what it makes of districts and stars. */
export async function changesPage(c: Context<Env>, { before, isNew, ...writing }: Changing) {
  const { t, site } = c.var;
  const { id, version, fields, reason = '' } = writing;
  const after = readProgramme(site.policy, fields);
  const refusal = writing.refusal ?? (isRefusal(after) ? after : undefined);
  const changes = changesBetween(fieldsOf(before), fields).filter(({ place }) => place !== 'id');
  const isSound = !isRefusal(after);
  return page(
    c,
    { title: t.programmes.changes, wide: true, status: writing.refusal ? statusOf(c, writing.refusal) : 200 },
    <>
      <ErrorSummary
        t={t}
        refusal={refusal}
        place={({ field }) =>
          field === 'reason'
            ? { href: '#reason', label: t.programmes.reason }
            : { href: `/admin/programmes/${id}#${field}`, label: labelOf(site, t, field) }
        }
      />
      <p class="quiet">
        <a href={`/admin/programmes/${id}`}>{t.programmes.edit(id)}</a>
      </p>
      <h1>{t.programmes.changes}</h1>
      <p class="quiet">{isNew ? t.programmes.comparedWith(before.name[t.language]) : t.programmes.comparedWithNow}</p>
      {changes.length === 0 ? (
        <Empty>{t.programmes.noChanges}</Empty>
      ) : (
        <Table head={Object.values(t.programmes.changeColumns)} label={t.programmes.changes}>
          {changes.map(({ place, before, after }) => (
            <tr>
              <th scope="row">{labelOf(site, t, place)}</th>
              <td>{textAt(site, t, place, before)}</td>
              <td>
                <strong>{textAt(site, t, place, after)}</strong>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {isSound && <Effects c={c} before={before} after={after} isNew={isNew} />}
      {isSound && changes.length > 0 && (
        <form method="post" action={`/admin/programmes/${id}/publish`}>
          <Hidden version={version} />
          <Field t={t} label={t.programmes.reason} hint={t.programmes.reasonHint}>
            <textarea id="reason" name="reason" rows={2} maxlength={1000} required>
              {reason}
            </textarea>
          </Field>
          <button>{isNew ? t.programmes.publishNew : t.programmes.publish}</button>
        </form>
      )}
    </>,
  );
}

async function Effects({
  c,
  before,
  after,
  isNew,
}: {
  c: Context<Env>;
  before: Programme;
  after: Programme;
  isNew: boolean;
}) {
  const { t, site } = c.var;
  const effects = await effectsNow(site, before, after);
  const shifts = isNew ? [] : await shiftsNow(site, before, after);
  const columns = t.programmes.columns;
  const name = (code: string) => site.policy.divisions().find(code)?.name ?? code;
  return (
    <>
      <h2>{t.programmes.effects}</h2>
      <Table
        head={[
          columns.district,
          columns.townships,
          columns.villages,
          columns.cells,
          ...(isNew ? [] : [columns.colour]),
        ]}
        label={t.programmes.effects}
      >
        {effects.map(({ district, before: was, after: is }) => (
          <tr>
            <th scope="row">{name(district)}</th>
            {(['townships', 'villages', 'cells'] as const).map((quota) => (
              <td class="number">
                <Turn before={was[quota].target} after={is[quota].target} />
              </td>
            ))}
            {!isNew && <Colours c={c} before={was.colour} after={is.colour} />}
          </tr>
        ))}
      </Table>
      {shifts.map((shift) => (
        <Notice>
          <p>{t.programmes.shift(shift.count, shift.from, shift.to)}</p>
        </Notice>
      ))}
    </>
  );
}

function Turn({ before, after }: { before: number; after: number }) {
  if (before === after) return <span>{after}</span>;
  return (
    <span>
      {before} → <strong>{after}</strong>
    </span>
  );
}

function Colours({ c, before, after }: { c: Context<Env>; before: Effect['before']['colour']; after: typeof before }) {
  const { t } = c.var;
  return (
    <td>
      <ColourTag t={t} colour={before} /> {before !== after && <>→ {<ColourTag t={t} colour={after} />}</>}
    </td>
  );
}

async function effectsNow(site: Site, before: Programme, after: Programme): Promise<Effect[]> {
  const { table, policy, now } = site;
  const codes = districts(policy);
  const { tallies, denominators } = await loadTallies(table, before.id, codes);
  const standing = codes.map((district, n) => ({
    district,
    denominator: denominatorOf(district, denominators.districts, policy.divisions(), before),
    tally: tallies[n]?.tally ?? {},
  }));
  return effectsOn(standing, [before, after], now());
}

/** Only asked where the bands change: what is proposed now is read for it. */
async function shiftsNow({ table, policy }: Site, before: Programme, after: Programme): Promise<StarShift[]> {
  const bands = [before.starBands, after.starBands] as const;
  if (JSON.stringify(bands[0]) === JSON.stringify(bands[1])) return [];
  return starShifts(await proposedScores(table, before.id, reportingUnits(policy)), bands);
}
