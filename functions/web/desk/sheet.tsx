import { indicatorsOf, type Section } from '../../../shared/domain/standard/indicator.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';
import type { Column } from './columns.ts';
import { Filter, Keys } from './filter.tsx';
import { Line } from './line.tsx';
import { rowsOf, type Scored, type SheetProps, scoredBefore, scoredCount, scoredOf } from './sheet-rows.ts';

/**
 * Every indicator with what the applicant, the district and the reviewers say of it, side by side: a line each, the
 * columns' names and totals staying in view; differences are told in words. The last column may be open for writing.
 */
export function Sheet(props: SheetProps & { readonly columns: readonly Column[] }) {
  const { t, opened, writes } = props;
  const { standard } = opened.context;
  const columns = scoredOf(props.columns, standard);
  const before = opened.revised && scoredBefore(opened.revised, standard);
  const sections = standard.sections.map((section) => ({ section, rows: rowsOf(section, columns, before) }));
  const rows = sections.flatMap((each) => each.rows);
  return (
    <section id="sheet" class={writes ? 'marking' : 'marking read'} data-marking={writes ? '' : undefined}>
      <h2>{t.desk.sheet}</h2>
      {writes && <Prefills {...props} columns={columns} />}
      <Filter {...props} rows={rows} />
      {writes && <Keys t={t} />}
      <Head {...props} columns={columns} />
      {sections.map(({ section, rows: own }) => (
        <details
          class="part"
          id={`part-${section.id}`}
          open
          hidden={props.only !== undefined && !own.some(({ of }) => props.only && of[props.only])}
        >
          <PartHead t={t} section={section} columns={columns} />
          <ol class="indicators">
            {own.map((row) => (
              <Line {...props} columns={columns} row={row} />
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}

const Prefills = ({ t, opened, columns, way }: SheetProps & { columns: readonly Scored[] }) => (
  <p class="quiet small">
    {t.desk.sheetHint}{' '}
    {columns
      .filter((column) => column.prefill)
      .map(({ prefill, title }) => (
        <>
          <a href={`/desk/${opened.application.id}?${[`prefill=${prefill}`, way].filter(Boolean).join('&')}`}>
            {t.desk.copyFrom(title)}
          </a>{' '}
        </>
      ))}
  </p>
);

/** The columns' names and totals, and how far the one being written is. */
function Head({ t, opened, columns, writes }: SheetProps & { columns: readonly Scored[] }) {
  const last = columns.at(-1);
  const { done, of } = scoredCount(indicatorsOf(opened.context.standard), last?.score ?? { faults: {} });
  return (
    <div class={`row head of-${columns.length}`}>
      <span>
        {t.marking.indicator}{' '}
        {writes && (
          <span class="quiet small" data-mirrors="scored">
            {t.marking.scored(done, of)}
          </span>
        )}
      </span>
      {columns.map(({ title, answers, score: { total } }, n) => (
        <span class="col">
          {title}{' '}
          <strong data-mirrors={writes && n === columns.length - 1 ? 'total' : undefined}>
            {Object.keys(answers).length > 0 ? points(total) : '–'}
          </strong>
        </span>
      ))}
    </div>
  );
}

/** A section's name with what each column gives it, of how much. */
function PartHead({ t, section, columns }: { t: Text; section: Section; columns: readonly Scored[] }) {
  const possible = section.indicators.reduce((sum, indicator) => sum + indicator.points, 0);
  return (
    <summary>
      <div class={`row of-${columns.length}`}>
        <h3>
          {section.name[t.language]} <span class="quiet small">{possible > 0 && t.answer.most(points(possible))}</span>
        </h3>
        {possible > 0 &&
          columns.map(({ title, score }, n) => (
            <span class="col">
              <span class="title">{title} </span>
              <span data-mirrors={n === columns.length - 1 ? `part-${section.id}` : undefined}>
                {points(score.sections.find(({ id }) => id === section.id)?.points ?? 0)}
              </span>
            </span>
          ))}
      </div>
    </summary>
  );
}
