import type { Context } from 'hono';
import type { Application } from '../../../shared/domain/application/application.ts';
import { contentSum } from '../../../shared/domain/application/content-sum.ts';
import { openMoves } from '../../../shared/domain/application/decide.ts';
import { problems } from '../../../shared/domain/application/problems.ts';
import { type Problem, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import type { Standard } from '../../../shared/domain/standard/indicator.ts';
import { statusOf } from '../answer.ts';
import { faultAt } from '../input/form.ts';
import { Promises } from '../paper/letter.tsx';
import { page } from '../parts/page.tsx';
import { ErrorSummary, Hidden } from '../parts/problems.tsx';
import { Notice } from '../parts/says.tsx';
import { Unit } from '../parts/unit-facts.tsx';
import type { Opened } from '../reading/opened.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { TimeLeft } from './countdown.tsx';
import { Given } from './given.tsx';
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
          <Notice>
            <p>
              {t.apply.left(open.length)} <a href={`/apply/${application.id}`}>{t.apply.tasks}</a>
            </p>
          </Notice>
        )}
        <Unit
          t={t}
          application={application}
          context={context}
          change={moves.includes('save') ? `/apply/${application.id}/unit?back=check` : undefined}
        />
        <Given t={t} opened={opened} editable={moves.includes('save')} />
        <p>
          <a href={`/apply/${application.id}/print`}>{t.paper.link}</a>
          <br />
          <span class="quiet small">{t.form.at(t.paper.sum, contentSum(application))}</span>
        </p>
        {moves.includes('submit') && <TimeLeft t={t} opened={opened} />}
        {moves.includes('submit') && <Submit t={t} application={application} refused={refused} />}
      </Steps>
    </>,
  );
}

const COMMITMENT = 'commitment';

/** The button that hands it in, under the commitment that whoever presses it makes for the unit. */
function Submit({ t, application, refused }: { t: Text; application: Application; refused: Refusal | undefined }) {
  const { id, version } = application;
  const fault = faultAt(refused?.problems ?? [], COMMITMENT);
  return (
    <form method="post" action={`/apply/${id}/submit`}>
      <Hidden version={version} />
      <fieldset class={fault ? 'commitment faulty' : 'commitment'}>
        <legend>{t.paper.letter.title}</legend>
        <Promises t={t} />
        {fault && (
          <p class="fault" id="commitment-fault">
            {t.fault[fault]}
          </p>
        )}
        <label class="tick">
          <input
            type="checkbox"
            id={COMMITMENT}
            name={COMMITMENT}
            value="1"
            aria-describedby={fault ? 'commitment-fault' : undefined}
          />
          {t.paper.commit}
        </label>
        <p class="quiet small">{t.paper.commitHint}</p>
      </fieldset>
      <button>{t.apply.submit}</button>
    </form>
  );
}

/** What is left when the commitment was not made: its box, with everything else that is missing. */
export function uncommitted({ application, context }: Opened): Refusal {
  const open = problems(application, context.standard, context.divisions);
  const all = [...open, { field: COMMITMENT, fault: 'not-confirmed' as const }];
  return { ...refuse('incomplete', { count: all.length }), problems: all };
}

/** Where a problem is mended, and what the field is called. */
const placeOf = (t: Text, id: string, standard: Standard) => (problem: Problem) => {
  const [group, name = ''] = problem.field.split('.');
  if (group === COMMITMENT) return { href: `#${COMMITMENT}`, label: t.paper.letter.title };
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
