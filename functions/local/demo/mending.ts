import { type Indicator, indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { chance } from './chance.ts';
import { MENDING } from './gaps.ts';
import { toMend } from './remarks.ts';
import { before, count, has, type Scene, type Told } from './scene.ts';
import { dayOfSitting } from './sittings.ts';

/** How many items there are to mend: all that are answered, and one that never is where the story does not get so far. */
export function items({ beats }: Pick<Told, 'beats'>): number {
  const answered = count({ beats }, 'answer-item') - count({ beats }, 'reopen-item');
  return has({ beats }, 'sign-item') ? answered : answered + 1;
}

/** The item that is answered with this beat, or the next one after it: one by one, and the last again when it is reopened. */
export const itemAnswered = (told: Told): number => Math.min(before(told, 'answer-item') + 1, items(told));

/** What has to be mended, item by item: the same whenever it is asked for. */
export function toBeMended({ beats, cast, sheets }: Scene): readonly Indicator[] {
  const open = indicatorsOf(cast.standard).filter((i) => !i.veto && !i.bonus && sheets.self[i.id]?.value !== undefined);
  return chance(`mended by ${cast.applied.name}`).shuffled(open).slice(0, items({ beats }));
}

export function mending(scene: Scene): object {
  const { beat, beats, cast } = scene;
  const days = MENDING[has({ beats }, 'lapse') ? 'hardly' : cast.ends === 'rectifying' ? 'most' : 'usually'];
  const due = addDays(dayOfSitting(beat.sitting), days);
  return {
    items: toBeMended(scene).map((indicator) => ({
      indicator: indicator.id,
      text: toMend(indicator, scene.chance),
      due,
    })),
  };
}
