import type { Said } from '../../../shared/domain/application/compared.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import { AnswerField, answerText, IndicatorText } from '../parts/answer-field.tsx';
import { EvidenceOf } from '../parts/evidence.tsx';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';
import { filtered } from './filter.tsx';
import { RevisedAt } from './revised.tsx';
import type { Row, Scored, SheetProps } from './sheet-rows.ts';

interface LineProps extends SheetProps {
  readonly columns: readonly Scored[];
  readonly row: Row;
}

/** One indicator: its text and evidence, what each column says of it, and last the reader's own field. */
export function Line(props: LineProps) {
  const { t, opened, columns, writes, row, only } = props;
  const { indicator, said, of } = row;
  return (
    <li
      class={`row of-${columns.length}${of.differs ? ' differs' : ''}`}
      id={`line-${indicator.id}`}
      {...filtered(row, only)}
    >
      <div class="what">
        <IndicatorText t={t} indicator={indicator} />
        <RevisedAt t={t} opened={opened} row={row} />
        {of.differs && <Difference {...props} />}
        <EvidenceOf
          t={t}
          application={opened.application}
          indicator={indicator.id}
          own={`/desk/${opened.application.id}`}
          mayAttach={props.attaches}
          way={props.way}
        />
        {props.remarks && <Remark {...props} />}
      </div>
      {columns.map((column, n) =>
        n === columns.length - 1 && writes ? (
          <div class="col own">
            <Own {...props} column={column} />
          </div>
        ) : (
          <Given {...props} column={column} said={said[n]} />
        ),
      )}
    </li>
  );
}

/** Who says what, where not all say the same. */
const Difference = ({ t, columns, row: { said } }: LineProps) => (
  <p class="small">
    <span class="tag amber">{t.desk.difference}</span>{' '}
    {t.marking.said(columns.flatMap(({ title }, n) => saidBy(t, title, said[n])))}
  </p>
);

const saidBy = (t: Text, title: string, said: Said | undefined): string[] =>
  said === undefined ? [] : [`${title} ${words(t, said)}`];

function words(t: Text, said: Said): string {
  if (said === 'not-applicable') return t.answer.notApplicable;
  if (said === 'happened') return t.answer.happened;
  return said === 'not-happened' ? t.answer.notHappened : points(said);
}

/** The reader's own answer: from the documents, and for what is checked on site from there, which goes before. */
function Own({ t, row: { indicator }, writes, column: { sheet, score } }: LineProps & { column: Scored }) {
  const { documents, site } = sheet;
  const { id } = indicator;
  const fault = (answers: Answers) => (answers[id]?.value ? score.faults[id] : undefined);
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

/** What somebody else said: the points, the answer in words, and its note. */
function Given({ t, row: { indicator }, column, said }: LineProps & { column: Scored; said: Said | undefined }) {
  const { title, answers } = column;
  const answer = answers[indicator.id];
  return (
    <div class="col given">
      <span class="title quiet small">{title}</span>
      {typeof said === 'number' && <strong>{points(said)}</strong>}
      <span class="small">{answerText(t, indicator, answer)}</span>
      {answer?.note && <span class="quiet small">{answer.note}</span>}
    </div>
  );
}

/** A remark that goes with a return for correction, or becomes a rectification item. */
function Remark({ t, row: { indicator }, form }: LineProps) {
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
