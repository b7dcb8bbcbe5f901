import type { Context } from 'hono';
import { BECOMES, type BroughtSheet } from '../../../../shared/domain/sheet.ts';
import { Table } from '../../parts/table.tsx';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import type { Text } from '../../text/text.ts';
import type { Kind } from '../kinds/kind.ts';
import { faultText } from './said.ts';
import { scoped } from './scoped.ts';

interface Of {
  readonly c: Context<Env>;
  readonly kind: Kind;
  readonly sheet: BroughtSheet;
}

/** The name of the file, what it is of, and the way back to the upload. */
export const Headline = ({ c, kind, sheet }: Of) => (
  <>
    <p class="quiet">
      <a href={scoped(kind, kind.room, sheet.scope)}>{c.var.t.imports[kind.id].title}</a>
    </p>
    <h1>{sheet.name}</h1>
    {sheet.scope && <p class="quiet">{kind.scope?.called(c.var.site, c.var.t, sheet.scope)}</p>}
  </>
);

export const Ways = ({ c, kind, sheet }: Of) => (
  <p class="actions">
    <a href={`${kind.room}/${sheet.id}/marked.xlsx`}>{c.var.t.sheets.copy}</a>
    <a href={scoped(kind, kind.room, sheet.scope)}>{c.var.t.sheets.again}</a>
  </p>
);

/** What the rows make of what stands, as far as they do. */
export const becomingText = (t: Text, becomes: NonNullable<BroughtSheet['becomes']>): string =>
  BECOMES.flatMap((one) => (becomes[one] ? [t.sheets.becoming[one](becomes[one])] : [])).join(t.sheets.between);

/** How many faults a page shows. */
const MOST = 200;

export function Faults({ c, kind, sheet }: Of) {
  const { t } = c.var;
  if (sheet.faults.length === 0) return null;
  return (
    <section class="faults">
      <h2>{t.sheets.faults}</h2>
      <FaultTable c={c} kind={kind} sheet={sheet} />
      {sheet.faults.length >= MOST && <p class="quiet">{t.sheets.faultsShown(sheet.faults.length)}</p>}
    </section>
  );
}

interface FaultsOf extends Pick<Of, 'c' | 'kind'> {
  readonly sheet: Pick<BroughtSheet, 'scope' | 'faults'>;
}

export function FaultTable({ c, kind, sheet: { scope, faults } }: FaultsOf) {
  const { t, site } = c.var;
  const columns = kind.columns(site, sessionOf(c), t, scope);
  const headings = new Map(columns.map(({ id, headings: [name] }) => [id, name]));
  return (
    <Table head={[t.sheets.columns.row, t.sheets.columns.column, t.sheets.columns.problem]} label={t.sheets.faults}>
      {faults.map((fault) => (
        <tr>
          <th scope="row">{t.sheets.row(fault.row)}</th>
          <td>{headings.get(fault.column) ?? fault.column}</td>
          <td class="term">{faultText(t, fault)}</td>
        </tr>
      ))}
    </Table>
  );
}
