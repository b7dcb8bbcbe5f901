import type { SheetName } from '../../../shared/domain/application/problems.ts';
import { answersOf } from '../../../shared/domain/application/sheets.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import type { Indicator } from '../../../shared/domain/standard/indicator.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import type { Typed } from '../input/form.ts';
import type { Opened } from '../opened.ts';
import { AnswerField, answerText, IndicatorText } from '../parts/answer-field.tsx';
import { EvidenceOf } from '../parts/evidence.tsx';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';
import type { Column } from './columns.ts';

interface SheetProps {
  readonly t: Text;
  readonly opened: Opened;
  /** The answers to show, left to right; the last one may be open for writing. */
  readonly columns: readonly Column[];
  /** Whose sheet the reader may write on, if any. */
  readonly writes: SheetName | undefined;
  /** Remarks at an indicator go with a return or a rectification. */
  readonly remarks: boolean;
  /** A reviewer brings what was seen on site. */
  readonly attaches: boolean;
  readonly form: Typed;
}

/** Every indicator with what the applicant, the district and the reviewers say of it, side by side; differences are marked. */
export function Sheet(props: SheetProps) {
  const { t, opened, columns, writes } = props;
  const { application, context } = opened;
  const prefills = columns.filter((column) => column.prefill);
  return (
    <section id="sheet">
      <h2>{t.desk.sheet}</h2>
      {writes && (
        <p class="quiet small">
          {t.desk.sheetHint}{' '}
          {prefills.map(({ prefill, title }) => (
            <>
              <a href={`/desk/${application.id}?prefill=${prefill}`}>{t.desk.copyFrom(title)}</a>{' '}
            </>
          ))}
        </p>
      )}
      {context.standard.sections.map((section) => (
        <section class="sheet">
          <h3>{section.name[t.language]}</h3>
          <ol class="indicators">
            {section.indicators.map((indicator) => (
              <Line {...props} indicator={indicator} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function Line(props: SheetProps & { indicator: Indicator }) {
  const { t, opened, columns, writes, indicator } = props;
  const scores = columns.map(({ sheet }) => score(opened.context.standard, answersOf(sheet)));
  const gained = scores.map(({ points: each }) => each[indicator.id]);
  const told = gained.filter((each) => each !== undefined);
  const differs = new Set(told).size > 1;
  const last = columns.length - 1;
  return (
    <li class={differs ? 'differs' : ''}>
      <IndicatorText t={t} indicator={indicator} />
      <div class={`pair of-${columns.length}`}>
        {columns.map(({ title, sheet }, n) => (
          <div class={n === last && writes ? '' : 'given'}>
            <p class="quiet small">
              {title} {n === last && differs && <span class="tag amber">{t.desk.difference}</span>}
            </p>
            {n === last && writes ? (
              <Own {...props} column={columns[last] as Column} faults={scores[last]?.faults ?? {}} />
            ) : (
              <Given t={t} indicator={indicator} answers={answersOf(sheet)} gained={gained[n]} />
            )}
          </div>
        ))}
      </div>
      <EvidenceOf
        t={t}
        application={opened.application}
        indicator={indicator.id}
        own={`/desk/${opened.application.id}`}
        mayAttach={props.attaches}
      />
      {props.remarks && <Remark {...props} />}
    </li>
  );
}

type Faults = ReturnType<typeof score>['faults'];

/** The reader's own answer: from the documents, and for what is checked on site from there, which goes before. */
function Own({
  t,
  indicator,
  writes,
  column,
  faults,
}: SheetProps & { indicator: Indicator; column: Column; faults: Faults }) {
  const { documents, site } = column.sheet;
  const { id } = indicator;
  const fault = (answers: Answers) => (answers[id]?.value ? faults[id] : undefined);
  const onSite = writes === 'city' && (indicator.methods.includes('site') || site[id] !== undefined);
  return (
    <>
      <AnswerField
        t={t}
        indicator={indicator}
        answer={documents[id]}
        fault={site[id]?.value ? undefined : fault(documents)}
      />
      {onSite && (
        <details class="on-site" open={Boolean(site[id]?.value)}>
          <summary class="small">{t.desk.onSite}</summary>
          <AnswerField t={t} indicator={indicator} answer={site[id]} fault={fault(site)} under="site" />
        </details>
      )}
    </>
  );
}

/** A remark that goes with a return for correction, or becomes a rectification item. */
function Remark({ t, indicator, form }: SheetProps & { indicator: Indicator }) {
  const name = `correct.${indicator.id}`;
  return (
    <details open={Boolean(form[name])}>
      <summary class="small">{t.desk.remark}</summary>
      <textarea name={name} id={name} rows={2} maxlength={1000} aria-label={t.desk.remark}>
        {form[name] ?? ''}
      </textarea>
    </details>
  );
}

interface GivenProps {
  readonly t: Text;
  readonly indicator: Indicator;
  readonly answers: Answers;
  readonly gained: number | undefined;
}

/** An answer in words, what it gives, and its note. */
function Given({ t, indicator, answers, gained }: GivenProps) {
  const answer = answers[indicator.id];
  return (
    <>
      <p>
        {answerText(t, indicator, answer)}{' '}
        {gained !== undefined && !indicator.veto && <strong>{t.answer.score(points(gained))}</strong>}
      </p>
      {answer?.note && <p class="quiet small">{answer.note}</p>}
    </>
  );
}
