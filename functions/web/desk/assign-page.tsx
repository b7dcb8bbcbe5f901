import type { Context } from 'hono';
import { conflictOf } from '../../../shared/domain/application/conflict.ts';
import { openMoves } from '../../../shared/domain/application/decide.ts';
import { readApplicationId } from '../../../shared/domain/application/id.ts';
import { unitName } from '../../../shared/domain/application/unit.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { loadDesk } from '../../../shared/store/desk.ts';
import { loadRoster } from '../../../shared/store/members.ts';
import type { LiveTally } from '../../../shared/store/progress.ts';
import { statusOf } from '../answer.ts';
import { move } from '../changing/move.ts';
import { keyIn, readFields, ticked, versionIn } from '../input/form.ts';
import { page } from '../parts/page.tsx';
import { ErrorSummary, Hidden } from '../parts/problems.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { Table } from '../parts/table.tsx';
import { reportingUnits } from '../reading/lists.ts';
import { type Opened, openApplication } from '../reading/opened.ts';
import { sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { sourceOf } from '../source.ts';
import { along, wayOf } from './queue/way.ts';
import { ReviewerChoice } from './reviewer-choice.tsx';

/** Who may be given an application's assessment: each reviewer's load, and who has to stand back. */
export async function assignPage(c: Context<Env>) {
  const opened = await open(c);
  return isRefusal(opened) ? refusalPage(c, opened) : shown(c, opened, opened.application.assigned);
}

export async function assignPosted(c: Context<Env>) {
  const fields = await readFields(c);
  const typed = Object.fromEntries(fields);
  const reviewers = ticked(fields, 'reviewers').slice(0, 10);
  const id = c.req.param('id') ?? '';
  const moved = await move(c.var.site, {
    ...{ id, transition: 'assign' as const, input: { reviewers }, email: sessionOf(c).email },
    ...{ source: sourceOf(c), version: versionIn(typed), key: keyIn(typed) },
  });
  if (!isRefusal(moved)) return c.redirect(along(`/desk/${id}`, wayOf(c)), 303);
  const opened = await open(c);
  return isRefusal(opened) ? refusalPage(c, moved) : shown(c, opened, reviewers, moved);
}

interface Assigning extends Opened {
  readonly roster: readonly Member[];
  readonly load: (reviewer: Member) => number;
}

/** The application, the reviewers, and what each has in hand: three requests to the store, side by side. */
async function open(c: Context<Env>): Promise<Assigning | Refusal> {
  const { table, policy } = c.var.site;
  const programme = readApplicationId(c.req.param('id') ?? '')?.programme ?? '';
  const desk = loadDesk(table, sessionOf(c).email, programme, reportingUnits(policy));
  const [opened, roster, { tallies }] = await Promise.all([
    openApplication(
      c,
      desk.then(({ member }) => member),
    ),
    loadRoster(table, 'reviewer', policy.city),
    desk,
  ]);
  return isRefusal(opened) ? opened : { ...opened, roster, load: loadIn(tallies) };
}

function shown(c: Context<Env>, opened: Assigning, chosen: readonly string[], refusal?: Refusal) {
  const { t } = c.var;
  const { application, context, member, roster, load } = opened;
  if (!openMoves(application, member, context).includes('assign'))
    return refusalPage(c, refuse('wrong-state', { state: application.state, from: ['assessing'] }));
  return page(
    c,
    { title: t.moves.assign, status: refusal ? statusOf(c, refusal) : 200 },
    <>
      <ErrorSummary t={t} refusal={refusal} />
      <header class="headline">
        <p class="quiet">
          <a href={along(`/desk/${application.id}`, wayOf(c))}>
            {unitName(application.unit, context.standard.unit, context.divisions)} · {application.id}
          </a>
        </p>
        <h1>{t.moves.assign}</h1>
        <p class="quiet">{t.assign.intro}</p>
      </header>
      <form method="post" action={along(`/desk/${application.id}/assign`, wayOf(c))}>
        <Hidden version={application.version} />
        <Table head={[t.assign.reviewer, t.assign.load, t.assign.conflict]}>
          {roster.map((reviewer) => (
            <Line c={c} opened={opened} reviewer={reviewer} load={load(reviewer)} chosen={chosen} />
          ))}
        </Table>
        <p class="actions">
          <button>{t.moves.assign}</button> <span class="quiet small">{t.assign.none}</span>
        </p>
      </form>
    </>,
  );
}

/** How many applications a reviewer has in hand, all districts together. */
export const loadIn =
  (tallies: readonly LiveTally[]) =>
  ({ email }: Member): number =>
    tallies.reduce((sum, { tally }) => sum + (tally[`load:${email}`] ?? 0), 0);

interface LineProps {
  readonly c: Context<Env>;
  readonly opened: Opened;
  readonly reviewer: Member;
  readonly load: number;
  readonly chosen: readonly string[];
}

function Line({ c, opened, reviewer, load, chosen }: LineProps) {
  const conflict = conflictOf(opened.application, reviewer, opened.context);
  return (
    <tr>
      <ReviewerChoice reviewer={reviewer} chosen={chosen} disabled={conflict !== undefined} />
      <td class="number">{load}</td>
      <td class="word small">{conflict && c.var.t.refusal(conflict).title}</td>
    </tr>
  );
}
