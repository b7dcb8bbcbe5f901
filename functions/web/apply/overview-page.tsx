import type { Context } from 'hono';
import { openMoves } from '../../../shared/domain/application/decide.ts';
import { unitName } from '../../../shared/domain/application/unit.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { nextStar } from '../../../shared/domain/standard/next-star.ts';
import { isDay } from '../../../shared/domain/time.ts';
import { statusOf } from '../answer.ts';
import type { Typed } from '../input/form.ts';
import { page } from '../parts/page.tsx';
import { ErrorSummary, Field, Hidden } from '../parts/problems.tsx';
import { Notice } from '../parts/says.tsx';
import { Stars, StateTag, timeText } from '../parts/show.tsx';
import { Trail } from '../parts/trail.tsx';
import type { Opened } from '../reading/opened.ts';
import type { Env } from '../site.ts';
import { dayText } from '../text/day.ts';
import type { Text } from '../text/text.ts';
import { CopiedNotice } from './copied.tsx';
import { TimeLeft } from './countdown.tsx';
import { Gains } from './gains.tsx';
import { Items } from './items.tsx';
import { Returned } from './returned.tsx';
import { ScoreSoFar } from './running.tsx';
import { Tasks } from './tasks.tsx';
import { Waiting } from './waiting.tsx';

/** An application at a glance: what is left to do while it is with the submitter, what became of it afterwards. */
export function overviewPage(c: Context<Env>, opened: Opened, shown: { refusal?: Refusal; form?: Typed } = {}) {
  const { t } = c.var;
  const { application, context, events, member } = opened;
  const name = unitName(application.unit, context.standard.unit, context.divisions) || t.apply.unnamed;
  const moves = openMoves(application, member, context);
  return page(
    c,
    {
      title: name,
      scripts: application.state === 'rectifying' ? ['waiting.js', 'upload.js'] : ['waiting.js'],
      status: shown.refusal ? statusOf(c, shown.refusal) : 200,
    },
    <>
      <ErrorSummary t={t} refusal={shown.refusal} />
      <header class="headline">
        <p class="quiet">
          <a href="/apply">{t.apply.title}</a> · {context.standard.name[t.language]} ·{' '}
          <span class="number">{application.id}</span>
        </p>
        <h1>
          {name} <StateTag t={t} state={application.state} />
        </h1>
      </header>
      <Outcome t={t} opened={opened} />
      {application.state !== 'returned' && <TimeLeft t={t} opened={opened} />}
      <Waiting t={t} who={member.email} />
      <div class="with-aside">
        <div>
          {moves.includes('save') && <CopiedNotice t={t} application={application} />}
          <Items t={t} opened={opened} moves={moves} tried={shown.form} />
          {moves.includes('save') && <Tasks t={t} opened={opened} />}
          {moves.includes('save') && <HowTo t={t} opened={opened} />}
          <Trail t={t} events={events} />
          {moves.includes('withdraw') && (
            <Ending
              t={t}
              id={application.id}
              version={application.version}
              move="withdraw"
              hint={t.apply.withdrawHint}
              reason={shown.form?.reason ?? ''}
              open={shown.form?.reason !== undefined}
            />
          )}
          {moves.includes('delete') && (
            <Ending t={t} id={application.id} version={application.version} move="delete" hint={t.apply.deleteHint} />
          )}
        </div>
        <aside class="panel">
          <ScoreSoFar t={t} application={application} context={context} />
          {!moves.includes('save') && <a href={`/apply/${application.id}/check`}>{t.apply.filed}</a>}
        </aside>
      </div>
    </>,
  );
}

function Outcome({ t, opened }: { t: Text; opened: Opened }) {
  const { application } = opened;
  const { state, proposal, award, notice, calledOff, ended, review } = application;
  if (state === 'returned') return <Returned t={t} opened={opened} />;
  if (ended)
    return (
      <Notice title={t.states[state]}>
        <p>{isDay(ended.reason) ? t.apply.lapsed(dayText(t, ended.reason)) : ended.reason}</p>
        {award && <a href={`/cells/${award.code}`}>{t.apply.seeCell}</a>}
      </Notice>
    );
  if (award && proposal)
    return (
      <Notice
        {...(state === 'named' && { kind: 'good' })}
        title={
          <>
            {t.states[state]} <Stars t={t} star={proposal.star} />
          </>
        }
      >
        {state !== 'named' && review && <p>{review.reason}</p>}
        <p>
          {t.apply.awarded(award.document.number, dayText(t, award.validUntil))}{' '}
          <a href={`/cells/${award.code}`}>{t.apply.seeCell}</a>
        </p>
      </Notice>
    );
  const next = t.apply.next[state as keyof Text['apply']['next']];
  if (!next) return null;
  return (
    <Notice kind="plain">
      <p>
        {next}{' '}
        {notice && (
          <a href={`/notices/${notice.batch}`}>
            {t.apply.seeNotice(dayText(t, notice.from), dayText(t, notice.until))}
          </a>
        )}
      </p>
      {!notice && calledOff && (
        <p>{t.callingOff.wasCalledOff(calledOff.batch, timeText(t, calledOff.at), calledOff.reason)}</p>
      )}
    </Notice>
  );
}

const MOST_GAINS = 8;

/** Where points are to be gained still. */
function HowTo({ t, opened: { application, context } }: { t: Text; opened: Opened }) {
  const { standard, programme } = context;
  const found = nextStar(standard, application.self, programme.starBands);
  if (found.first.length + found.gains.length === 0) return null;
  return (
    <section id="gains">
      <h2>{t.filling.how}</h2>
      <Gains t={t} own={`/apply/${application.id}`} standard={standard} found={found} most={MOST_GAINS} />
    </section>
  );
}

interface EndingProps {
  readonly t: Text;
  readonly id: string;
  readonly version: number;
  readonly move: 'withdraw' | 'delete';
  readonly hint: string;
  readonly reason?: string;
  readonly open?: boolean;
}

/** A way to end the application, folded away so that it is not pressed by mistake. */
function Ending({ t, id, version, move, hint, reason, open }: EndingProps) {
  return (
    <details class="ending" open={open}>
      <summary>{t.moves[move]}</summary>
      <form method="post" action={`/apply/${id}/${move}`}>
        <Hidden version={version} />
        <p class="quiet small">{hint}</p>
        {reason !== undefined && (
          <Field t={t} label={t.form.reason}>
            <textarea name="reason" rows={2} maxlength={2000} required>
              {reason}
            </textarea>
          </Field>
        )}
        <button class="danger">{t.moves[move]}</button>
      </form>
    </details>
  );
}
