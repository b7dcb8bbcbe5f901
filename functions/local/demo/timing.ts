import { addDays, type Day } from '../../../shared/domain/time.ts';
import type { Beat } from './beat.ts';
import type { Chance } from './chance.ts';
import { gapBefore, MENDING } from './gaps.ts';
import type { Notice } from './notices.ts';
import { dayOfSitting, LAST, SITTINGS, sittingOn } from './sittings.ts';

/** A beat with the sitting that it falls on, or comes after; and the notice that its application is in by then. */
export interface Timed extends Beat {
  readonly sitting: number;
  readonly notice?: Notice;
}

/** What the year and its programme say of time. */
export interface Terms {
  readonly notices: readonly Notice[];
  readonly correctionDays: number;
}

/** A story's beats with the gaps before them. */
interface Spaced {
  readonly beats: readonly Beat[];
  readonly gaps: readonly number[];
  readonly terms: Terms;
}

/**
 * When each beat falls. The story hangs on its first publication, or else on the last that somebody does: what comes
 * before is counted back from there, what follows, forth. It hangs as late as it can and still end by `last`.
 */
export function timesOf(beats: readonly Beat[], last: number, terms: Terms, chance: Chance): Timed[] {
  const gaps = beats.map(({ move }) => chance.whole(...gapBefore(move)));
  const story = { beats, gaps, terms };
  const published = beats.findIndex(({ move }) => move === 'publish');
  const hook = published < 0 ? beats.findLastIndex(({ who }) => who !== 'clock') : published;
  const hungOn = (sitting: number, notice?: Notice): Timed[] => {
    const before = countedBack(story, hook, sitting);
    return countedForth(story, notice ? before.with(hook, { ...before[hook], notice } as Timed) : before);
  };
  let times: Timed[] = [];
  for (const [sitting, notice] of published < 0 ? downFrom(last) : newestFirst(terms.notices)) {
    times = hungOn(sitting, notice);
    if (ending(times) <= last) break;
  }
  if (ending(times) >= SITTINGS) throw new Error(`no year is long enough for ${beats.map(({ move }) => move)}`);
  return times;
}

const ending = (times: readonly Timed[]): number => times.at(-1)?.sitting ?? 0;

function* downFrom(last: number): Generator<[sitting: number]> {
  for (let sitting = last; sitting >= 0; sitting--) yield [sitting];
}
function* newestFirst(notices: readonly Notice[]): Generator<[sitting: number, notice: Notice]> {
  for (const notice of notices.toReversed()) yield [notice.published, notice];
}

/** The beats up to the hook, hurried where the year is too young for them. */
function countedBack({ beats, gaps }: Spaced, hook: number, at: number): Timed[] {
  const sum = gaps.slice(1, hook + 1).reduce((all, gap) => all + gap, 0);
  const hurry = Math.min(1, at / sum);
  let sitting = at;
  const back = beats.slice(0, hook + 1).toReversed();
  return back
    .map((beat, n) => {
      const timed = { ...beat, sitting };
      sitting -= Math.floor((gaps[hook - n] ?? 0) * hurry);
      return timed;
    })
    .toReversed();
}

/** The beats after the hook; notices and deadlines come when they come. */
function countedForth({ beats, gaps, terms }: Spaced, before: readonly Timed[]): Timed[] {
  const times = [...before];
  for (const [n, beat] of beats.entries()) {
    if (n < before.length) continue;
    const notice = times.findLast((timed) => timed.notice)?.notice;
    const soonest = ending(times) + (gaps[n] ?? 0);
    times.push(next(beat, { soonest, times, notice, terms }));
  }
  return times;
}

interface Standing {
  readonly soonest: number;
  readonly times: readonly Timed[];
  readonly notice: Notice | undefined;
  readonly terms: Terms;
}

/** After the year. */
const NEVER = Number.POSITIVE_INFINITY;

function next(beat: Beat, { soonest, times, notice, terms }: Standing): Timed {
  switch (beat.move) {
    case 'publish': {
      const newer = terms.notices.find(({ published }) => published >= ending(times));
      return { ...beat, sitting: newer?.published ?? NEVER, ...(newer && { notice: newer }) };
    }
    case 'name': {
      // Whoever was still objected to when its batch was named is named alone.
      const { after = NEVER } = notice?.named ?? {};
      const inTime = ending(times) <= after;
      return {
        ...beat,
        ...(notice && { notice }),
        ...(inTime ? { sitting: after } : { who: 'second', sitting: soonest }),
      };
    }
    case 'lapse': {
      const after = addDays(deadlineOf(times, terms), 1);
      return { ...beat, sitting: after > LAST ? NEVER : sittingOn(after) };
    }
    default:
      return { ...beat, ...(notice && { notice }), sitting: soonest };
  }
}

/** The day that a unit was given for its corrections, or to mend what was found. */
function deadlineOf(times: readonly Timed[], { correctionDays }: Terms): Day {
  const given = times.findLast(({ move }) => move === 'return' || move === 'rectify');
  const days = given?.move === 'return' ? correctionDays : MENDING.hardly;
  return addDays(dayOfSitting(given?.sitting ?? 0), days);
}
