import type { Context } from 'hono';
import type { Programme } from '../../../shared/domain/programme.ts';
import { type DistrictProgress, PIPELINE, type Pipeline } from '../../../shared/domain/progress/district-progress.ts';
import { registerAddress } from '../parts/addresses.ts';
import { categoryNames, progressFile, unitNames } from '../reading/names.ts';
import { listAtDesk, underWayAddress } from '../reading/under-way.ts';
import type { Env } from '../site.ts';
import { Chart } from './chart.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { FunnelTable } from './funnel-table.tsx';
import { StarsTable } from './stars-table.tsx';
import { StatesTable } from './states-table.tsx';

interface CountedProps {
  readonly c: Context<Env>;
  readonly programme: Programme;
  readonly progress: DistrictProgress;
}

/** What a district has in a programme, counted by stage, state, category and star. */
export function Counted({ c, programme, progress }: CountedProps) {
  const { site, t, session } = c.var;
  const csv = progressFile(programme);
  const categories = categoryNames(site, t, programme);
  const { district } = progress;
  const known = (state: keyof Pipeline) =>
    listAtDesk(session, { programme: programme.id, district, state }) ??
    underWayAddress(programme.id, district, { state });
  return (
    <div class="halves">
      <Chart t={t} title={t.charts.funnel.title} note={t.charts.funnel.note} csv={csv}>
        <FunnelTable
          t={t}
          parts={[progress]}
          named={registerAddress(progress, {})}
          underWay={(query) => underWayAddress(programme.id, district, query)}
        />
      </Chart>
      <Chart t={t} title={t.district.pipeline} csv={csv} note={t.district.pipelineNote}>
        <StatesTable
          t={t}
          label={t.district.pipeline}
          states={PIPELINE}
          countOf={(state) => progress.pipeline[state]}
          listOf={known}
        />
      </Chart>
      {categories.length > 1 && (
        <Chart t={t} title={t.charts.coverage.title} note={t.charts.coverage.note} csv={csv}>
          <CoverageTable t={t} categories={categories} units={[progress]} name={unitNames(site, t)} />
        </Chart>
      )}
      <Chart t={t} title={t.charts.stars.title} csv={csv}>
        <StarsTable
          t={t}
          byStar={progress.cells.byStar}
          listOf={(star) => registerAddress(progress, { star: String(star) })}
        />
      </Chart>
    </div>
  );
}
