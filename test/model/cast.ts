import { divisionBook } from '../../shared/data/division-book.ts';
import type { Policy } from '../../shared/data/load.ts';
import { loadPolicy } from '../../shared/data/load.ts';
import type { Actor, Member } from '../../shared/domain/member.ts';
import { CLOCK, PUBLIC } from '../../shared/domain/member.ts';
import { divisions, exampleProgramme, exampleStandard, noonOf, TERMS } from '../shared/domain/examples.ts';

/** A small city: two districts, three townships, two kinds of units. */
const CODES = ['3306', '330602', '330603', '330602001', '330602002', '330603001'];
const VILLAGES = ['330602001001', '330602002001', '330603001001'];
/** How long after a deadline an applicant may still act. */
export const GRACE = 8;
const PROGRAMME = exampleProgramme({ terms: { ...TERMS, graceDays: GRACE } });
const STANDARDS = [exampleStandard(), exampleStandard({ category: 'village', unit: 'village' })];
const BOOK = divisionBook(
  [...CODES, ...VILLAGES].flatMap((code) => divisions(code) ?? []),
  () => new Map(),
);

export const policy: Policy = {
  ...loadPolicy('3306'),
  // Years on end, so that awards can expire and be noticed anew.
  calendar: { isWorkday: (day) => new Date(noonOf(day)).getUTCDay() % 6 !== 0, holiday: () => undefined },
  divisions: () => BOOK,
  programme: (id) => (id === PROGRAMME.id ? PROGRAMME : undefined),
  programmes: () => [PROGRAMME],
  standard: (category) => STANDARDS.find((standard) => standard.category === category),
  standards: () => STANDARDS,
};

const person = (email: string, role: Member['role'], division: string, more: Partial<Member> = {}): Member => ({
  ...{ email, name: email, role, division },
  ...more,
});

/** Who opens and submits as long as an opening position is made, and has become a reviewer since. */
export const TURNCOAT = person('x', 'submitter', '330602001');
export const TURNED = person('x', 'reviewer', '3306');

export const MEMBERS: readonly Member[] = [
  person('t1', 'submitter', '330602001'),
  person('t1b', 'submitter', '330602001'),
  person('t2', 'submitter', '330602002'),
  person('t3', 'submitter', '330603001'),
  person('u', 'submitter', '3306'),
  person('d2', 'screener', '330602'),
  person('d3', 'screener', '330603'),
  ...['r1', 'r2', 'r3'].map((email) => person(email, 'reviewer', '3306')),
  person('tied', 'reviewer', '3306', { ties: { divisions: ['330602001'], units: [] } }),
  person('parent', 'reviewer', '3306', { ties: { divisions: [], units: ['A校'] } }),
  TURNED,
  person('gone', 'reviewer', '3306', { disabled: true }),
  person('admin', 'admin', '3306'),
];
export const STRANGER = 'stranger';

/** Everybody who may ask for something, by name, as they are now; the public and time have no e-mail. */
export const CAST: Record<string, Actor> = {
  ...Object.fromEntries(MEMBERS.map((member) => [member.email, member])),
  [STRANGER]: person(STRANGER, 'reviewer', '3306'),
  public: PUBLIC,
  clock: CLOCK,
};
export const isMember = (who: string): boolean => who !== STRANGER && who !== 'gone';
