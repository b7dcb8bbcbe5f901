import type { Context } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import {
  type DistrictReadings,
  type Measured,
  NO_READINGS,
  newestOf,
} from '../../../shared/domain/progress/readings.ts';
import { Empty } from '../parts/says.tsx';
import { Table } from '../parts/table.tsx';
import { unitNames } from '../reading/names.ts';
import type { Env } from '../site.ts';
import { dayText } from '../text/day.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

interface IndicatorsProps {
  readonly c: Context<Env>;
  readonly programme: Programme;
  readonly indicators: readonly Measured[];
  readonly reported: readonly (readonly [district: string, readings: DistrictReadings | undefined])[];
}

/** Each indicator against each district: the newest value, and whether it meets the target. */
export function Indicators({ c, programme, indicators, reported }: IndicatorsProps) {
  const { t, site, session } = c.var;
  const name = unitNames(site, t);
  const { heading, note, indicator, counted, empty } = t.plans.matrix;
  const columns = reported.map(([district, readings = NO_READINGS]) => ({
    district,
    newest: indicators.map((one) => newestOf(one, readings)),
  }));
  const mayReport = columns.filter(
    ({ district }) => session?.role === 'admin' || (session?.role === 'screener' && session.division === district),
  );
  return (
    <section id="indicators">
      <h2>{heading}</h2>
      <p class="quiet">{note}</p>
      {mayReport.length > 0 && (
        <p class="actions">
          {mayReport.map(({ district }) => (
            <a href={`/programmes/${programme.id}/districts/${district}`}>{t.plans.report.link(name(district))}</a>
          ))}
        </p>
      )}
      {columns.every(({ newest }) => newest.every((one) => !one)) ? (
        <Empty>{empty}</Empty>
      ) : (
        <>
          <Table dense label={heading} head={[indicator, ...columns.map(({ district }) => name(district))]}>
            {indicators.map((one, n) => (
              <tr>
                <th scope="row">
                  {shortText(t, one)} <span class="quiet small">{targetText(t, one)}</span>
                </th>
                {columns.map(({ newest }) => (
                  <Value t={t} reading={newest[n]} />
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t.plans.matrix.countedHeading}</th>
              {columns.map(({ newest }) => (
                <td class="number">{counted(newest.filter((one) => one?.met).length, indicators.length)}</td>
              ))}
            </tr>
          </Table>
          <Sources t={t} indicators={indicators} columns={columns} name={name} />
          <p class="small">
            <a href={`/programmes/${programme.id}/indicators.csv`}>{t.charts.csv}</a>
          </p>
        </>
      )}
    </section>
  );
}

type Newest = ReturnType<typeof newestOf>;
type Columns = readonly { readonly district: string; readonly newest: readonly Newest[] }[];

/** Told by words and sign besides colour. */
const Value = ({ t, reading }: { t: Text; reading: Newest }) =>
  reading ? (
    <td class={reading.met ? 'number met' : 'number unmet'}>
      {points(reading.value)} <span aria-hidden="true">{reading.met ? '✓' : '✕'}</span>
      <span class="unseen">{reading.met ? t.plans.matrix.met : t.plans.matrix.unmet}</span>
    </td>
  ) : (
    <td class="number quiet">
      <span aria-hidden="true">–</span>
      <span class="unseen">{t.plans.matrix.none}</span>
    </td>
  );

interface SourcesProps {
  readonly t: Text;
  readonly indicators: readonly Measured[];
  readonly columns: Columns;
  readonly name: (code: string) => string;
}

/** Of which day each value is, and where it comes from. */
function Sources({ t, indicators, columns, name }: SourcesProps) {
  const { sources, sourceColumns } = t.plans.matrix;
  return (
    <details>
      <summary>{sources}</summary>
      <Table head={Object.values(sourceColumns)} label={sources}>
        {columns.flatMap(({ district, newest }) =>
          indicators.flatMap((one, n) => {
            const reading = newest[n];
            return reading
              ? [
                  <tr>
                    <th scope="row">{name(district)}</th>
                    <td>{shortText(t, one)}</td>
                    <td class="number">{points(reading.value)}</td>
                    <td class="number">{dayText(t, reading.asOf)}</td>
                    <td class="word">{reading.source}</td>
                  </tr>,
                ]
              : [];
          }),
        )}
      </Table>
    </details>
  );
}

/** What an indicator is called, or as much of its text as names it. */
export const shortText = (t: Text, { name, text }: Pick<Measured, 'name' | 'text'>): string =>
  name?.[t.language] ?? t.marking.short(text[t.language]);

export const targetText = (t: Text, { rule }: Pick<Measured, 'rule'>): string =>
  t.answer.target(rule.compare, points(rule.value), rule.unit[t.language]);
