import type { Programme } from '../../../shared/domain/programme.ts';
import { countedIn, ofDistricts } from '../../../shared/domain/progress/quota.ts';
import type { Snapshot } from '../../../shared/store/progress.ts';
import { quotaFilter, registerAddress } from '../parts/addresses.ts';
import { ColourTag } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { countName } from '../reading/names.ts';
import type { Text } from '../text/text.ts';

/** How many of the last days are told one by one; the file has all of them. */
const MOST_DAYS = 14;

interface DaysProps {
  readonly t: Text;
  readonly programme: Programme;
  /** A district's records, oldest first. */
  readonly days: readonly Snapshot[];
}

/** What was named at the beginning of each of the last days, each number with the list of that time. */
export function Days({ t, programme, days }: DaysProps) {
  if (days.length === 0) return <p class="quiet">{t.district.noHistory}</p>;
  const [counted, asked] = [countedIn(programme), ofDistricts(programme)];
  const head = [
    t.district.day,
    ...counted.map((quota) => countName(t, programme, quota)),
    ...(asked ? [t.district.columns.colour] : []),
  ];
  return (
    <Table dense label={t.district.history} head={head}>
      {days
        .slice(-MOST_DAYS)
        .reverse()
        .map((day) => (
          <tr>
            <th scope="row">{day.day}</th>
            {counted.map((quota) => (
              <td class="number">
                <a href={registerAddress(day, quotaFilter(programme, quota))}>{day[quota].named}</a>
                {asked && <span class="quiet"> / {day[quota].target}</span>}
              </td>
            ))}
            {asked && (
              <td>
                <ColourTag t={t} colour={day.colour} />
              </td>
            )}
          </tr>
        ))}
    </Table>
  );
}
