import type { Application, State } from '../../../shared/domain/application/application.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { problems } from '../../../shared/domain/application/problems.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import { starOf } from '../../../shared/domain/standard/stars.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

/** What has been handed in has nothing left to fill in. */
const OPEN: readonly State[] = ['draft', 'returned'];

/** The self-assessment so far: its score, what it would reach, and what is left to fill in. */
export function Running({ t, application, context }: { t: Text; application: Application; context: Context }) {
  const { total, vetoes, requiredMissed, faults } = score(context.standard, application.self);
  const left = problems(application, context.standard, context.divisions).length;
  const star = starOf(total, context.programme.starBands);
  const stopped = vetoes.length > 0 || requiredMissed.some((id) => !(id in faults));
  return (
    <>
      <p class="quiet small">{t.apply.running}</p>
      <p class="score">
        {points(total)} <span class="quiet small">{t.apply.ofHundred}</span>
      </p>
      <p class="small">
        {stopped ? t.apply.stopped : star ? t.apply.reach(star) : t.apply.below(points(context.programme.starBands[3]))}
      </p>
      {OPEN.includes(application.state) && <p class="small">{t.apply.left(left)}</p>}
    </>
  );
}
