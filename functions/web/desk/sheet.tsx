import type { Answers } from '../../../shared/domain/standard/answer.ts';
import type { Indicator } from '../../../shared/domain/standard/indicator.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import type { Typed } from '../input/form.ts';
import type { Opened } from '../opened.ts';
import { AnswerField, answerText, IndicatorText } from '../parts/answer-field.tsx';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

interface SheetProps {
  readonly t: Text;
  readonly opened: Opened;
  readonly city: Answers;
  readonly editable: boolean;
  readonly form: Typed;
}

/** Every indicator with the self-assessment left and the city's score right; differences are marked. */
export function Sheet({ t, opened, city, editable, form }: SheetProps) {
  const { application, context } = opened;
  const self = score(context.standard, application.self);
  const own = score(context.standard, city);
  return (
    <section>
      <h2>{t.desk.sheet}</h2>
      {editable && (
        <p class="quiet small">
          {t.desk.sheetHint} <a href={`/desk/${application.id}?prefill=self`}>{t.desk.copySelf}</a>
        </p>
      )}
      {context.standard.sections.map((section) => (
        <section class="sheet">
          <h3>{section.name[t.language]}</h3>
          <ol class="indicators">
            {section.indicators.map((indicator) => {
              const { id } = indicator;
              const differs = id in own.points && own.points[id] !== self.points[id];
              return (
                <li class={differs ? 'differs' : ''}>
                  <IndicatorText t={t} indicator={indicator} />
                  <div class="pair">
                    <div>
                      <p class="quiet small">{t.desk.self}</p>
                      <Given t={t} indicator={indicator} answers={application.self} gained={self.points[id]} />
                    </div>
                    <div>
                      <p class="quiet small">
                        {t.desk.city} {differs && <span class="tag amber">{t.desk.difference}</span>}
                      </p>
                      {editable ? (
                        <>
                          <AnswerField
                            t={t}
                            indicator={indicator}
                            answer={city[id]}
                            fault={faultOf(own.faults, city, id)}
                          />
                          <details open={Boolean(form[`correct.${id}`])}>
                            <summary class="small">{t.desk.indicatorReason}</summary>
                            <textarea
                              name={`correct.${id}`}
                              rows={2}
                              maxlength={1000}
                              aria-label={t.desk.indicatorReason}
                            >
                              {form[`correct.${id}`] ?? ''}
                            </textarea>
                          </details>
                        </>
                      ) : (
                        <Given t={t} indicator={indicator} answers={city} gained={own.points[id]} />
                      )}
                    </div>
                  </div>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </section>
  );
}

/** A sheet just begun is not full of faults: only what was typed wrong is marked. */
const faultOf = (faults: ReturnType<typeof score>['faults'], city: Answers, id: string) =>
  city[id]?.value ? faults[id] : undefined;

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
