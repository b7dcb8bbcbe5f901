import { fromHundredths } from '../../../../shared/domain/points.ts';
import type { Comparison } from '../../../../shared/domain/policy/compare-standards.ts';
import type { FieldChange } from '../../../../shared/domain/policy/programme-fields.ts';
import type { Fields } from '../../../../shared/domain/policy/standard-draft.ts';
import { Empty } from '../../parts/says.tsx';
import { Table } from '../../parts/table.tsx';
import type { Text } from '../../text/text.ts';
import { labelOf, textOf } from './words.ts';

/** What differs between two versions: points by section, what is new, what is gone, and each changed field side by side. */
export function Compared({ t, comparison }: { t: Text; comparison: Comparison }) {
  const { general, sections, added, removed, changed } = comparison;
  if ([general, sections, added, removed, changed].every((part) => part.length === 0))
    return <Empty>{t.programmes.noChanges}</Empty>;
  const rows = [
    ...general.map((change) => ({ ...change, of: t.standards.general })),
    ...changed.flatMap(({ fields, changes }) => changes.map((change) => ({ ...change, of: nameOf(t, fields) }))),
  ];
  return (
    <>
      {sections.length > 0 && (
        <ul>
          {sections.map(({ id, before, after }) => (
            <li>{t.standards.pointsMoved(id, String(fromHundredths(before)), String(fromHundredths(after)))}</li>
          ))}
        </ul>
      )}
      <Whole t={t} title={t.standards.added(added.length)} all={added} />
      <Whole t={t} title={t.standards.removed(removed.length)} all={removed} />
      {rows.length > 0 && <Changes t={t} rows={rows} />}
    </>
  );
}

const nameOf = (t: Text, fields: Fields): string => fields[`text.${t.language}`] ?? fields.id ?? '';

function Whole({ t, title, all }: { t: Text; title: string; all: readonly Fields[] }) {
  if (all.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {all.map((fields) => (
          <li>
            {nameOf(t, fields)} <span class="quiet">{t.answer.most(fields.points ?? '')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const Changes = ({ t, rows }: { t: Text; rows: readonly (FieldChange & { readonly of: string })[] }) => (
  <>
    <h2>{t.standards.changed}</h2>
    <Table head={[t.standards.columns.what, ...Object.values(t.programmes.changeColumns)]} label={t.standards.changed}>
      {rows.map(({ of, place, before, after }) => (
        <tr>
          <th scope="row">{of}</th>
          <td class="word">{labelOf(t, place)}</td>
          <td>{textOf(t, place, before)}</td>
          <td>
            <strong>{textOf(t, place, after)}</strong>
          </td>
        </tr>
      ))}
    </Table>
  </>
);
