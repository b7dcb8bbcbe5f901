import type { Application } from '../../../shared/domain/application/application.ts';
import { type Score, score } from '../../../shared/domain/standard/score.ts';
import { answerText } from '../parts/answer-field.tsx';
import { EvidenceOf } from '../parts/evidence.tsx';
import { ItemAt } from '../parts/rectification-items.tsx';
import type { Opened } from '../reading/opened.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

interface GivenProps {
  readonly t: Text;
  readonly opened: Opened;
  /** Every answer has a link that leads into its field and back. */
  readonly editable: boolean;
}

/** Everything that was answered, section by section with its points. */
export function Given({ t, opened: { application, context }, editable }: GivenProps) {
  const result = score(context.standard, application.self);
  return (
    <>
      {context.standard.sections.map((section, n) => (
        <section>
          <h2 id={section.id}>
            {section.name[t.language]} <Reached section={result.sections[n]} />
          </h2>
          <dl class={editable ? 'facts given editable' : 'facts given'}>
            {section.indicators.map((indicator) => (
              <div>
                <dt>{indicator.text[t.language]}</dt>
                <dd>
                  {application.rectification?.items
                    .filter((item) => item.indicator === indicator.id)
                    .map((item) => (
                      <ItemAt t={t} item={item} own={`/apply/${application.id}`} />
                    ))}
                  {answerText(t, indicator, application.self[indicator.id])}
                  <Shown t={t} application={application} indicator={indicator.id} />
                </dd>
                {editable && (
                  <dd class="change">
                    <a href={`/apply/${application.id}/part/${section.id}?back=check#answers.${indicator.id}.value`}>
                      {t.apply.change} <span class="unseen">{indicator.text[t.language]}</span>
                    </a>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

const Reached = ({ section }: { section: Score['sections'][number] | undefined }) =>
  section && section.possible > 0 ? (
    <span class="quiet small">
      {points(section.points)} / {points(section.possible)}
    </span>
  ) : null;

/** The files and the note that go with an answer. */
function Shown({ t, application, indicator }: { t: Text; application: Application; indicator: string }) {
  const { note } = application.self[indicator] ?? {};
  const own = `/apply/${application.id}`;
  return (
    <>
      <EvidenceOf t={t} application={application} indicator={indicator} own={own} mayAttach={false} />
      {note && <p class="quiet small">{note}</p>}
    </>
  );
}
