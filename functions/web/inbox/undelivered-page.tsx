import type { Context } from 'hono';
import { undelivered } from '../../../shared/store/outbox.ts';
import { page } from '../parts/page.tsx';
import { Empty } from '../parts/says.tsx';
import { Time } from '../parts/show.tsx';
import { Table } from '../parts/table.tsx';
import { newsText } from '../reading/news.ts';
import type { Env } from '../site.ts';

/** For administrators: what could not be told outside, and why. */
export async function undeliveredPage(c: Context<Env>) {
  const { site, t } = c.var;
  const columns = t.messages.columns;
  const items = (await undelivered(site.table, site.policy.city)).flatMap(
    ({ messages: [message], invitation, ...item }) => {
      if (invitation) return [{ ...item, at: invitation.at, happened: t.invitation.undelivered(invitation.email) }];
      return message ? [{ ...item, at: message.at, happened: newsText(t, message).happened }] : [];
    },
  );
  return page(
    c,
    { title: t.messages.undelivered, wide: true },
    <>
      <p class="quiet">
        <a href="/admin">{t.admin.title}</a>
      </p>
      <h1>{t.messages.undelivered}</h1>
      <p class="quiet">{t.messages.undeliveredIntro}</p>
      {items.length === 0 && <Empty>{t.messages.noneUndelivered}</Empty>}
      {items.length > 0 && (
        <>
          <Table head={[columns.time, columns.what, columns.tries, columns.faults]} label={t.messages.undelivered}>
            {items.map(({ at, happened, attempts, faults = {} }) => (
              <tr>
                <td>
                  <Time t={t} at={at} />
                </td>
                <td>{happened}</td>
                <td class="number">{attempts}</td>
                <td>
                  {Object.entries(faults).map(([whom, fault]) => (
                    <p class="small">{t.form.at(whom, fault)}</p>
                  ))}
                </td>
              </tr>
            ))}
          </Table>
          <form method="post" action="/inbox/again">
            <button>{t.messages.sendAgain}</button>
          </form>
        </>
      )}
    </>,
  );
}
