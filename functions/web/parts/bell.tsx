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
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M10 3a5 5 0 0 0-5 5v3.5L3.5 14h13L15 11.5V8a5 5 0 0 0-5-5ZM8.2 16.5a2 2 0 0 0 3.6 0" />
      </svg>
      <span class="label">{t.messages.title}</span>{' '}
      {unread.count > 0 && (
        <>
          <span class="count">{count}</span> <span class="unseen">{t.messages.bell}</span>
        </>
      )}
    </a>
  );
}
