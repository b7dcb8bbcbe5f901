import type { Application, State } from '../../../shared/domain/application/application.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { problems } from '../../../shared/domain/application/problems.ts';
import { type NextStar, nextStar } from '../../../shared/domain/standard/next-star.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';
import { Gains } from './gains.tsx';

/** What has been handed in has nothing left to fill in. */
const OPEN: readonly State[] = ['draft', 'returned'];
const MOST_BESIDE = 4;

interface RunningProps {
  readonly t: Text;
  readonly application: Application;
  readonly context: Context;
}

/** Beside a step of the form: the score so far, what is left to fill in, and what brings it on. */
export function Running({ t, application, context }: RunningProps) {
  const found = nextStar(context.standard, application.self, context.programme.starBands);
  const own = `/apply/${application.id}`;
  return (
    <>
      <ScoreSoFar t={t} application={application} context={context} />
      {OPEN.includes(application.state) && (
        <div class="beside">
          <Gains t={t} own={own} standard={context.standard} found={found} most={MOST_BESIDE} />
        </div>
      )}
      {OPEN.includes(application.state) && (
        <a class="small" href={`${own}#gains`}>
          {t.filling.how}
        </a>
      )}
    </>
  );
}

/** The self-assessment so far: its score, what it would reach, what is missing to the next star, and what is left. */
export function ScoreSoFar({ t, application, context }: RunningProps) {
  const found = nextStar(context.standard, application.self, context.programme.starBands);
  const left = problems(application, context.standard, context.divisions);
  const missing = left.filter(({ fault }) => fault === 'missing').length;
  return (
    <div class="so-far">
      <p class="quiet small">{t.apply.running}</p>
      <p class="score">
        {points(found.score.total)} <span class="quiet small">{t.apply.ofHundred}</span>
      </p>
      <p class="small">{reached(t, found, points(context.programme.starBands[3]))}</p>
      {OPEN.includes(application.state) && <p class="small">{t.filling.left(missing, left.length - missing)}</p>}
    </div>
  );
}

/** While something rules a star out, points alone lead nowhere. */
function reached(t: Text, { first, star, next }: NextStar, lowest: string): string {
  if (first.length > 0) return t.apply.stopped;
  const to = next ? t.filling.toNext(next.star, points(next.missing)) : '';
  return `${star ? t.apply.reach(star) : t.apply.below(lowest)}${to}`;
}
