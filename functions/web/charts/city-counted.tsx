import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { STARS } from '../../../shared/domain/standard/stars.ts';
import { cityAddress } from '../parts/addresses.ts';
import { categoryNames, progressFile, unitNames } from '../reading/names.ts';
import { underWayAddress } from '../reading/under-way.ts';
import type { Site } from '../site.ts';
import type { Text } from '../text/text.ts';
import { Chart } from './chart.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { FunnelTable } from './funnel-table.tsx';
import { StarsTable } from './stars-table.tsx';

interface CityProps {
  readonly t: Text;
  readonly site: Site;
  readonly programme: Programme;
  /** Every reporting unit. */
  readonly all: readonly DistrictProgress[];
}

/** What the whole city has in a programme: how far applications came, stars, categories. */
export function CityCounted({ t, site, programme, all }: CityProps) {
  const csv = progressFile(programme);
  const asOf = all[0]?.asOf ?? site.now();
  const list = (filter = {}) => cityAddress(programme.id, asOf, filter);
  const stars = STARS.map((star) => [star, all.reduce((sum, p) => sum + p.cells.byStar[star], 0)]);
  const categories = categoryNames(site, t, programme);
  return (
    <>
      <div class="halves">
        <Chart t={t} title={t.charts.funnel.title} note={t.charts.funnel.note} csv={csv}>
          <FunnelTable
            t={t}
            parts={all}
            named={list()}
            underWay={(query) => underWayAddress(programme.id, undefined, query)}
          />
        </Chart>
        <Chart t={t} title={t.charts.stars.title} csv={csv}>
          <StarsTable t={t} byStar={Object.fromEntries(stars)} listOf={(star) => list({ star: String(star) })} />
        </Chart>
      </div>
      {categories.length > 1 && (
        <Chart t={t} title={t.charts.coverage.title} note={t.charts.coverage.note} csv={csv}>
          <CoverageTable
            t={t}
            list={(category) => list({ category })}
            categories={categories}
            units={all}
            name={unitNames(site, t)}
          />
        </Chart>
      )}
    </>
  );
}
