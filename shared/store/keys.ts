import type { Application } from '../domain/application/application.ts';
import { readApplicationId } from '../domain/application/id.ts';
import type { NoticeRow } from '../domain/batch.ts';
import type { Cell } from '../domain/cell.ts';
import { readCellCode } from '../domain/cell.ts';
import { cityOf, reportingUnit } from '../domain/division.ts';
import type { Member, Role } from '../domain/member.ts';
import type { Audience, Message } from '../domain/message/message.ts';
import type { PolicyName } from '../domain/policy/record.ts';
import type { Day, Instant } from '../domain/time.ts';

/**
 * Every key of the one table. Partitions are an application, a district's cells, a district's progress, a unit, a
 * member, an office: none holds a city's traffic.
 *
 * | item | pk | sk |
 * |---|---|---|
 * | application | `APPLICATION#<id>` | `APPLICATION` |
 * | its events | same | `EVENT#<version>` |
 * | a repeated request's mark | same | `ONCE#<member>#<key>` |
 * | objections to it | same | `OBJECTION#<number>` |
 * | an office's notes on it | same | `NOTE#<id>` |
 * | occupied unit | `UNIT#<unit key>` | `UNIT` |
 * | named cell | `CELLS#<district>` | `<programme>#<serial>` |
 * | a unit's cells, year after year | `AWARDS#<unit identity>` | `<code>` |
 * | notices of a programme | `NOTICES#<programme>` | `<number>` |
 * | a notice's lines | `NOTICE#<batch>` | `<application>` |
 * | what time does next | `DUE#<district>` | `<day>#<application>` |
 * | how often somebody asked | `RATE#<what>` | `<hour>` |
 * | how far a scheduled run came that had to stop | `RUN#<function>` | `<time>` |
 * | how its last run ended that was done, and its last that was not | same | `ENDED#DONE`, `ENDED#FAILED` |
 * | live tally | `PROGRESS#<district>` | `<programme>#TALLY` |
 * | day's snapshot | same | `<programme>#DAY#<day>` |
 * | denominators | `PROGRAMME#<id>` | `DENOMINATORS` |
 * | what a district reported of indicators | same | `READINGS#<district>` |
 * | member | `MEMBER#<email>` | `MEMBER` |
 * | how administrators changed them | same | `CHANGE#<version>` |
 * | a member's own views of the queue | same | `VIEWS` |
 * | a message to an office, or to one of its people | `OFFICE#<role>#<division>` | `MESSAGE#<at>#<application>#<version>` and `#<email>` |
 * | up to where somebody has read them | same | `READ#<email>` |
 * | a change that is to be told outside | `OUTBOX#<district>` | `<at>#<application>#<version>` |
 * | one that could not be told | `UNDELIVERED#<city>` | same |
 * | in which form the data are | `DATA` | `DATA` |
 * | who has a role for a place | `ROSTER#<role>#<division>` | `<email>` |
 * | how often programmes, standards and lists of divisions were published | `POLICY` | `HEAD` |
 * | a published version of one | same | `PROGRAMME#<id>#<version>`, `STANDARD#<category>#<version>`, `CALENDAR#<year>#<version>`, `DIVISIONS#<district>#<version>` |
 * | what administrators are at | `POLICY#DRAFTS` | `PROGRAMME#<id>`, `STANDARD#<category>`, `CALENDAR#<year>` |
 * | an import that is under way | `IMPORT` | `IMPORT` |
 * | a spreadsheet that somebody brought | `SHEETS#<email>` | `SHEET#<id>` |
 * | its rows, some together | `SHEET#<id>` | `ROWS#<number>` |
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Where an item stands, in one word. */
export const placeOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** What an item is: the word in capitals that its sort key begins with, or else its partition. `PROGRESS`, `EVENT` … */
export const kindOf = ({ pk, sk }: Key): string =>
  /^[A-Z]+(?=#|$)/.exec(sk)?.[0] ?? /^[A-Z]+(?=#|$)/.exec(pk)?.[0] ?? 'OTHER';

const serial = (n: number) => String(n).padStart(8, '0');

export const applicationKey = (id: string): Key => ({ pk: `APPLICATION#${id}`, sk: 'APPLICATION' });
export const EVENTS = 'EVENT#';
export const eventKey = (id: string, version: number): Key => ({
  pk: `APPLICATION#${id}`,
  sk: `${EVENTS}${serial(version)}`,
});
export const onceKey = (id: string, member: string, key: string): Key => ({
  pk: `APPLICATION#${id}`,
  sk: `ONCE#${member}#${key}`,
});
export const OBJECTIONS = 'OBJECTION#';
export const objectionKey = (id: string, number: number): Key => ({
  pk: `APPLICATION#${id}`,
  sk: `${OBJECTIONS}${serial(number)}`,
});
export const NOTES = 'NOTE#';
export const noteKey = (application: string, id: string): Key => ({
  pk: applicationKey(application).pk,
  sk: `${NOTES}${id}`,
});
export const awardsPartition = (unit: string): string => `AWARDS#${unit}`;
export const awardKey = (unit: string, code: string): Key => ({ pk: awardsPartition(unit), sk: code });
export const noticesPartition = (programme: string): string => `NOTICES#${programme}`;
export const batchKey = (programme: string, number: number): Key => ({
  pk: noticesPartition(programme),
  sk: serial(number),
});
export const noticePartition = (batch: string): string => `NOTICE#${batch}`;
export const noticeRowKey = ({ batch, application }: Pick<NoticeRow, 'batch' | 'application'>): Key => ({
  pk: noticePartition(batch),
  sk: application,
});
export const duePartition = (district: string): string => `DUE#${district}`;
export const dueKey = (application: string, day: Day): Key => ({
  pk: duePartition(readApplicationId(application)?.district ?? ''),
  sk: `${day}#${application}`,
});
export const rateKey = (what: string, hour: string): Key => ({ pk: `RATE#${what}`, sk: hour });
export const runKey = (name: string, scheduled: Instant): Key => ({ pk: `RUN#${name}`, sk: scheduled });
export const endKey = (name: string, done: boolean): Key => ({
  pk: `RUN#${name}`,
  sk: `ENDED#${done ? 'DONE' : 'FAILED'}`,
});
export const unitKeyOf = (unit: string): Key => ({ pk: `UNIT#${unit}`, sk: 'UNIT' });
export const cellsPartition = (district: string): string => `CELLS#${district}`;
export const cellKey = (code: string): Key | undefined => {
  const parts = readCellCode(code);
  return parts && { pk: cellsPartition(parts.district), sk: `${parts.programme}#${parts.serial}` };
};
export const progressPartition = (district: string): string => `PROGRESS#${district}`;
export const tallyKey = (district: string, programme: string): Key => ({
  pk: progressPartition(district),
  sk: `${programme}#TALLY`,
});
export const DAYS = (programme: string): string => `${programme}#DAY#`;
export const snapshotKey = (district: string, programme: string, day: Day): Key => ({
  pk: progressPartition(district),
  sk: `${DAYS(programme)}${day}`,
});
export const denominatorsKey = (programme: string): Key => ({ pk: `PROGRAMME#${programme}`, sk: 'DENOMINATORS' });
export const readingsKey = (programme: string, district: string): Key => ({
  pk: `PROGRAMME#${programme}`,
  sk: `READINGS#${district}`,
});
/** E-mail addresses differ in case only by how they were typed. */
export const memberKey = (email: string): Key => ({ pk: `MEMBER#${email.toLowerCase()}`, sk: 'MEMBER' });
export const CHANGES = 'CHANGE#';
export const memberChangeKey = (email: string, version: number): Key => ({
  pk: memberKey(email).pk,
  sk: `${CHANGES}${serial(version)}`,
});
export const viewsKey = (email: string): Key => ({ ...memberKey(email), sk: 'VIEWS' });

export const rosterPartition = (role: Role, division: string): string => `ROSTER#${role}#${division}`;
export const rosterKey = ({ role, division, email }: Member): Key => ({
  pk: rosterPartition(role, division),
  sk: email.toLowerCase(),
});

/** The marks sort after the messages, so that one query from the end finds both: who has read how far, and what is newest. */
export const officePartition = (audience: Audience): string => `OFFICE#${audience}`;
export const readMarkKey = (audience: Audience, email: string): Key => ({
  pk: officePartition(audience),
  sk: `READ#${email.toLowerCase()}`,
});
export const MESSAGES = 'MESSAGE#';
export const messageKey = (message: Message): Key => ({
  pk: officePartition(message.audience),
  sk: `${MESSAGES}${changeSort(message)}${message.only === undefined ? '' : `#${message.only}`}`,
});
const changeSort = ({ at, application, version }: Pick<Message, 'at' | 'application' | 'version'>) =>
  `${at}#${application}#${serial(version)}`;
export const outboxPartition = (district: string): string => `OUTBOX#${district}`;
export const outboxKey = (message: Message): Key => ({
  pk: outboxPartition(readApplicationId(message.application)?.district ?? ''),
  sk: changeSort(message),
});
export const DATA: Key = { pk: 'DATA', sk: 'DATA' };
export const undeliveredPartition = (city: string): string => `UNDELIVERED#${city}`;

export const POLICY = 'POLICY';
export const POLICY_HEAD: Key = { pk: POLICY, sk: 'HEAD' };
export const policyKey = ({ kind, id, version }: PolicyName & { readonly version: number }): Key => ({
  pk: POLICY,
  sk: `${kind}#${id}#${serial(version)}`,
});
export const POLICY_DRAFTS = 'POLICY#DRAFTS';
export const policyDraftKey = ({ kind, id }: PolicyName): Key => ({ pk: POLICY_DRAFTS, sk: `${kind}#${id}` });

export const IMPORT: Key = { pk: 'IMPORT', sk: 'IMPORT' };

export const sheetsPartition = (email: string): string => `SHEETS#${email.toLowerCase()}`;
export const sheetKey = (email: string, id: string): Key => ({ pk: sheetsPartition(email), sk: `SHEET#${id}` });
export const partsPartition = (id: string): string => `SHEET#${id}`;
export const partKey = (id: string, n: number): Key => ({ pk: partsPartition(id), sk: `ROWS#${serial(n)}` });

export const queuePartition = (programme: string, district: string): string => `${programme}#${district}`;

/** A city's members stand in one list, by role and place: the queues' index has it. */
export const membersPartition = (city: string): string => `MEMBERS#${city}`;
export const memberListKeys = ({ role, division, email }: Member) => ({
  queue: membersPartition(cityOf(division)),
  queueSort: `${role}#${division}#${email.toLowerCase()}`,
});

/**
 * An application's place in its district's queue (by state and age) and among its applicant's (by programme and state).
 * A draft is its township's alone and stands in no queue.
 */
export function listKeys({ id, programme, applicant, state, since }: Application) {
  const queue = { queue: queuePartition(programme, reportingUnit(applicant)), queueSort: `${state}#${since}#${id}` };
  return {
    ...(state !== 'draft' && queue),
    applicantKey: applicant,
    applicantSort: `${programme}#${state}#${since}#${id}`,
  };
}

/** What was stored, without the attributes that only place it. */
export function withoutKeys<T extends object>(item: T & Key): T {
  const {
    pk: _pk,
    sk: _sk,
    queue: _q,
    queueSort: _qs,
    applicantKey: _a,
    applicantSort: _as,
    listed: _l,
    ...rest
  } = item as T & Key & Record<string, unknown>;
  return rest as unknown as T;
}

export const cellKeyOf = (cell: Cell): Key => {
  const key = cellKey(cell.code);
  if (!key) throw new Error(`not a cell code: ${cell.code}`);
  return key;
};
