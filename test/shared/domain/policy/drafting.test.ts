import { expect, test } from 'vitest';
import type { Member } from '../../../../shared/domain/member.ts';
import { draftWith, publishedBefore } from '../../../../shared/domain/policy/drafting.ts';
import type { PolicyDraft, PolicyRecord } from '../../../../shared/domain/policy/record.ts';

const AT = '2023-06-01T01:00:00.000Z';
const NAME = { kind: 'PROGRAMME', id: '2024' } as const;
const actor: Member = { email: 'admin@example.test', name: '管理员', role: 'admin', division: '3306' };
const by = { by: actor.email, at: AT };
const stored: PolicyDraft = { ...NAME, version: 2, body: { a: '1', b: '2' }, ...by };
const ask = (seen: number) => ({ actor, now: '2023-06-01T02:00:00.000Z', seen });

test('a draft is written on the version that was seen, and on no older one', () => {
  expect(draftWith(stored, NAME, { a: '3' }, ask(2))).toMatchObject({ version: 3, body: { a: '3' } });
  expect(draftWith(stored, NAME, { a: '3' }, ask(1))).toMatchObject({ refused: 'stale-version' });
});

test('what is sent again, word by word, changes nothing and is not refused', () => {
  expect(draftWith(stored, NAME, { b: '2', a: '1' }, ask(1))).toBe(stored);
  const { body: _, ...givenUp } = stored;
  expect(draftWith(givenUp, NAME, undefined, ask(1))).toBe(givenUp);
});

test('a publication that is sent again is the one that there is; another’s, or one for another reason, is not', () => {
  const record: PolicyRecord = { ...NAME, version: 1, text: '{}', reason: '年度计划', ...by };
  const { body: _, ...done } = { ...stored, version: 3 };
  const press = { email: actor.email, reason: ' 年度计划 ', seen: 2 };
  expect(publishedBefore(done, record, press)).toBe(record);
  const others = [
    publishedBefore(stored, record, press),
    publishedBefore(done, undefined, press),
    publishedBefore(done, { ...record, at: '2023-05-01T01:00:00.000Z' }, press),
    publishedBefore(done, record, { ...press, email: 'other@example.test' }),
    publishedBefore(done, record, { ...press, reason: '别的' }),
    publishedBefore(done, record, { ...press, seen: 3 }),
  ];
  expect(others).toEqual(Array.from({ length: 6 }, () => undefined));
});
