import type { Context } from 'hono';
import type { Member } from '../../../shared/domain/member.ts';
import { audienceOf } from '../../../shared/domain/message/message.ts';
import { listMessages, type Placed } from '../../../shared/store/messages.ts';
import { fromCursor, toCursor } from '../input/cursor.ts';
import { unreadOf } from '../parts/bell.tsx';
import { page } from '../parts/page.tsx';
import { Empty } from '../parts/says.tsx';
import { Time } from '../parts/show.tsx';
import { newsAddress, newsText } from '../reading/news.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';

const PAGE = 30;

/** One's messages, newest first. What is not read yet is marked, until all is marked as read. */
export async function messagesPage(c: Context<Env>, member: Member) {
  const { site, t } = c.var;
  const before = fromCursor(c.req.query('cursor'));
  const reader = { audience: audienceOf(member), email: member.email };
  const [unread, { rows, next }] = await Promise.all([
    unreadOf(c),
    listMessages(site.table, reader, { before, most: PAGE }),
  ]);
  const [newest] = rows;
  return page(
    c,
    { title: t.messages.title },
    <>
      <header class="headline spread">
        <h1>{t.messages.title}</h1>
        {before === undefined && newest && (unread?.count ?? 0) > 0 && (
          <form method="post" action="/inbox/read">
            <input type="hidden" name="until" value={toCursor(newest.place)} />
            <button class="secondary">{t.messages.markRead}</button>
          </form>
        )}
      </header>
      {!newest && <Empty>{next ? t.messages.nothingHere : t.messages.empty}</Empty>}
      <ol class="messages">
        {rows.map((message) => (
          <Row t={t} message={message} unread={message.place > (unread?.until ?? '')} />
        ))}
      </ol>
      <p class="turn">
        {next && <a href={`/inbox?cursor=${toCursor(next)}`}>{t.messages.older}</a>}
        <a href="/inbox/settings">{t.messages.settings}</a>
        {member.role === 'admin' && <a href="/inbox/undelivered">{t.messages.undelivered}</a>}
      </p>
    </>,
  );
}

function Row({ t, message, unread }: { t: Text; message: Placed; unread: boolean }) {
  const { happened, next } = newsText(t, message);
  return (
    <li class={unread ? 'unread' : ''}>
      <p>
        <a href={newsAddress(message)}>{happened}</a> {unread && <span class="tag">{t.messages.unread}</span>}
      </p>
      <p class="small">{next}</p>
      <p class="small quiet">
        <Time t={t} at={message.at} />
      </p>
    </li>
  );
}
