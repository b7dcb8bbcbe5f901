import type { Context } from 'hono';
import { corrections } from '../../../shared/domain/application/corrections.ts';
import { openMoves } from '../../../shared/domain/application/decide.ts';
import type { Section } from '../../../shared/domain/standard/indicator.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import { statusOf } from '../answer.ts';
import { faultAt } from '../input/form.ts';
import { AnswerField, IndicatorText } from '../parts/answer-field.tsx';
import { autosaved } from '../parts/autosaved.ts';
import { EvidenceOf } from '../parts/evidence.tsx';
import { page } from '../parts/page.tsx';
import { ErrorSummary, Hidden } from '../parts/problems.tsx';
import { Sample } from '../parts/sample.tsx';
import type { Opened } from '../reading/opened.ts';
import type { Env } from '../site.ts';
import { ClashAt, ClashSummary } from './clashes.tsx';
import { CopiedAnswer } from './copied.tsx';
import { CorrectionNote } from './returned.tsx';
import { SaveActions } from './save-actions.tsx';
import type { Shown } from './shown.ts';
import { Steps } from './steps.tsx';

/** The self-assessment of one section. */
export function sectionPage(
  c: Context<Env>,
  opened: Opened,
  section: Section,
  { typed, refusal, clashes = [] }: Shown = {},
) {
  const { t } = c.var;
  const { application, context } = opened;
  const { sections, title } = context.standard;
  const answers = (typed ?? application).self;
  const moves = openMoves(application, opened.member, context);
  const { email } = opened.member;
  const sides = { t, context, reader: email, mine: typed ?? application, theirs: application, clashes };
  const { faults } = score(context.standard, answers);
  const fault = (id: string) =>
    faultAt(refusal?.problems ?? [], `answers.${id}.value`) ??
    (faults[id] === 'missing' && !c.req.query('check') ? undefined : faults[id]);
  const asked = opened.before ? corrections(application, opened.before, context.standard) : [];
  return page(
    c,
    {
      title: section.name[t.language],
      scripts: ['draft.js', 'upload.js'],
      status: refusal ? statusOf(c, refusal) : clashes.length > 0 ? 409 : 200,
    },
    <>
      <ErrorSummary t={t} refusal={refusal} />
      <ClashSummary {...sides} />
      <Steps t={t} opened={opened} current={section.id}>
        <p class="quiet small">
          {title[t.language]} · {t.apply.section(sections.indexOf(section) + 1, sections.length)}
        </p>
        <h1>{section.name[t.language]}</h1>
        <form method="post" action={`/apply/${application.id}/part/${section.id}`} {...autosaved(t, email)}>
          <Hidden version={application.version} />
          <input type="hidden" name="who" value={email} />
          <ol class="indicators">
            {section.indicators.map((indicator) => {
              const { id } = indicator;
              return (
                <li>
                  <IndicatorText t={t} indicator={indicator} />
                  <Sample t={t} indicator={indicator} />
                  {asked
                    .filter((each) => each.indicator.id === id)
                    .map((each) => (
                      <CorrectionNote t={t} correction={each} />
                    ))}
                  <CopiedAnswer t={t} application={application} indicator={id} />
                  <AnswerField t={t} indicator={indicator} answer={answers[id]} fault={fault(id)} />
                  <ClashAt {...sides} field={`answers.${id}`} />
                  <ClashAt {...sides} field={`answers.${id}.note`} />
                  <EvidenceOf
                    t={t}
                    application={application}
                    indicator={id}
                    own={`/apply/${application.id}`}
                    mayAttach={moves.includes('attach')}
                  />
                </li>
              );
            })}
          </ol>
          <SaveActions c={c} />
        </form>
      </Steps>
    </>,
  );
}
