import type { Context } from 'hono';
import { audienceOf } from '../../../shared/domain/message/message.ts';
import { StoreBusy } from '../../../shared/store/client.ts';
import { countUnread, type Unread } from '../../../shared/store/messages.ts';
import type { Env } from '../site.ts';

/** What the reader has not read: one request to the store for a whole page. A session of before offices were kept in it has no bell. */
export function unreadOf(c: Context<Env>): Promise<Unread | undefined> {
  const { session, site, unread } = c.var;
  if (unread) return unread;
  const asked = session?.division
    ? countUnread(site.table, { audience: audienceOf(session), email: session.email })
    : Promise.resolve(undefined);
  c.set('unread', asked);
  return asked;
}

/** The way to one's messages, with the number of those not read. No page fails for it. */
export async function Bell({ c }: { c: Context<Env> }) {
  const { t } = c.var;
  const unread = await unreadOf(c).catch((error) => {
    if (error instanceof StoreBusy) return undefined;
    throw error;
  });
  if (!unread) return null;
  const count = `${unread.count}${unread.more ? '+' : ''}`;
  return (
    <a class="bell" href="/inbox" aria-current={c.req.path === '/inbox' ? 'page' : undefined}>
      {t.messages.title}{' '}
      {unread.count > 0 && (
        <>
          <span class="count">{count}</span> <span class="unseen">{t.messages.bell}</span>
        </>
      )}
    </a>
  );
}
