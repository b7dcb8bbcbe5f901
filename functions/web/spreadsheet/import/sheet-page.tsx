import type { Context } from 'hono';
import { BECOMES, type BroughtSheet, isThrough } from '../../../../shared/domain/sheet.ts';
import { page } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import type { RowKind } from '../kinds/kind.ts';
import { faultText } from './said.ts';
import { scoped } from './scoped.ts';

/** What the check found, then how far the import is, then what came of it: one page in three states. */
export function sheetPage(c: Context<Env>, kind: RowKind, sheet: BroughtSheet) {
  const { t, site } = c.var;
  const own = `${kind.room}/${sheet.id}`;
  const good = sheet.rows - sheet.faulty;
  const through = isThrough(sheet) && good > 0;
  const headings = new Map(
    kind.columns(site, sessionOf(c), t, sheet.scope).map(({ id, headings: [name] }) => [id, name]),
  );
  return page(
    c,
    { title: t.imports[kind.id].title, scripts: through ? [] : ['import.js'] },
    <>
      <p class="quiet">
        <a href={kind.room}>{t.imports[kind.id].title}</a>
      </p>
      <h1>{sheet.name}</h1>
      {sheet.scope && <p class="quiet">{kind.scope?.called(site, t, sheet.scope)}</p>}
      {through ? (
        <Finished t={t} kind={kind} sheet={sheet} />
      ) : (
        <>
          <p class="lead">{t.sheets.found(sheet.rows, good, sheet.faulty)}</p>
          {sheet.becomes && <p>{becomingText(t, sheet.becomes)}</p>}
          {sheet.done === 0 && <p>{t.imports[kind.id].nothingYet}</p>}
          {sheet.unknown.length > 0 && <p class="quiet">{t.sheets.unknown(sheet.unknown.join('、'))}</p>}
          {good > 0 && <Run t={t} own={own} sheet={sheet} good={good} />}
        </>
      )}
      <p class="turn">
        <a href={`${own}/marked.xlsx`}>{t.sheets.copy}</a>
        <a href={scoped(kind, kind.room, sheet.scope)}>{t.sheets.again}</a>
      </p>
      {sheet.faults.length > 0 && <Faults t={t} sheet={sheet} headings={headings} />}
    </>,
  );
}

function Run({ t, own, sheet, good }: { t: Text; own: string; sheet: BroughtSheet; good: number }) {
  const done = sheet.made + sheet.refused;
  const begun = sheet.done > 0;
  return (
    <form method="post" action={`${own}/import`} data-import data-lost={t.sheets.lost} data-running={t.sheets.running}>
      <p class="running" role="status" hidden={!begun}>
        {begun && t.sheets.running}
      </p>
      <p class="running" hidden={!begun} data-bar>
        <progress max={good} value={done} aria-label={t.sheets.running} />{' '}
        <span data-said>{t.sheets.progress(done, good)}</span>
      </p>
      <button>{begun ? t.sheets.goOn : t.sheets.run(good)}</button>
    </form>
  );
}

/** What the rows would make of what stands, as far as they do. */
const becomingText = (t: Text, becomes: NonNullable<BroughtSheet['becomes']>): string =>
  BECOMES.flatMap((one) => (becomes[one] ? [t.sheets.becoming[one](becomes[one])] : [])).join(t.sheets.between);

function Finished({ t, kind, sheet }: { t: Text; kind: RowKind; sheet: BroughtSheet }) {
  return (
    <>
      <p class="lead">{t.imports[kind.id].finished(sheet.made)}</p>
      {sheet.becomes && <p>{becomingText(t, sheet.becomes)}</p>}
      {sheet.refused > 0 && (
        <>
          <p>{t.sheets.refusedSome(sheet.refused)}</p>
          <ul>
            {sheet.refusals.map(({ row, code }) => (
              <li>{t.form.at(t.sheets.row(row), t.refusal({ refused: code }).title)}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a class="button" href={scoped(kind, kind.above(t).href, sheet.scope)}>
          {t.imports[kind.id].toList}
        </a>
      </p>
    </>
  );
}

export function Faults({
  t,
  sheet,
  headings,
}: {
  t: Text;
  sheet: BroughtSheet;
  headings: ReadonlyMap<string, string>;
}) {
  return (
    <section class="faults">
      <h2>{t.sheets.faults}</h2>
      <Table head={[t.sheets.columns.row, t.sheets.columns.column, t.sheets.columns.problem]} label={t.sheets.faults}>
        {sheet.faults.map((fault) => (
          <tr>
            <th scope="row">{t.sheets.row(fault.row)}</th>
            <td>{headings.get(fault.column) ?? fault.column}</td>
            <td>{faultText(t, fault)}</td>
          </tr>
        ))}
      </Table>
      {sheet.faults.length >= 200 && <p class="quiet">{t.sheets.faultsShown(sheet.faults.length)}</p>}
    </section>
  );
}
