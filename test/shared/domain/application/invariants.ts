import { isDeepStrictEqual } from 'node:util';
import { countsFor } from '../../../../shared/domain/application/agreeing.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { seenBy, trailFor } from '../../../../shared/domain/application/visible.ts';
import { screener, submitter } from '../examples.ts';
import { referenceScore } from '../standard/reference-score.ts';
import { type Change, MEMBERS } from './walk.ts';

/** What holds after every change, whatever was tried before it. `a` is the application after it. */
type Invariant = (change: Change, a: Application) => boolean;

const LIVE = ['submitted', 'returned', 'assessing', 'proposed', 'named'];
const QUIET = ['save', 'score', 'delete'];
const CITY = MEMBERS.filter((m) => m.role === 'reviewer' && m.email !== submitter.email);
const FIXED = ['id', 'programme', 'category', 'standardVersion', 'applicant', 'created'] as const;

const isCity = (email: string | undefined) => CITY.some((member) => member.email === email);
const awarded = ({ state }: Application) => state === 'proposed' || state === 'named';
const bandOf = (score: number) => [3, 4, 5].findLast((star) => score >= 7000 + star * 500) ?? 0;

function keyOf({ unit }: Application, kind: string): string {
  const name = unit.name.replace('ａｂｃ', 'abc').replace('ABC', 'abc').replace(' ', '');
  return kind === 'village' ? `2023#school#${unit.division}` : `2023#school#330602001/${name}`;
}

const INVARIANTS: Readonly<Record<string, Invariant>> = {
  'the version grows by exactly one': ({ before }, a) => a.version === before.application.version + 1,
  'what identifies it stays': ({ before }, a) => FIXED.every((f) => isDeepStrictEqual(a[f], before.application[f])),
  'it is as old as its state': ({ before: { application }, after }, a) =>
    a.updatedAt === after.now && a.since === (a.state === application.state ? application.since : after.now),
  'the counts are those of where it stands': ({ after }, a) =>
    isDeepStrictEqual(Object.fromEntries(Object.entries(after.counted).filter(([, n]) => n !== 0)), countsFor(a)),
  'it holds its unit exactly while it is live': ({ after, standard }, a) =>
    after.held === (LIVE.includes(a.state) ? keyOf(a, standard.unit) : undefined),
  'the trail tells the change, unless it is quiet': ({ transition, decision: { event }, before, after, actor }, a) =>
    QUIET.includes(transition)
      ? event === undefined
      : isDeepStrictEqual(
          [event?.version, event?.from, event?.to, event?.at, event?.by, event?.role],
          [a.version, before.application.state, a.state, after.now, actor.email, actor.role],
        ),
  'the city leaves the applicant’s sheet, the applicant the city’s': ({ actor, before: { application } }, a) =>
    actor.role === 'reviewer'
      ? isDeepStrictEqual([a.unit, a.self, a.submitted], [application.unit, application.self, application.submitted])
      : isDeepStrictEqual(
          [a.city, a.proposal, a.signature],
          [application.city, application.proposal, application.signature],
        ),
  'only the city moves what was submitted, save to correct or withdraw': ({ transition, actor }) =>
    isCity(actor.email) || ['save', 'submit', 'delete', 'withdraw'].includes(transition),
  'an award has been proposed by the city on a sheet without a veto': ({ after }, a) =>
    !awarded(a) ||
    (isCity(a.proposal?.by) && after.city.dumping?.means === 0 && after.city['false-papers']?.means === 0),
  'an award’s score is the city sheet’s, and its star within the band': ({ after, standard }, a) => {
    const { total, requiredMissed } = referenceScore(standard, after.city);
    const { score, star = 9 } = a.proposal ?? {};
    return !awarded(a) || (score === total && star <= bandOf(total) && requiredMissed.length === 0);
  },
  'a name has two signatures': ({ before: { application } }, a) =>
    a.state !== 'named' ||
    (application.state === 'proposed' && isCity(a.signature?.by) && a.signature?.by !== a.proposal?.by),
  'a name alone makes a cell': ({ decision: { cell } }, a) =>
    (a.state === 'named') === (cell !== undefined) && a.cell === cell?.code,
  'the applicant and the district see no reviewer and no sheet': ({ after: { events } }, a) =>
    [submitter, screener].every((reader) => {
      const seen = JSON.stringify([seenBy(reader, a), trailFor(reader, events)]);
      return seen.includes('"city":{}') && !CITY.some(({ email, name }) => seen.includes(email) || seen.includes(name));
    }),
};

/** The invariants that a change breaks. */
export const broken = (change: Change): string[] => {
  const { application } = change.after;
  if (!application)
    return change.transition === 'delete' && change.before.application.state === 'draft' ? [] : ['gone'];
  return Object.keys(INVARIANTS).filter((name) => !INVARIANTS[name]?.(change, application));
};
