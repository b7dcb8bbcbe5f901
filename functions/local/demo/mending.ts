import { indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { MENDING } from './gaps.ts';
import { toMend } from './remarks.ts';
import { count, has, type Scene, type Told } from './scene.ts';
import { dayOfSitting } from './sittings.ts';

/** How many items there are to mend: all that are answered, and one that never is where the story does not get so far. */
export function items({ beats }: Pick<Told, 'beats'>): number {
  const answered = count({ beats }, 'answer-item') - count({ beats }, 'reopen-item');
  return has({ beats }, 'sign-item') ? answered : answered + 1;
}

export function mending(scene: Scene): object {
  const { beat, beats, cast, sheets, chance } = scene;
  const open = indicatorsOf(cast.standard).filter((i) => !i.veto && !i.bonus && sheets.self[i.id]?.value !== undefined);
  const days = MENDING[has({ beats }, 'lapse') ? 'hardly' : cast.ends === 'rectifying' ? 'most' : 'usually'];
  const due = addDays(dayOfSitting(beat.sitting), days);
  const found = chance.shuffled(open).slice(0, items(scene));
  return {
    items: found.map((indicator) => ({ indicator: indicator.id, text: toMend(indicator, chance), due })),
  };
}
