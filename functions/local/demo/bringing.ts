import { type Beat, by, type Part, times } from './beat.ts';
import type { Chance } from './chance.ts';

/** Of so many of 100 applications files are shown: each takes three requests, and the demo is to stay quick. */
const SHOWN = 3;

/**
 * A few units show files for what they say, before they submit and with what they answer; and from a visit to them the
 * reviewer brings photos.
 */
export const withFiles = (beats: readonly Beat[], chance: Chance): readonly Beat[] =>
  chance.happens(SHOWN) ? beats.flatMap((beat) => around(beat, chance)) : beats;

function around(beat: Beat, chance: Chance): Beat[] {
  switch (beat.move) {
    case 'submit':
      return [...brought(beat.who, chance.whole(1, 2), chance), beat];
    case 'answer-item':
      return [...brought(beat.who, 1, chance), beat];
    case 'record-visit':
      return [beat, ...brought(beat.who, chance.whole(1, 2), chance)];
    default:
      return [beat];
  }
}

/** Here and there the first was the wrong one and is taken back again. */
const brought = (who: Part, files: number, chance: Chance): Beat[] => [
  ...(chance.happens(20) ? by(who, 'attach', 'detach') : []),
  ...times(files, by(who, 'attach')),
];
