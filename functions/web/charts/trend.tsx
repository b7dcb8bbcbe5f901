import type { Programme } from '../../../shared/domain/programme.ts';
import type { QuotaProgress } from '../../../shared/domain/progress/district-progress.ts';
import type { Day } from '../../../shared/domain/time.ts';
import { monthText } from '../text/day.ts';
import type { Text } from '../text/text.ts';

/** How many were named on a day. */
type TrendPoint = readonly [day: Day, named: number];

interface TrendProps {
  readonly t: Text;
  readonly name: string;
  readonly window: Programme['window'];
  /** Oldest first; the last is what `now` says. */
  readonly points: readonly TrendPoint[];
  readonly now: Pick<QuotaProgress, 'named' | 'target' | 'expected' | 'forecast'>;
}

const [WIDTH, HEIGHT] = [400, 236];
const PLOT = { left: 34, right: 390, top: 16, bottom: 204 };

/** How a quota grew over the programme, with its target, the calendar's pace and, dashed, how it would go on. */
export async function Trend({ t, name, window, points, now }: TrendProps) {
  const { x, y, ticks, step, straight } = await drawing(window, Math.max(now.target, now.named));
  const [today, named] = points.at(-1) ?? [window.opens, 0];
  const ahead: TrendPoint[] =
    now.forecast.basis === 'rate'
      ? [
          [today, named],
          [now.forecast.date, now.target],
        ]
      : [];
  return (
    <figure class="trend">
      <figcaption>{name}</figcaption>
      <svg
        role="img"
        aria-label={t.charts.trend.label(name, now.named, now.target, now.expected)}
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      >
        {ticks.y.map((n) => (
          <>
            <line class="grid" x1={PLOT.left} x2={PLOT.right} y1={y(n)} y2={y(n)} />
            <text class="tick" x={PLOT.left - 6} y={y(n) + 4} text-anchor="end">
              {n}
            </text>
          </>
        ))}
        {ticks.x.map((day) => (
          <text class="tick" x={x(day)} y={PLOT.bottom + 20} text-anchor="middle">
            {monthText(t, day)}
          </text>
        ))}
        <line class="target" x1={PLOT.left} x2={PLOT.right} y1={y(now.target)} y2={y(now.target)} />
        <text class="aim" x={PLOT.right} y={y(now.target) - 5}>
          {t.charts.trend.aim(now.target)}
        </text>
        <Clipped>
          <path
            class="pace"
            d={straight([
              [window.opens, 0],
              [window.closes, now.target],
            ])}
          />
          <path class="forecast" d={straight(ahead)} />
          <path class="named" d={step(points)} />
        </Clipped>
        <circle class="now" cx={x(today)} cy={y(named)} r="4" />
      </svg>
    </figure>
  );
}

/** What leaves the plot is not drawn: a forecast may go on for years. */
const Clipped = ({ children }: { children: unknown }) => {
  const [width, height] = [PLOT.right - PLOT.left, PLOT.bottom - PLOT.top + 2];
  return (
    <svg
      x={PLOT.left}
      y={PLOT.top}
      width={width}
      height={height}
      viewBox={`${PLOT.left} ${PLOT.top} ${width} ${height}`}
    >
      {children}
    </svg>
  );
};

/** Scales, ticks and lines; loaded with the first page that draws a trend. */
async function drawing({ opens, closes }: Programme['window'], highest: number) {
  const [{ scaleLinear, scaleUtc }, { curveStepAfter, line }] = await Promise.all([
    import('d3-scale'),
    import('d3-shape'),
  ]);
  const time = scaleUtc([new Date(opens), new Date(closes)], [PLOT.left, PLOT.right]);
  const y = scaleLinear([0, Math.max(highest, 1) * 1.12], [PLOT.bottom, PLOT.top]);
  const x = (day: Day) => Math.round(time(new Date(day)) * 10) / 10;
  const path = () =>
    line<TrendPoint>(
      ([day]) => x(day),
      ([, n]) => y(n),
    ).digits(1);
  return {
    ...{ x, y: (n: number) => Math.round(y(n) * 10) / 10 },
    ticks: {
      x: time.ticks(5).map((date) => date.toISOString().slice(0, 10)),
      y: y.ticks(4).filter(Number.isInteger),
    },
    step: (points: readonly TrendPoint[]) => path().curve(curveStepAfter)([...points]) ?? undefined,
    straight: (points: readonly TrendPoint[]) => path()([...points]) ?? undefined,
  };
}
