import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { type Standing, stageOn, standingOf } from '../../../shared/domain/progress/stages.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { Table } from '../parts/table.tsx';
import { unitNames } from '../reading/names.ts';
import type { Site } from '../site.ts';
import { dayText } from '../text/day.ts';
import type { Text } from '../text/text.ts';

interface StagesProps {
  readonly t: Text;
  readonly site: Site;
  readonly programme: Programme;
  readonly districts: readonly DistrictProgress[];
}

/** The way by the calendar, and where each district stands on it. */
export function Stages({ t, site, programme, districts }: StagesProps) {
  const today = dayOf(site.now());
  const now = stageOn(programme, today);
  const { heading, standing, stage, state, none } = t.plans.stages;
  return (
    <section>
      <h2>{heading}</h2>
      <ol class="stages">
        {programme.stages.map((one) => (
          <li class={one.until < today ? 'over' : undefined} aria-current={one === now ? 'step' : undefined}>
            <strong>{one.name[t.language]}</strong>
            {one === now && <span class="tag named">{t.plans.stages.now}</span>}
            <span class="quiet small">{t.plans.window(dayText(t, one.from), dayText(t, one.until))}</span>
          </li>
        ))}
      </ol>
      <Table head={[t.plans.districts.unit, stage, state]} label={standing}>
        {districts.map((progress) => {
          const at = standingOf(programme, progress, today);
          return (
            <tr>
              <th scope="row">{unitNames(site, t)(progress.district)}</th>
              <td>{at.stage?.name[t.language] ?? none}</td>
              <td>
                <Pace t={t} standing={at} />
              </td>
            </tr>
          );
        })}
      </Table>
    </section>
  );
}

function Pace({ t, standing: { late, done } }: { t: Text; standing: Standing }) {
  if (done) return <span class="tag named">{t.plans.stages.done}</span>;
  return <span class={late ? 'tag red' : 'tag green'}>{late ? t.plans.stages.late : t.plans.stages.inTime}</span>;
}
