import { type Context, Hono } from 'hono';
import type { Member } from '../../../shared/domain/member.ts';
import { audienceOf } from '../../../shared/domain/message/message.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { saveChannels } from '../../../shared/store/channels.ts';
import { loadMember } from '../../../shared/store/members.ts';
import { isPlace, markRead } from '../../../shared/store/messages.ts';
import { sendAgain } from '../../../shared/store/outbox.ts';
import { fromCursor } from '../input/cursor.ts';
import { readForm } from '../input/form.ts';
import { refusalPage } from '../parts/refusal-page.tsx';
import { only, sessionOf } from '../signed-in.tsx';
import type { Env } from '../site.ts';
import { messagesPage } from './messages-page.tsx';
import { settingsPage } from './settings-page.tsx';
import { undeliveredPage } from './undelivered-page.tsx';

type Show = (c: Context<Env>, member: Member) => Response | Promise<Response>;

/** For everybody who signs in: what there is to know, and how to be told. */
export const inbox = new Hono<Env>();
inbox.use(only('submitter', 'screener', 'reviewer', 'admin'));
inbox.use('/undelivered', only('admin'));
inbox.use('/again', only('admin'));

/** Who reads is asked of the member list, as everywhere. */
const asMember = (show: Show) => async (c: Context<Env>) => {
  const member = await signedIn(c);
  return isRefusal(member) ? refusalPage(c, member) : show(c, member);
};

async function signedIn(c: Context<Env>): Promise<Member | Refusal> {
  const { email } = sessionOf(c);
  return (await loadMember(c.var.site.table, email)) ?? refuse('not-a-member', { email });
}

inbox.get('/', asMember(messagesPage));
inbox.post(
  '/read',
  asMember(async (c, member) => {
    const until = fromCursor((await readForm(c)).until) ?? '';
    const reader = { audience: audienceOf(member), email: member.email };
    if (isPlace(until)) await markRead(c.var.site.table, reader, until);
    return c.redirect('/inbox', 303);
  }),
);

inbox.get('/settings', asMember(settingsPage));
inbox.post(
  '/settings',
  asMember(async (c, member) => {
    const { mail, language } = await readForm(c);
    await saveChannels(c.var.site.table, member, { mail: mail === '1', language: language === 'en' ? 'en' : 'zh' });
    return c.redirect('/inbox/settings?saved=1', 303);
  }),
);

inbox.get('/undelivered', undeliveredPage);
inbox.post('/again', async (c) => {
  await sendAgain(c.var.site.table, c.var.site.policy.city);
  return c.redirect('/inbox/undelivered', 303);
});

/** The address of a form, read or reloaded, is that of its page. */
inbox.get('/read', (c) => c.redirect('/inbox'));
inbox.get('/again', (c) => c.redirect('/inbox/undelivered'));
