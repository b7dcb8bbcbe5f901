import type { Context } from 'hono';
import { type Outgoing, outgoingBy } from '../../../../shared/store/outbox.ts';
import { page } from '../../parts/page.tsx';
import { Empty } from '../../parts/says.tsx';
import { Time } from '../../parts/show.tsx';
import { Table } from '../../parts/table.tsx';
import { reportingUnits } from '../../reading/lists.ts';
import { newsText } from '../../reading/news.ts';
import type { Env, Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';

/** Of each reporting unit: who has more waiting sees by these why. */
const MOST = 50;

/** What is to be told outside and was not yet, with what keeps it. */
export async function outboxPage(c: Context<Env>) {
  const { t, site } = c.var;
  const units = await Promise.all(reportingUnits(site.policy).map((unit) => outgoingOf(site, unit)));
  const items = units.flat().map((item) => ({ ...item, ...newsOf(t, item) }));
  const { at, what, tries, next, faults } = t.health.outboxColumns;
  return page(
    c,
    { title: t.health.outbox, wide: true },
    <>
      <p class="quiet">
        <a href="/admin/health">{t.health.title}</a>
      </p>
      <h1>{t.health.outbox}</h1>
      <p class="quiet">{t.health.outboxIntro}</p>
      {items.length === 0 && <Empty>{t.health.noOutbox}</Empty>}
      {items.length > 0 && (
        <Table head={[at, what, tries, next, faults]} label={t.health.outbox}>
          {items
            .toSorted((a, b) => (a.at < b.at ? -1 : 1))
            .map((item) => (
              <tr>
                <td>
                  <Time t={t} at={item.at} />
                </td>
                <td>{item.happened}</td>
                <td class="number">{item.attempts}</td>
                <td>{item.due > 0 ? <Time t={t} at={new Date(item.due).toISOString()} /> : t.health.none}</td>
                <td>
                  {Object.entries(item.faults ?? {}).map(([whom, fault]) => (
                    <p class="small">{t.form.at(whom, fault)}</p>
                  ))}
                </td>
              </tr>
            ))}
        </Table>
      )}
    </>,
  );
}

async function outgoingOf({ table }: Site, unit: string): Promise<Outgoing[]> {
  const found: Outgoing[] = [];
  for await (const item of outgoingBy(table, unit, Number.POSITIVE_INFINITY)) {
    found.push(item);
    if (found.length === MOST) break;
  }
  return found;
}

/** What it is news of: a change of an application, or that somebody was let in. */
function newsOf(t: Text, { messages: [message], invitation, sk }: Outgoing): { at: string; happened: string } {
  if (invitation) return { at: invitation.at, happened: t.invitation.undelivered(invitation.email) };
  return message
    ? { at: message.at, happened: newsText(t, message).happened }
    : { at: sk.slice(0, sk.indexOf('#')), happened: sk };
}
