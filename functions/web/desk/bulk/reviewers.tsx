import type { Context } from 'hono';
import { readApplicationId } from '../../../../shared/domain/application/id.ts';
import { loadRoster } from '../../../../shared/store/members.ts';
import { loadTallies } from '../../../../shared/store/progress.ts';
import { Table } from '../../parts/table.tsx';
import { reportingUnits } from '../../reading/lists.ts';
import { programmeNamed } from '../../reading/programme.ts';
import type { Env } from '../../site.ts';
import { loadIn } from '../assign-page.tsx';
import { ReviewerChoice } from '../reviewer-choice.tsx';

interface Props {
  readonly c: Context<Env>;
  readonly ids: readonly string[];
  readonly reviewers: readonly string[];
}

/** Whom they are to be given to, with what each has in hand; conflicts are told one by one in the preview. */
export async function ReviewersChoice({ c, ids, reviewers }: Props) {
  const { site, t } = c.var;
  const programme = programmeNamed(site, readApplicationId(ids[0] ?? '')?.programme).id;
  const [roster, { tallies }] = await Promise.all([
    loadRoster(site.table, 'reviewer', site.policy.city),
    loadTallies(site.table, programme, reportingUnits(site.policy)),
  ]);
  const load = loadIn(tallies);
  return (
    <form method="get" action="/desk/bulk">
      <input type="hidden" name="action" value="assign" />
      <input type="hidden" name="preview" value="1" />
      <input type="hidden" name="from" value={c.req.query('from') ?? ''} />
      {ids.map((id) => (
        <input type="hidden" name="application" value={id} />
      ))}
      <p class="quiet">{t.assign.intro}</p>
      <Table head={[t.assign.reviewer, t.assign.load]}>
        {roster.map((reviewer) => (
          <tr>
            <ReviewerChoice reviewer={reviewer} chosen={reviewers} />
            <td class="number">{load(reviewer)}</td>
          </tr>
        ))}
      </Table>
      <p class="actions">
        <button class="secondary">{t.bulk.preview}</button> <span class="quiet small">{t.assign.none}</span>
      </p>
    </form>
  );
}
