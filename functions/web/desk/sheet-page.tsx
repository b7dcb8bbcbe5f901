import type { Context } from 'hono';
import type { Application } from '../../../shared/domain/application/application.ts';
import { openMoves } from '../../../shared/domain/application/decide.ts';
import type { TransitionName } from '../../../shared/domain/application/inputs.ts';
import { unitName } from '../../../shared/domain/application/unit.ts';
import type { Problem, Refusal } from '../../../shared/domain/refusal.ts';
import { indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import { STATUS } from '../answer.ts';
import { type Typed, typedAnswers } from '../input/form.ts';
import type { Opened } from '../opened.ts';
import { autosaved } from '../parts/autosaved.ts';
import { page } from '../parts/page.tsx';
import { ErrorSummary, Hidden } from '../parts/problems.tsx';
import { StateTag } from '../parts/show.tsx';
import { Trail } from '../parts/trail.tsx';
import { Unit } from '../parts/unit-facts.tsx';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { AssessingMoves, ProposedMoves, SubmittedMoves } from './moves.tsx';
import { Sheet } from './sheet.tsx';
import { SheetScore } from './sheet-score.tsx';

/** A form that was refused, kept as typed; `form.tried` is the move that was refused. */
export interface Kept {
  readonly form: Typed;
  readonly refusal: Refusal;
}

/** An application beside its scoring sheet, with the buttons that its reader may press. */
export function sheetPage(c: Context<Env>, opened: Opened, kept?: Kept) {
  const { t } = c.var;
  const { application, context, events, member } = opened;
  const moves = openMoves(application, member);
  const shown = withTyped(opened, moves, kept, c.req.query('prefill') === 'self');
  const name = unitName(application.unit, context.standard.unit, context.divisions);
  return page(
    c,
    {
      title: name,
      wide: true,
      scripts: moves.includes('score') ? ['draft.js'] : [],
      status: kept ? STATUS[kept.refusal.refused] : 200,
    },
    <>
      <ErrorSummary t={t} refusal={kept?.refusal} place={placeOf(t, opened, kept?.form.tried)} />
      <header class="headline">
        <p class="quiet">
          <a href="/desk">{t.desk.queue}</a> · {context.standard.name[t.language]} · {application.id}
        </p>
        <h1>
          {name} <StateTag t={t} state={application.state} />
        </h1>
      </header>
      <form
        method="post"
        class="with-aside"
        action={`/desk/${application.id}/score`}
        {...(moves.includes('score') && autosaved(t))}
      >
        <Hidden version={application.version} />
        <div>
          <Unit t={t} application={application} context={context} />
          <Sheet t={t} opened={opened} city={shown.city} editable={moves.includes('score')} form={kept?.form ?? {}} />
          <Trail t={t} events={events} />
        </div>
        <aside class="panel">
          <div id="running">
            <SheetScore t={t} application={shown} context={context} />
          </div>
          <Moves t={t} opened={{ ...opened, application: shown }} moves={moves} form={kept?.form ?? {}} />
        </aside>
      </form>
    </>,
  );
}

/** The application with the sheet as its reader last left it: typed but refused, begun from the self-assessment, or as stored. */
function withTyped(
  { application }: Opened,
  moves: readonly TransitionName[],
  kept: Kept | undefined,
  prefill: boolean,
): Application {
  if (!moves.includes('score')) return application;
  const typed = kept && 'version' in kept.form ? typedAnswers(kept.form) : undefined;
  if (typed && Object.values(typed).some((answer) => Object.keys(answer).length > 0))
    return { ...application, city: typed };
  return prefill ? { ...application, city: { ...application.self, ...application.city } } : application;
}

const placeOf =
  (t: Text, { context }: Opened, tried: string | undefined) =>
  ({ field }: Problem) => {
    const id = field.split('.')[1] ?? field;
    const indicator = indicatorsOf(context.standard).find((i) => i.id === id);
    return indicator
      ? { href: `#answers.${id}.value`, label: indicator.text[t.language] }
      : field === 'star'
        ? { href: '#star', label: t.desk.star }
        : { href: `#${tried}.reason`, label: t.form.reason };
  };

function Moves({ t, opened, moves, form }: { t: Text; opened: Opened; moves: readonly TransitionName[]; form: Typed }) {
  const { application, context, member } = opened;
  if (moves.length === 0) return <p class="quiet small">{t.desk.readOnly}</p>;
  const own = `/desk/${application.id}`;
  if (application.state === 'submitted') return <SubmittedMoves t={t} own={own} form={form} />;
  if (application.state === 'assessing')
    return <AssessingMoves t={t} own={own} form={form} application={application} context={context} />;
  return <ProposedMoves t={t} own={own} form={form} application={application} member={member} />;
}
