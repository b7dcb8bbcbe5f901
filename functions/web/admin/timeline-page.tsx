import type { Context } from 'hono';
import type { ApplicationEvent } from '../../../shared/domain/application/event.ts';
import { readApplicationId } from '../../../shared/domain/application/id.ts';
import { unitName } from '../../../shared/domain/application/unit.ts';
import { isRefusal } from '../../../shared/domain/refusal.ts';
import type { Standard } from '../../../shared/domain/standard/indicator.ts';
import { page } from '../parts/page.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { StateTag, Time, timeText } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { type Opened, openApplication } from '../reading/opened.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { fieldName, valueText } from './field-name.ts';

/** Every line of an application's trail that its reader may see, oldest first. */
export async function timelinePage(c: Context<Env>) {
  // Where a verification was asked for, read or reloaded, is the page of all of them.
  if (!readApplicationId(c.req.param('id') ?? '')) return c.redirect(`/admin/trail${new URL(c.req.url).search}`);
  const opened = await openApplication(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const { t } = c.var;
  const { application, context, events, member } = opened;
  const name = unitName(application.unit, context.standard.unit, context.divisions);
  return page(
    c,
    { title: `${t.trail.timeline} · ${name}`, wide: true },
    <>
      <header class="headline">
        <p class="quiet">
          <a href={`/desk/${application.id}`}>{application.id}</a> · {context.standard.name[t.language]} ·{' '}
          {t.trail.timeline}
        </p>
        <h1>
          {name} <StateTag t={t} state={application.state} />
        </h1>
      </header>
      <ol class="trail">
        {together(events).map((lines) => (
          <Lines t={t} lines={lines} standard={context.standard} whole={member.role === 'admin'} />
        ))}
      </ol>
    </>,
  );
}

/** Lines that follow each other and are no news stand together; every other line stands by itself. */
function together(events: Opened['events']): ApplicationEvent[][] {
  const groups: ApplicationEvent[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (event.quiet && last?.[0]?.quiet) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

interface LinesProps {
  readonly t: Text;
  readonly lines: readonly ApplicationEvent[];
  readonly standard: Standard;
  /** The reader sees the trail as it is; for others, numbers and hashes would tell of lines that they do not see. */
  readonly whole: boolean;
}

function Lines({ lines, ...props }: LinesProps) {
  const { t } = props;
  const all = lines.map((event) => <Line {...props} event={event} />);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first?.quiet || !last) return all;
  return (
    <li>
      <details>
        <summary>
          {t.trail.quiet(lines.length)}{' '}
          <span class="quiet small">
            <Time t={t} at={first.at} />
            {last !== first && `–${timeText(t, last.at)}`}
          </span>
        </summary>
        <ol class="trail">{all}</ol>
      </details>
    </li>
  );
}

function Line({ t, event, standard, whole }: Omit<LinesProps, 'lines'> & { event: ApplicationEvent }) {
  const { transition, at, role, name, from, to, detail, changes } = event;
  return (
    <li>
      <strong>{t.happened[transition]}</strong>{' '}
      {whole && from && to !== 'gone' && from !== to && `${t.states[from]} → ${t.states[to]}`}{' '}
      <span class="quiet small">
        <Time t={t} at={at} /> · {t.roles[role]} {name}
      </span>
      {typeof detail.reason === 'string' && detail.reason !== '' && <p class="small">{detail.reason}</p>}
      {whole && <Origin t={t} event={event} />}
      {changes.length > 0 && <Changes t={t} event={event} standard={standard} />}
    </li>
  );
}

/** Where a line came from, and which it is. */
function Origin({ t, event }: { t: Text; event: ApplicationEvent }) {
  const { by, source, version, hash, to, from } = event;
  const drafted = to === 'draft' || (from === 'draft' && to === 'gone');
  return (
    <p class="quiet small">
      {[by, t.trail.via[source.via], source.address, t.trail.line(version)].filter(Boolean).join(' · ')} ·{' '}
      <code title={hash}>{hash.slice(0, 12)}</code>
      {drafted && ` · ${t.trail.private}`}
    </p>
  );
}

function Changes({ t, event, standard }: { t: Text; event: ApplicationEvent; standard: Standard }) {
  const { version, changes } = event;
  const { field, before, after } = t.trail.change;
  return (
    <details>
      <summary class="small">{t.trail.changes(changes.length)}</summary>
      <Table head={[field, before, after]} label={`${t.trail.line(version)} · ${t.trail.changes(changes.length)}`}>
        {changes.map((change) => (
          <tr>
            <th scope="row">{fieldName(t, change.field, standard)}</th>
            <td>{valueText(t, change.field, change.before)}</td>
            <td>{valueText(t, change.field, change.after)}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
