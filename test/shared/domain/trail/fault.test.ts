import { expect, test } from 'vitest';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { sealed } from '../../../../shared/domain/application/chain.ts';
import { changesBetween } from '../../../../shared/domain/application/changed.ts';
import type { ApplicationEvent } from '../../../../shared/domain/application/event.ts';
import { firstFault, type Trail } from '../../../../shared/domain/trail/fault.ts';
import { setOut } from '../application/walk.ts';

const { application: draft, books } = setOut({ kind: 'named', screening: true, graceDays: 0, applicant: '330602001' });
const [created] = books.events;
if (!draft || !created) throw new Error('no draft');
const id = draft.id;

/** Another line: the draft with another name. */
function renamed(before: Application, name: string): [Application, ApplicationEvent] {
  const version = before.version + 1;
  const updatedAt = `2024-01-0${version}T00:00:00.000Z`;
  const after = { ...before, version, updatedAt, unit: { ...before.unit, name } };
  const line = sealed({
    ...{ ...created, transition: 'save', from: 'draft', to: 'draft' },
    ...{ version, at: updatedAt, changes: changesBetween(before, after), previous: before.head },
  } as ApplicationEvent);
  return [{ ...after, head: line.hash }, line];
}
const first = { ...draft, self: {} };
const [second, two] = renamed(first, '乙校');
const [third, three] = renamed(second, '丙校');
const whole: Trail = { id, application: third, events: [created, two, three] };
const fault = (version: number, kind: string, at = `2024-01-0${version}T00:00:00.000Z`, more = {}) => ({
  application: id,
  version,
  fault: kind,
  at,
  ...more,
});

test('a whole trail has no fault', () => {
  expect(firstFault(whole)).toBe(undefined);
});

test('a line that is missing, altered or of another chain is named with its version and time', () => {
  expect(firstFault({ ...whole, events: [created, three] })).toEqual(fault(2, 'missing', third.updatedAt));
  expect(firstFault({ ...whole, events: [created, { ...two, name: '某人' }, three] })).toEqual(fault(2, 'altered'));
  const other = sealed({ ...three, previous: 'x' });
  expect(firstFault({ ...whole, events: [created, two, other] })).toEqual(fault(3, 'not-linked'));
});

test('lines that were cut off at the end are missed, since the application names the last', () => {
  expect(firstFault({ ...whole, events: [created, two] })).toEqual(fault(3, 'head-differs'));
});

test('an application changed behind its trail is named with the field', () => {
  const tampered = { ...third, unit: { ...third.unit, name: '丁校' } };
  expect(firstFault({ ...whole, application: tampered })).toEqual(
    fault(3, 'differs', undefined, { field: 'unit.name' }),
  );
  expect(firstFault({ ...whole, application: { ...third, state: 'named' } })).toEqual(
    fault(3, 'differs', undefined, { field: 'state' }),
  );
});

test('an application may be gone only when its last line says so', () => {
  expect(firstFault({ ...whole, application: undefined })).toEqual(fault(3, 'removed'));
  const deleted = sealed({ ...three, version: 4, to: 'gone', changes: [], previous: third.head });
  expect(firstFault({ id, application: undefined, events: [...whole.events, deleted] })).toBe(undefined);
  expect(firstFault({ id, application: undefined, events: [created, deleted] })).toEqual(
    fault(2, 'missing', deleted.at),
  );
});
