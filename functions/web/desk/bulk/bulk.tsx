import { type Context, Hono } from 'hono';
import { unitName } from '../../../../shared/domain/application/unit.ts';
import type { Member } from '../../../../shared/domain/member.ts';
import { isRefusal, refuse } from '../../../../shared/domain/refusal.ts';
import { loadMember } from '../../../../shared/store/members.ts';
import { keyIn, readFields, ticked } from '../../input/form.ts';
import { page } from '../../parts/page.tsx';
import { Once } from '../../parts/problems.tsx';
import { refusalPage } from '../../parts/refusal-page.tsx';
import { Notice } from '../../parts/says.tsx';
import { Table } from '../../parts/table.tsx';
import { contextOf } from '../../reading/context.ts';
import { sessionOf } from '../../signed-in.tsx';
import type { Env } from '../../site.ts';
import { sourceOf } from '../../source.ts';
import { along, queueOf, wayAmong } from '../queue/way.ts';
import {
  type Action,
  actionsOf,
  chosenIn,
  type Doing,
  foreseeAll,
  MOST,
  type Outcome,
  runAll,
  type Step,
  stepsIn,
  UNDO,
} from '../steps.ts';
import { ReviewersChoice } from './reviewers.tsx';

/** Many applications at once: what would come of it, then what came of it, and the way back where there is one. */
export const bulk = new Hono<Env>();
bulk.get('/', previewPage);
bulk.post('/', runPage);

/** As long as one answer may take; what is left goes on with the next. */
const ANSWER_MS = 12_000;
const MOST_REVIEWERS = 10;

type Fields = [name: string, value: string][];

async function previewPage(c: Context<Env>) {
  const { site, t } = c.var;
  const { email } = sessionOf(c);
  const member = await loadMember(site.table, email);
  if (!member) return refusalPage(c, refuse('not-a-member', { email }));
  const fields: Fields = [...new URL(c.req.url).searchParams];
  const action = actionsOf(member.role).find((one) => one === c.req.query('action'));
  const ids = chosenIn(fields);
  const back = queueOf(c, { from: c.req.query('from') ?? '' });
  if (!action || ids.length === 0) return nothingPage(c, back);
  const reviewers = ticked(fields, 'reviewers').slice(0, MOST_REVIEWERS);
  const choosing = action === 'assign' && c.req.query('preview') !== '1';
  const choice = { ids, reviewers };
  return page(
    c,
    { title: t.moves[action], wide: true },
    <>
      <p class="quiet">
        <a href={back}>{t.desk.queue}</a>
      </p>
      <h1>{t.bulk.title(t.moves[action], ids.length)}</h1>
      {ticked(fields, 'application').length > MOST && (
        <Notice>
          <p>{t.bulk.most(MOST)}</p>
        </Notice>
      )}
      {action === 'assign' && <ReviewersChoice c={c} {...choice} />}
      {!choosing && <Preview c={c} member={member} action={action} {...choice} />}
    </>,
  );
}

interface PreviewProps {
  readonly c: Context<Env>;
  readonly member: Member;
  readonly action: Action;
  readonly ids: readonly string[];
  readonly reviewers: readonly string[];
}

/** Each with what would become of it, or why not; what cannot be done is left out by itself. */
async function Preview({ c, member, action, ids, reviewers }: PreviewProps) {
  const { site, t } = c.var;
  const asker = { email: member.email, source: sourceOf(c) };
  const from = c.req.query('from') ?? '';
  const all = await foreseeAll(site, asker, action, { ids, reviewers });
  const can = all.flatMap(([, seen]) => (!isRefusal(seen) && seen.decision ? [seen.application] : []));
  return (
    <form method="post" action="/desk/bulk">
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="from" value={from} />
      {reviewers.map((email) => (
        <input type="hidden" name="reviewers" value={email} />
      ))}
      {can.map(({ id, version, assigned }) => (
        <StepFields step={{ id, version, was: assigned }} />
      ))}
      <Once />
      <p class="lead">{t.bulk.would(can.length, all.length - can.length)}</p>
      <Table head={[t.desk.columns.name, t.desk.columns.state, t.bulk.outcome]}>
        {all.map(([id, seen]) => {
          const refusal = isRefusal(seen) ? seen : seen.refusal;
          return (
            <tr>
              <th scope="row">
                <a href={along(`/desk/${id}`, isRefusal(seen) ? undefined : wayAmong(c, from, seen.application))}>
                  {isRefusal(seen) ? id : seen.name}
                </a>
              </th>
              <td>{!isRefusal(seen) && t.states[seen.application.state]}</td>
              <td class="word">
                {refusal ? (
                  <Refused t={t} refusal={refusal} />
                ) : (
                  !isRefusal(seen) && <Becomes c={c} action={action} seen={seen} reviewers={reviewers} />
                )}
              </td>
            </tr>
          );
        })}
      </Table>
      {can.length > 0 && (
        <p class="actions">
          <button>{t.bulk.go(t.moves[action], can.length)}</button>
          <span class="quiet small">{action in UNDO ? t.bulk.canUndo : t.bulk.noUndo}</span>
        </p>
      )}
    </form>
  );
}

type Seen = Exclude<Awaited<ReturnType<typeof foreseeAll>>[number][1], { refused: unknown }>;

function Becomes({ c, action, seen, reviewers }: Pick<PreviewProps, 'c' | 'action' | 'reviewers'> & { seen: Seen }) {
  const { t } = c.var;
  const { state, assigned } = seen.application;
  if (action === 'assign')
    return (
      <>{t.bulk.assigned(assigned.join(' ') || t.queue.whose.nobody, reviewers.join(' ') || t.queue.whose.nobody)}</>
    );
  return <>{t.bulk.becomes(t.states[state], t.states[seen.decision?.after?.state ?? state])}</>;
}

