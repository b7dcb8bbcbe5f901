import type { Context } from 'hono';
import { openMoves } from '../../../shared/domain/application/decide.ts';
import { problems } from '../../../shared/domain/application/problems.ts';
import type { Problem, Refusal } from '../../../shared/domain/refusal.ts';
import type { Standard } from '../../../shared/domain/standard/indicator.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import { statusOf } from '../answer.ts';
import type { Opened } from '../opened.ts';
import { answerText } from '../parts/answer-field.tsx';
import { EvidenceOf } from '../parts/evidence.tsx';
import { page } from '../parts/page.tsx';
import { ErrorSummary, Hidden } from '../parts/problems.tsx';
import { Unit } from '../parts/unit-facts.tsx';
import type { Env } from '../site.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';
import { Steps } from './steps.tsx';

/** Check your answers: everything on one page, what is missing with a link to its field, and the button that hands it in. */
export function checkPage(c: Context<Env>, opened: Opened, refused?: Refusal) {
  const { t } = c.var;
  const { application, context, member } = opened;
  const moves = openMoves(application, member, context);
  const open = moves.includes('submit') ? problems(application, context.standard, context.divisions) : [];
  const title = moves.includes('submit') ? t.apply.checkTitle : t.apply.filed;
  return page(
    c,
    { title, status: refused ? statusOf(c, refused) : 200 },
    <>
      <ErrorSummary t={t} refusal={refused} place={placeOf(t, application.id, context.standard)} />
      <Steps t={t} opened={opened} current="check">
        <h1>{title}</h1>
        {moves.includes('submit') && <p class="quiet">{t.apply.checkIntro}</p>}
        {open.length > 0 && !refused && (
          <p class="notice">
            {t.apply.left(open.length)} <a href={`/apply/${application.id}`}>{t.apply.tasks}</a>
          </p>
        )}
        <Unit
          t={t}
          application={application}
          context={context}
          change={moves.includes('save') ? `/apply/${application.id}/unit` : undefined}
        />
        <Answers t={t} opened={opened} editable={moves.includes('save')} />
        {moves.includes('submit') && (
          <form method="post" action={`/apply/${application.id}/submit`}>
            <Hidden version={application.version} />
            <p class="lead">{t.apply.commitment}</p>
            <button>{t.apply.submit}</button>
          </form>
        )}
      </Steps>
    </>,
  );
}

/** Where a problem is mended, and what the field is called. */
const placeOf = (t: Text, id: string, standard: Standard) => (problem: Problem) => {
  const [group, name = ''] = problem.field.split('.');
  if (group === 'unit')
    return { href: `/apply/${id}/unit?check=1#unit.${name}`, label: t.unit[name as keyof Text['unit']] };
  const section = standard.sections.find((s) => s.indicators.some((i) => i.id === name));
  const indicator = section?.indicators.find((i) => i.id === name);
  return {
    href: `/apply/${id}/part/${section?.id}?check=1#answers.${name}.value`,
    label: short(indicator?.text[t.language] ?? name),
  };
};

const MOST = 40;
const short = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

function Answers({ t, opened: { application, context }, editable }: { t: Text; opened: Opened; editable: boolean }) {
  const result = score(context.standard, application.self);
  return (
    <>
      {context.standard.sections.map((section, n) => (
        <section>
          <h2>
            {section.name[t.language]}{' '}
            {result.sections[n]?.possible !== 0 && (
              <span class="quiet small">
                {points(result.sections[n]?.points)} / {points(result.sections[n]?.possible)}
              </span>
            )}{' '}
            {editable && (
              <a class="small" href={`/apply/${application.id}/part/${section.id}`}>
                {t.apply.change}
              </a>
            )}
          </h2>
          <dl class="facts">
            {section.indicators.map((indicator) => (
              <div>
                <dt>{indicator.text[t.language]}</dt>
                <dd>
                  {answerText(t, indicator, application.self[indicator.id])}
                  <EvidenceOf
                    t={t}
                    application={application}
                    indicator={indicator.id}
                    own={`/apply/${application.id}`}
                    mayAttach={false}
                  />
                  {application.self[indicator.id]?.note && (
                    <p class="quiet small">{application.self[indicator.id]?.note}</p>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
