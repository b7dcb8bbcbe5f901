import type { Policy } from '../../../shared/data/load.ts';
import type { PolicyRecord } from '../../../shared/domain/policy/record.ts';
import { Time } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import type { Text } from '../text/text.ts';

/** Published records that cannot be used: they are left out, and whoever can mend them is told. */
export function Faults({ t, policy }: { t: Text; policy: Policy }) {
  const { faults } = policy.published.overlay;
  if (faults.length === 0) return null;
  return (
    <section class="notice" role="alert">
      <h2>{t.programmes.faults}</h2>
      <ul>
        {faults.map((fault) => (
          <li>
            <code>{fault}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who published what, when and why, newest first. */
export function Trail({ t, records }: { t: Text; records: readonly PolicyRecord[] }) {
  if (records.length === 0) return null;
  const newest = records.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <>
      <h2>{t.programmes.trail}</h2>
      <Table head={Object.values(t.programmes.trailColumns)} label={t.programmes.trail}>
        {newest.map(({ id, version, by, at, reason }) => (
          <tr>
            <td class="number">
              <Time t={t} at={at} />
            </td>
            <th scope="row">{t.programmes.versionOf(id, version)}</th>
            <td>{by}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
