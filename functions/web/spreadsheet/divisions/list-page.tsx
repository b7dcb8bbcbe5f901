import type { Context } from 'hono';
import { type Division, levelOf, parentOf } from '../../../../shared/domain/division.ts';
import type { Differences } from '../../../../shared/domain/division-changes.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { BroughtSheet } from '../../../../shared/domain/sheet.ts';
import { listMembers } from '../../../../shared/store/membership.ts';
import { memberAddress } from '../../admin/members/member-page.tsx';
import { statusOf } from '../../answer.ts';
import { differencesOf, MOST_SOURCE, type WholeList } from '../../changing/division-list.ts';
import { faultAt, type Typed } from '../../input/form.ts';
import { dayText } from '../../parts/day.ts';
import { page } from '../../parts/page.tsx';
import { ErrorSummary, Field, Hidden } from '../../parts/problems.tsx';
import { Notice } from '../../parts/says.tsx';
import { Table } from '../../parts/table.tsx';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { Faults } from '../import/sheet-page.tsx';
import { divisionKind } from '../kinds/divisions.ts';

const { room } = divisionKind;

const Up = ({ c }: { c: Context<Env> }) => (
  <p class="quiet">
    <a href={room}>{c.var.t.imports.divisions.title}</a>
  </p>
);

const Ways = ({ c, sheet }: { c: Context<Env>; sheet: BroughtSheet }) => (
  <p class="turn">
    <a href={`${room}/${sheet.id}/marked.xlsx`}>{c.var.t.sheets.copy}</a>
    <a href={room}>{c.var.t.sheets.again}</a>
  </p>
);

/** A list with something to mend: it counts only as a whole. */
export function faultyPage(c: Context<Env>, sheet: BroughtSheet) {
  const { t, site } = c.var;
  const headings = divisionKind.columns(site, sessionOf(c), t).map(({ id, headings: [name] }) => [id, name] as const);
  return page(
    c,
    { title: t.imports.divisions.title },
    <>
      <Up c={c} />
      <h1>{sheet.name}</h1>
      <p class="lead">{t.sheets.found(sheet.rows, sheet.rows - sheet.faulty, sheet.faulty)}</p>
      <p>{t.divisions.wholeOnly}</p>
      <Ways c={c} sheet={sheet} />
      <Faults t={t} sheet={sheet} headings={new Map(headings)} />
    </>,
  );
}

export function publishedPage(c: Context<Env>, sheet: BroughtSheet, { district }: WholeList) {
  const { t, site } = c.var;
  const book = site.policy.divisions();
  const asOf = book.listOf(district)?.asOf ?? '';
  return page(
    c,
    { title: t.imports.divisions.title },
    <>
      <Up c={c} />
      <h1>{sheet.name}</h1>
      <Notice kind="good" status>
        <p>{t.divisions.published(book.find(district)?.name ?? district, asOf && dayText(t, asOf))}</p>
      </Notice>
    </>,
  );
}

/** What was typed and refused. */
interface Kept {
  readonly form: Typed;
  readonly refusal: Refusal;
}

/** What a sound list changes, and the form that makes it count. */
export async function comparedPage(c: Context<Env>, sheet: BroughtSheet, list: WholeList, kept?: Kept) {
  const { t, site } = c.var;
  const changes = differencesOf(site, list);
  const name = site.policy.divisions().find(list.district)?.name ?? list.district;
  const nothing = [changes.added, changes.renamed, changes.ended].every(({ length }) => length === 0);
  return page(
    c,
    { title: t.imports.divisions.title, status: kept ? statusOf(c, kept.refusal) : 200 },
    <>
      <ErrorSummary
        t={t}
        refusal={kept?.refusal}
        place={({ field }) => ({ href: `#${field}`, label: labelOf(c, field) })}
      />
      <Up c={c} />
      <h1>{sheet.name}</h1>
      <p class="lead">{t.divisions.compared(name)}</p>
      <p>{nothing ? t.divisions.same : t.imports.divisions.nothingYet}</p>
      <Counts c={c} list={list} />
      <Changes c={c} changes={changes} list={list} />
      <Publish c={c} sheet={sheet} ended={changes.ended.length} kept={kept} />
      <Ways c={c} sheet={sheet} />
    </>,
  );
}

const labelOf = ({ var: { t } }: Context<Env>, field: string): string =>
  field === 'asOf' || field === 'source' ? t.divisions[field] : t.divisions.publish;

