import { publishedYears } from '../../../../shared/domain/calendar.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { dayOf } from '../../../../shared/domain/time.ts';
import { Facts } from '../../parts/facts.tsx';
import { Table } from '../../parts/table.tsx';
import type { Examined, Kept } from '../../reading/health.ts';
import { currentProgramme } from '../../reading/programme.ts';
import type { Site } from '../../site.ts';
import { dayText } from '../../text/day.ts';
import type { Text } from '../../text/text.ts';

interface PolicyProps {
  readonly t: Text;
  readonly site: Site;
  readonly examined: Examined;
}

/** When applications are taken, how far the calendar reaches, in which form the data are, and how much of them there is. */
export function Policy({ t, site, examined: { kept, calendar, data } }: PolicyProps) {
  const today = dayOf(site.now());
  const years = publishedYears(site.policy.calendar);
  const { programme, window, state, applications, cells } = t.health.programmeColumns;
  return (
    <>
      <h2>{t.health.policyTitle}</h2>
      <Table head={[programme, window, state, applications, cells]} label={t.health.windows}>
        {site.policy.programmes().map((one) => (
          <Row
            t={t}
            programme={one}
            today={today}
            kept={kept.find((own) => own.programme === one.id)}
            current={one.id === currentProgramme(site.policy, site.now()).id}
          />
        ))}
      </Table>
      <Facts
        dress="facts"
        facts={[
          [
            t.health.calendar,
            <>
              {t.health.covered(years.at(0) ?? '', years.at(-1) ?? '')}
              {t.language === 'zh' ? '；' : '. '}
              {t.health.enough(dayText(t, calendar.from), calendar.year)} <a href="/admin/calendar">{t.health.open}</a>
            </>,
          ],
          [t.health.dataForm, t.health.version(data.version, data.wanted)],
        ]}
      />
    </>
  );
}

const COLOUR = { open: 'tag green', ahead: 'tag', over: 'tag' } as const;

interface RowProps {
  readonly t: Text;
  readonly programme: Programme;
  readonly today: string;
  readonly kept: Kept | undefined;
  /** The desk lists one programme: that of today. */
  readonly current: boolean;
}

function Row({ t, programme, today, kept, current }: RowProps) {
  const { opens, closes } = programme.window;
  const begun = today > closes ? 'over' : 'open';
  const state = today < opens ? 'ahead' : begun;
  const all = Object.values(kept?.applications ?? {}).reduce((sum, n) => sum + n, 0);
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/programmes/${programme.id}`}>{programme.name[t.language]}</a>
      </th>
      <td class="number">{t.programmes.window(dayText(t, opens), dayText(t, closes))}</td>
      <td>
        <span class={COLOUR[state]}>{t.health.windowStates[state]}</span>
      </td>
      <td class="number">{current ? <a href="/desk?state=">{all}</a> : all}</td>
      <td class="number">
        <a href={`/cells?programme=${programme.id}&standing=named`}>{kept?.cells ?? 0}</a>
      </td>
    </tr>
  );
}
