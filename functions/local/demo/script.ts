import type { Standard } from '../../../shared/domain/standard/indicator.ts';
import type { Move } from './beat.ts';
import type { Chance } from './chance.ts';
import { type Casting, peopleFor } from './people.ts';
import { said } from './saying.ts';
import type { Cast } from './scene.ts';
import { sheetsFor, type Verdict } from './sheets.ts';
import type { Timed } from './timing.ts';

/** One move with who makes it and what is said; nobody needs to sign in to object. */
export interface Line extends Timed {
  readonly as?: string;
  readonly body: object;
}

/** What everybody says, beat by beat; what notices and the clock do comes without words. */
export function linesFor(beats: readonly Timed[], cast: Cast, chance: Chance): Line[] {
  const people: Casting = peopleFor(cast.applied, cast.programme, chance);
  const { standard, programme, notApplicable } = cast;
  const moves = beats.map(({ move }) => move);
  const sheets = sheetsFor(
    standard,
    programme,
    { verdict: verdictOf(moves, standard, chance), notApplicable, moves },
    chance,
  );
  const spoken = beats.filter(({ who }) => who !== 'notice' && who !== 'clock');
  return spoken.map((beat) => {
    const as = people[beat.who];
    return { ...beat, ...(as && { as }), body: said({ beat, beats, cast, people, sheets, chance }) };
  });
}

/** Only units that are wholly invented are ever said to have handed in what is untrue. */
const INVENTED = ['factory', 'hotel', 'shop'];

function verdictOf(moves: readonly Move[], { category }: Standard, chance: Chance): Verdict {
  if (!moves.includes('fail') || moves.includes('propose')) return chance.pick([5, 5, 4, 4, 4, 4, 3, 3, 3, 3]);
  const worst = INVENTED.includes(category) ? 'veto' : 'too-few';
  return chance.pick(['too-few', 'too-few', 'too-few', 'too-few', 'required-missed', worst]);
}
