import type { Programme } from '../../../shared/domain/programme.ts';
import type { DistrictProgress } from '../../../shared/domain/progress/district-progress.ts';
import { quotasOf } from '../../../shared/domain/progress/quota.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import type { Snapshot } from '../../../shared/store/progress.ts';
import type { Text } from '../text/text.ts';
import { Trend } from './trend.tsx';

interface TrendsProps {
  readonly t: Text;
  readonly programme: Programme;
  readonly progress: DistrictProgress;
  /** Its records, oldest first. */
  readonly days: readonly Snapshot[];
}

/** The quotas of a district over the programme, from the records of its days and how it stands now. */
export function Trends({ t, programme, progress: now, days }: TrendsProps) {
  const today = dayOf(now.asOf);
  return (
    <>
      <div class="trends">
        {quotasOf(programme).map((quota) => (
          <Trend
            t={t}
            name={t.home.quota[quota]}
            window={programme.window}
            points={[
              ...days.filter(({ day }) => day < today).map((one) => [one.day, one[quota].named] as const),
              [today, now[quota].named],
            ]}
            now={now[quota]}
          />
        ))}
      </div>
      <Legend t={t} />
    </>
  );
}

const Legend = ({ t }: { t: Text }) => (
  <ul class="legend">
    {(['named', 'pace', 'target', 'forecast'] as const).map((one) => (
      <li>
        <svg class="trend" width="28" height="10" aria-hidden="true">
          <path class={one} d="M0 5H28" />
        </svg>{' '}
        {t.charts.trend.lines[one]}
      </li>
    ))}
  </ul>
);
