import { createHash } from 'node:crypto';
import type { Member } from '../../shared/domain/member.ts';
import { audienceOf, changeId, isFor, type Message } from '../../shared/domain/message/message.ts';
import type { Table } from '../../shared/store/client.ts';
import { loadMember, loadRoster } from '../../shared/store/members.ts';
import type { Invitation, Outgoing } from '../../shared/store/outbox.ts';
import { newsAddress, newsText } from '../web/reading/news.ts';
import type { Call, Channels, Letter } from './channels.ts';
import { words } from './words.ts';

/** One telling of a change: whom, by channel and address, and how. */
export interface Parcel {
  readonly whom: string;
  send(): Promise<void>;
}

/** Everybody who is still to be told of a change, as the members are now: who was told already is left out. */
export async function parcelsOf(
  table: Table,
  { origin, mail, webhook }: Channels,
  { messages, invitation, told }: Outgoing,
): Promise<Parcel[]> {
  const invited = invitation && (await invitationTo(table, origin, invitation));
  const letters = mail ? [...(await lettersOf(table, origin, messages)), ...(invited ? [invited] : [])] : [];
  const parcels = [
    ...letters.map((letter) => ({ whom: `mail:${letter.to}`, send: async () => mail?.(letter) })),
    ...(webhook && !invitation ? [{ whom: 'webhook', send: () => webhook(callOf(messages)) }] : []),
  ];
  return parcels.filter(({ whom }) => !(whom in told));
}

async function lettersOf(table: Table, origin: string, messages: readonly Message[]): Promise<Letter[]> {
  const letters = new Map<string, Letter>();
  for (const message of messages)
    for (const member of await readersOf(table, message))
      if (member.channels?.mail ?? true) letters.set(member.email, letterTo(member, message, origin));
  return [...letters.values()];
}

/** Who is meant and belongs to the office today, by the members' own entries: a roster may be a moment behind. */
async function readersOf(table: Table, message: Message): Promise<Member[]> {
  const { audience, only } = message;
  const [role, division] = audience.split('#') as [Member['role'], string];
  const emails = only === undefined ? (await loadRoster(table, role, division)).map(({ email }) => email) : [only];
  const meant = emails.filter((email) => isFor(email, message));
  const members = await Promise.all(meant.map((email) => loadMember(table, email)));
  return members.flatMap((member) => (member && audienceOf(member) === audience ? member : []));
}

function letterTo(member: Member, message: Message, origin: string): Letter {
  const language = member.channels?.language ?? 'zh';
  const t = words[language];
  const { happened, next } = newsText(t, message);
  const lines = [
    t.mail.greeting(member.name),
    '',
    happened,
    next,
    '',
    t.mail.see,
    `${origin}${newsAddress(message)}`,
    '',
    t.mail.footer,
    `${origin}/inbox/settings`,
    '',
  ];
  return {
    id: `${message.application}.${message.version}.${digest(member.email)}`,
    to: member.email,
    subject: t.mail.subject(t.site.name, happened),
    text: lines.join('\n'),
    language,
    at: message.at,
  };
}

/** To one who was let in; nobody who is out again by now is told. */
async function invitationTo(table: Table, origin: string, { email, at }: Invitation): Promise<Letter | undefined> {
  const member = await loadMember(table, email);
  if (!member) return undefined;
  const language = member.channels?.language ?? 'zh';
  const t = words[language];
  const lines = [
    t.mail.greeting(member.name),
    '',
    t.invitation.happened(t.site.name, t.roles[member.role]),
    t.invitation.next(member.email),
    '',
    `${origin}/sign-in`,
    '',
    t.invitation.footer,
    '',
  ];
  return {
    id: `invitation.${Date.parse(at)}.${digest(email)}`,
    to: member.email,
    subject: t.invitation.subject(t.site.name),
    text: lines.join('\n'),
    language,
    at,
  };
}

const digest = (email: string) => createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 16);

function callOf(messages: readonly Message[]): Call {
  const [first] = messages;
  if (!first) throw new Error('a change that is told has a message');
  const { application, version, transition, state, name, deadline, grace, at } = first;
  return {
    id: changeId(first),
    ...{ application, version, transition, state, name, at },
    ...(deadline && { deadline }),
    ...(grace && { grace }),
    to: messages.map(({ audience, only, except }) => ({
      audience,
      ...(only !== undefined && { only }),
      ...(except !== undefined && { except }),
    })),
  };
}