const Refused = ({
  t,
  refusal,
}: {
  t: Env['Variables']['t'];
  refusal: Parameters<Env['Variables']['t']['refusal']>[0];
}) => (
  <>
    <span class="tag amber">{t.bulk.leftOut}</span> {t.refusal(refusal).title}{' '}
    <span class="quiet small">{t.refusal(refusal).detail}</span>
  </>
);

const StepFields = ({ step: { id, version, was } }: { step: Step }) => (
  <>
    <input type="hidden" name="application" value={id} />
    <input type="hidden" name={`version.${id}`} value={String(version)} />
    {was.length > 0 && <input type="hidden" name={`was.${id}`} value={was.join(',')} />}
  </>
);

async function runPage(c: Context<Env>) {
  const fields = await readFields(c);
  const form = Object.fromEntries(fields);
  const doing = ([...actionsOf(sessionOf(c).role), ...Object.values(UNDO)] as Doing[]).find(
    (one) => one === form.action,
  );
  const steps = stepsIn(fields);
  const back = queueOf(c, form);
  if (!doing || steps.length === 0) return nothingPage(c, back);
  const until = performance.now() + ANSWER_MS;
  const asker = { email: sessionOf(c).email, source: sourceOf(c), key: keyIn(form) };
  const wish = { doing, steps, reviewers: ticked(fields, 'reviewers').slice(0, MOST_REVIEWERS) };
  const outcomes = await runAll(c.var.site, asker, wish, () => performance.now() < until);
  return outcomes.some(([, outcome]) => outcome === 'left')
    ? goOnPage(c, fields, outcomes)
    : donePage(c, { doing, back, from: form.from ?? '', outcomes });
}

type Outcomes = readonly (readonly [Step, Outcome])[];

/** The time for one answer was up: the same form again goes on by itself, or by its button. */
function goOnPage(c: Context<Env>, fields: Fields, outcomes: Outcomes) {
  const { t } = c.var;
  const left = outcomes.filter(([, outcome]) => outcome === 'left').length;
  const all = outcomes.length;
  return page(
    c,
    { title: t.bulk.running, scripts: ['bulk.js'] },
    <>
      <h1>{t.bulk.running}</h1>
      <p role="status">
        <progress value={String(all - left)} max={String(all)}>
          {all - left}
        </progress>{' '}
        {t.bulk.progress(all - left, all)}
      </p>
      <form method="post" action="/desk/bulk" data-go-on>
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button>{t.bulk.goOn}</button>
      </form>
    </>,
  );
}

interface Done {
  readonly doing: Doing;
  readonly back: string;
  readonly from: string;
  readonly outcomes: Outcomes;
}

/** What was done, what was refused and why, and the way back. */
function donePage(c: Context<Env>, { doing, back, from, outcomes }: Done) {
  const { t, site } = c.var;
  const moved = outcomes.flatMap(([step, outcome]) =>
    typeof outcome === 'object' && 'application' in outcome ? [{ step, application: outcome.application }] : [],
  );
  const refused = outcomes.flatMap(([{ id }, outcome]) =>
    typeof outcome === 'object' && 'refusal' in outcome ? [{ id, refusal: outcome.refusal }] : [],
  );
  const nameOf = (application: (typeof moved)[number]['application']) => {
    const context = contextOf(site, application);
    return context ? unitName(application.unit, context.standard.unit, context.divisions) : application.id;
  };
  const undo = doing === 'assign' || doing === 'recommend' ? UNDO[doing] : undefined;
  return page(
    c,
    { title: t.bulk.done(doing === 'restore' ? t.bulk.restore : t.moves[doing], moved.length), wide: true },
    <>
      <h1>{t.bulk.done(doing === 'restore' ? t.bulk.restore : t.moves[doing], moved.length)}</h1>
      {refused.length > 0 && (
        <section>
          <h2>{t.bulk.refused(refused.length)}</h2>
          <ul>
            {refused.map(({ id, refusal }) => (
              <li>
                <a href={`/desk/${id}`}>{id}</a> <Refused t={t} refusal={refusal} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {moved.length > 0 && (
        <ul>
          {moved.map(({ application }) => (
            <li>
              <a href={along(`/desk/${application.id}`, wayAmong(c, from, application))}>{nameOf(application)}</a>
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        <a class="button" href={back}>
          {t.bulk.back}
        </a>
        {undo && moved.length > 0 && (
          <form method="post" action="/desk/bulk">
            <input type="hidden" name="action" value={undo} />
            <input type="hidden" name="from" value={from} />
            {moved.map(({ step }) => (
              <StepFields step={{ ...step, version: step.version + 1 }} />
            ))}
            <Once />
            <button class="secondary">{t.bulk.undo}</button>
          </form>
        )}
      </div>
      {undo && moved.length > 0 && (
        <p class="quiet small">{undo === 'recall' ? t.queue.recallHint : t.bulk.undoHint}</p>
      )}
    </>,
  );
}

function nothingPage(c: Context<Env>, back: string) {
  const { t } = c.var;
  return page(
    c,
    { title: t.bulk.nothing },
    <>
      <h1>{t.bulk.nothing}</h1>
      <p>{t.bulk.nothingHint}</p>
      <p>
        <a class="button" href={back}>
          {t.bulk.back}
        </a>
      </p>
    </>,
  );
}