function Counts({ c, list: { district, places } }: { c: Context<Env>; list: WholeList }) {
  const { t, site } = c.var;
  const { townships, villages } = site.policy.divisions().count(district);
  const count = (level: Division['level']) => places.filter(({ code }) => levelOf(code) === level).length;
  const rows = [
    [t.imports.divisions.levels.township, townships, count('township')],
    [t.imports.divisions.levels.village, villages, count('village')],
  ];
  return (
    <>
      <Table head={Object.values(t.divisions.counts)} dense>
        {rows.map(([level, before, after]) => (
          <tr>
            <th scope="row">{level}</th>
            <td class="number">{before}</td>
            <td class="number">{after}</td>
          </tr>
        ))}
      </Table>
      <p class="quiet small">{t.divisions.denominators}</p>
    </>
  );
}

async function Changes({ c, changes, list }: { c: Context<Env>; changes: Differences; list: WholeList }) {
  const { t, site } = c.var;
  const { cells, ...said } = t.divisions;
  const { added, renamed, ended } = changes;
  const book = site.policy.divisions();
  const own = new Map(list.places.map(({ code, name }) => [code, name]));
  const place = (code: string) => own.get(parentOf(code)) ?? book.find(parentOf(code))?.name ?? '';
  return (
    <>
      {added.length > 0 && (
        <>
          <h2>{said.added(added.length)}</h2>
          <Table head={[cells.code, cells.name, cells.place]} label={said.added(added.length)}>
            {added.map(({ code, name }) => (
              <tr>
                <td class="code">{code}</td>
                <th scope="row">{name}</th>
                <td>{place(code)}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
      {renamed.length > 0 && (
        <>
          <h2>{said.renamed(renamed.length)}</h2>
          <Table head={[cells.code, cells.formerly, cells.name]} label={said.renamed(renamed.length)}>
            {renamed.map(({ code, name }) => (
              <tr>
                <td class="code">{code}</td>
                <td>{book.find(code)?.name}</td>
                <th scope="row">{name}</th>
              </tr>
            ))}
          </Table>
        </>
      )}
      {ended.length > 0 && (
        <>
          <h2>{said.ended(ended.length)}</h2>
          <p class="quiet">{said.endedMeans}</p>
          <Table head={[cells.code, cells.name, cells.place]} label={said.ended(ended.length)}>
            {ended.map((code) => (
              <tr>
                <td class="code">{code}</td>
                <th scope="row">{book.find(code)?.name}</th>
                <td>{place(code)}</td>
              </tr>
            ))}
          </Table>
          <Orphans c={c} ended={ended} />
        </>
      )}
    </>
  );
}

/** Members of townships that end: nothing is done to them, but somebody has to. */
async function Orphans({ c, ended }: { c: Context<Env>; ended: readonly string[] }) {
  const { t, site } = c.var;
  if (!ended.some((code) => levelOf(code) === 'township')) return null;
  const members = (await listMembers(site.table, site.policy.city)).filter(
    ({ division, disabled }) => ended.includes(division) && !disabled,
  );
  if (members.length === 0) return null;
  return (
    <Notice>
      <p>{t.divisions.orphans(members.length)}</p>
      <ul>
        {members.map(({ email, name }) => (
          <li>
            <a href={memberAddress(email)}>{name}</a> <span class="quiet small">{email}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface PublishProps {
  readonly c: Context<Env>;
  readonly sheet: BroughtSheet;
  readonly ended: number;
  readonly kept: Kept | undefined;
}

function Publish({ c, sheet, ended, kept }: PublishProps) {
  const { t, site } = c.var;
  const { asOf = '', source = '', confirmed } = kept?.form ?? {};
  const problems = kept?.refusal.problems ?? [];
  return (
    <form method="post" action={`${room}/${sheet.id}/publish`} class="narrow">
      <Hidden version={site.policy.published.overlay.revision} />
      <Field t={t} label={t.divisions.asOf} fault={faultAt(problems, 'asOf')}>
        <input id="asOf" name="asOf" type="date" value={asOf} required />
      </Field>
      <Field t={t} label={t.divisions.source} hint={t.divisions.sourceHint} fault={faultAt(problems, 'source')}>
        <input id="source" name="source" value={source} maxlength={MOST_SOURCE} required />
      </Field>
      {ended > 0 && (
        <p>
          <label class="tick">
            <input id="confirmed" type="checkbox" name="confirmed" value="1" checked={confirmed === '1'} required />
            <span>{t.divisions.confirm(ended)}</span>
          </label>
        </p>
      )}
      <button>{t.divisions.publish}</button>
    </form>
  );
}
