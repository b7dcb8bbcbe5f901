import type { Application } from '../../../shared/domain/application/application.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import { starOf } from '../../../shared/domain/standard/stars.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

/** The applicant's score and the city's, side by side. */
export function SheetScore({
  t,
  application,
  context,
}: {
  t: Text;
  application: Application;
  context: Pick<Context, 'standard' | 'programme'>;
}) {
  const { standard, programme } = context;
  const self = score(standard, application.self);
  const begun = Object.keys(application.city).length > 0;
  const city = score(standard, application.city);
  const star = starOf(city.total, programme.starBands);
  const open = Object.keys(city.faults).length;
  return (
    <div class="scores">
      <p>
        <span class="quiet small">{t.desk.self0}</span>
        <br />
        <span class="figure">{points(self.total)}</span>
      </p>
      <p>
        <span class="quiet small">{t.desk.total}</span>
        <br />
        <span class="score">{begun ? points(city.total) : '–'}</span>
      </p>
      <p class="small">
        {!begun && t.desk.noSheet}
        {begun && open > 0 && t.apply.left(open)}
        {begun && open === 0 && (city.vetoes.length > 0 || city.requiredMissed.length > 0) && t.apply.stopped}
        {begun &&
          open === 0 &&
          city.vetoes.length === 0 &&
          city.requiredMissed.length === 0 &&
          (star ? t.desk.band(star) : t.apply.below(points(programme.starBands[3])))}
      </p>
    </div>
  );
}
