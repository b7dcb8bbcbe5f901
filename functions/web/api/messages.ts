import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { audienceOf } from '../../../shared/domain/message/message.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { loadMember } from '../../../shared/store/members.ts';
import {
  isPlace,
  listMessages,
  loadReadMark,
  markRead,
  type Placed,
  type Reader,
} from '../../../shared/store/messages.ts';
import { fromCursor, toCursor } from '../input/cursor.ts';
import { cursor, limit } from '../input/schemas.ts';
import { newsAddress, newsText } from '../reading/news.ts';
import type { Env } from '../site.ts';
import type { Text } from '../text/text.ts';
import { problem } from './problem.ts';
import { bearer, operation, parse } from './respond.ts';
import { pageOf } from './views.ts';

const TAG = 'messages';

const messageOut = v.object({
  id: v.string(),
  application: v.string(),
  version: v.number(),
  transition: v.string(),
  state: v.string(),
  name: v.string(),
  at: v.string(),
  deadline: v.optional(v.string()),
  grace: v.optional(v.string()),
  happened: v.string(),
  next: v.string(),
  address: v.string(),
  unread: v.boolean(),
  mark: v.string(),
});

/** Marks everything as read up to a message, by its `mark`. */
const readBody = v.strictObject({
  until: v.pipe(
    v.string(),
    v.maxLength(300),
    v.transform((mark) => fromCursor(mark) ?? ''),
    v.check(isPlace),
  ),
});

/** A message in its reader's words, and whether it is new to them; whom else it was for is not told. */
function messageView(t: Text, { place, only: _, except: _e, audience, ...message }: Placed, readUntil: string) {
  const told = { ...message, audience };
  return {
    ...message,
    ...newsText(t, told),
    address: newsAddress(told),
    unread: place > readUntil,
    mark: toCursor(place),
  };
}

async function readerOf(c: Context<Env>): Promise<Reader | Refusal> {
  const who = await bearer(c);
  if (isRefusal(who)) return who;
  const member = await loadMember(c.var.site.table, who.email);
  return member ? { audience: audienceOf(member), email: member.email } : refuse('not-a-member', { email: who.email });
}

export const messages = new Hono<Env>();

messages.get(
  '/',
  operation(TAG, 'listMessages', { answers: pageOf(messageOut), signedIn: true }),
  parse('query', v.strictObject({ cursor, limit })),
  async (c) => {
    const reader = await readerOf(c);
    if (isRefusal(reader)) return problem(c, reader);
    const { cursor: before, limit: most } = c.req.valid('query');
    const { table } = c.var.site;
    const [{ rows, next }, until] = await Promise.all([
      listMessages(table, reader, { before, most }),
      loadReadMark(table, reader),
    ]);
    return c.json({ items: rows.map((message) => messageView(c.var.t, message, until)), next: toCursor(next) });
  },
);

messages.post(
  '/read',
  operation(TAG, 'readMessages', { answers: undefined, status: 204, signedIn: true }),
  parse('json', readBody),
  async (c) => {
    const reader = await readerOf(c);
    if (isRefusal(reader)) return problem(c, reader);
    await markRead(c.var.site.table, reader, c.req.valid('json').until);
    return c.body(null, 204);
  },
);
