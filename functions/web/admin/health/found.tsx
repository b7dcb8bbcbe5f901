import type { Policy } from '../../../../shared/data/load.ts';
import type { State } from '../../../../shared/domain/application/application.ts';
import type { Run } from '../../../../shared/domain/health/run.ts';
import { Empty } from '../../parts/says.tsx';
import { Table } from '../../parts/table.tsx';
import type { Text } from '../../text/text.ts';

interface FoundProps {
  readonly t: Text;
  readonly policy: Policy;
  /** The last that was done. */
  readonly run: Run | undefined;
}

/** What the last check found not to hold, with the ways to what offends. */
export function Broken({ t, policy, run }: FoundProps) {
  const { unit, invariant, keys } = t.health.checkColumns;
  const broken = run?.told.broken ?? [];
  return (
    <section id="check">
      <h2>{t.health.check}</h2>
      {broken.length === 0 && <Empty>{run ? t.health.noBroken : t.health.notChecked}</Empty>}
      {broken.length > 0 && (
        <Table head={[unit, invariant, keys]} label={t.health.check}>
          {broken.map((one) => (
            <tr>
              <th scope="row">{unitName(t, policy, one)}</th>
              <td>{t.health.invariants[one.invariant] ?? one.invariant}</td>
              <td>
                <ul class="offending">
                  {one.keys.map((key) => (
                    <li>
                      <Key text={key} />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

const APPLICATION = /[a-z0-9]{1,20}-(?:\d{6}|\d{4})-[a-z0-9]{10}/;
const CELL = /^\d{4,6}-\d{4}-\d{4,}$/;

/** A key leads to the application or the cell that it names, if it names one. */
function Key({ text }: { text: string }) {
  const [id] = APPLICATION.exec(text) ?? [];
  if (id) return <a href={`/desk/${id}`}>{text}</a>;
  return CELL.test(text) ? <a href={`/cells/${text}`}>{text}</a> : <span>{text}</span>;
}

/** The counts that the last recount found wrong and corrected. */
export function Drift({ t, policy, run }: FoundProps) {
  const { unit, count, live, recounted } = t.health.driftColumns;
  const drift = run?.told.drift ?? [];
  return (
    <section id="drift">
      <h2>{t.health.drift}</h2>
      {drift.length === 0 && <Empty>{run ? t.health.noDrift : t.health.notCounted}</Empty>}
      {drift.length > 0 && (
        <Table head={[unit, count, live, recounted]} label={t.health.drift}>
          {drift.map((one) => (
            <tr>
              <th scope="row">
                {one.district === policy.city ? (
                  unitName(t, policy, one)
                ) : (
                  <a href={`/districts/${one.district}?programme=${one.programme}`}>{unitName(t, policy, one)}</a>
                )}
              </th>
              <td>{countName(t, policy, one.count)}</td>
              <td class="number">{one.live}</td>
              <td class="number">{one.recounted}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

interface Unit {
  readonly programme: string;
  readonly district: string;
}

const unitName = (t: Text, policy: Policy, { programme, district }: Unit): string =>
  `${programme} ${district === policy.city ? t.home.cityLevel : (policy.divisions().find(district)?.name ?? district)}`;

/** A count of the tally in words: `state:assessing` is how many are being assessed. */
function countName(t: Text, policy: Policy, count: string): string {
  const [kind = '', of = ''] = count.split(/:(.*)/);
  const countNames = t.health.countNames;
  switch (kind) {
    case 'cells':
    case 'serial':
      return countNames[kind];
    case 'state':
      return countNames.state(t.states[of as State] ?? of);
    case 'category':
      return countNames.category(policy.standard(of)?.name[t.language] ?? of);
    case 'star':
    case 'load':
      return countNames[kind](of);
    default:
      return count;
  }
}
