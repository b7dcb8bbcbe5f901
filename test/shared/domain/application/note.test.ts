import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isOwnNote,
  MOST_NOTES,
  mayNotNote,
  type Note,
  noteOn,
  notesFor,
} from '../../../../shared/domain/application/note.ts';
import { admin, exampleContext, noonOf, reviewer, screener, submitter } from '../examples.ts';
import { applicationIn } from './stages.ts';

const NOW = noonOf('2023-06-01');
const context = exampleContext();
const application = applicationIn('assessing');
const note = (changes: Partial<Note> = {}): Note => ({
  ...{ id: 'a', application: application.id, office: 'city', by: reviewer.email, name: reviewer.name, at: NOW },
  ...{ text: '一', ...changes },
});
const notes = fc.array(
  fc.record({
    id: fc.string(),
    office: fc.constantFrom<Note['office']>('district', 'city'),
    at: fc.integer({ min: 1, max: 9 }).map((n) => `2023-06-0${n}T00:00:00.000Z`),
  }),
);
const OFFICES = { submitter: undefined, screener: 'district', reviewer: 'city', admin: 'city' } as const;
const ROLES = ['submitter', 'screener', 'reviewer', 'admin'] as const;

test('everybody sees the notes of their own office, all of them, by time', () => {
  fc.assert(
    fc.property(notes, fc.constantFrom(...ROLES), (some, role) => {
      const all = some.map(note);
      const seen = notesFor({ role }, all);
      expect(new Set(seen)).toEqual(new Set(all.filter(({ office }) => office === OFFICES[role])));
      expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort());
    }),
  );
});

test('the desk notes, the township does not, nor who stands back from judging', () => {
  const refused = [submitter, screener, reviewer, admin].map(
    (member) => mayNotNote(application, member, context)?.refused,
  );
  expect(refused).toEqual(['not-your-role', undefined, undefined, undefined]);
  const near = { ...reviewer, ties: { divisions: [application.applicant], units: [] } };
  expect(mayNotNote(application, near, context)?.refused).toBe('in-conflict');
});

test('a note carries its author, their office and the time, and its text without blanks around it', () => {
  const made = noteOn(application, [], screener, { id: 'b', text: ' 核对 ', at: NOW, context });
  const { email: by, name } = screener;
  expect(made).toEqual({ id: 'b', application: application.id, office: 'district', by, name, at: NOW, text: '核对' });
});

test('there is an end to notes, but one sent again is none more', () => {
  const full = Array.from({ length: MOST_NOTES }, (_, n) => note({ id: String(n) }));
  const again = (id: string) => noteOn(application, full, reviewer, { id, text: '一', at: NOW, context });
  expect([again('new'), again('7')]).toEqual([
    { refused: 'too-many-notes', facts: { most: MOST_NOTES } },
    note({ id: '7' }),
  ]);
});

test('a note is its author’s', () => {
  const own = (member: { email: string }, id = 'a') => isOwnNote([note()], member, id);
  expect([own(reviewer), own(admin), own(reviewer, 'b')]).toEqual([true, false, false]);
});
