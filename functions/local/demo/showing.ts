import { type Indicator, indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import type { Day } from '../../../shared/domain/time.ts';
import type { DemoFile } from './files.ts';
import { itemAnswered, toBeMended } from './mending.ts';
import { evidenceNote } from './reasons.ts';
import { before, type Scene } from './scene.ts';
import { dayOfSitting } from './sittings.ts';
import { filled } from './wording.ts';

/** What is shown for one of the indicators that it is about: a photo of what can be seen, or else a paper. */
export function shown(scene: Scene): DemoFile {
  const { beat, chance } = scene;
  const indicator = chance.pick(concerned(scene));
  const seen = indicator.methods.includes('site') && (beat.who !== 'unit' || chance.happens(60));
  return { indicator: indicator.id, ...(seen ? photographed(scene) : written(indicator, scene)) };
}

/** Which indicators a file can be about: what is to be mended, what came back, or whatever the unit answered. */
function concerned(scene: Scene): readonly Indicator[] {
  const { beat, cast, sheets } = scene;
  const answered = indicatorsOf(cast.standard).filter((i) => !i.veto && sheets.self[i.id]?.value !== undefined);
  if (beat.who !== 'unit') return answered.filter(({ methods }) => methods.includes('site'));
  if (before(scene, 'rectify') > 0) return toBeMended(scene).slice(itemAnswered(scene) - 1, itemAnswered(scene));
  return before(scene, 'return') > 0 ? answered.filter(({ id }) => id in sheets.asked) : answered;
}

/** Photos come as the phone's messenger called them. */
function photographed({ beat, cast, chance }: Scene): Pick<DemoFile, 'name' | 'content'> {
  const taken = `${dayOfSitting(beat.sitting).replaceAll('-', '')}{10-16}{10-59}{10-59}`;
  const name = filled(`微信图片_${taken}.png`, {}, chance);
  return { name, content: { photo: `${name} of ${cast.applied.name}` } };
}

const HEADINGS = ['落实情况说明', '自查记录', '台账摘录'];

function written(indicator: Indicator, scene: Scene): Pick<DemoFile, 'name' | 'content'> {
  const { beat, cast, chance } = scene;
  const { name, unit } = cast.applied;
  const heading = chance.pick(HEADINGS);
  const number = before(scene, 'attach') + 1;
  const said = [`${name}（材料${number}）`, `指标：${indicator.text.zh}`, `情况：${evidenceNote(indicator, chance)}`];
  const signed = `经办人：${unit.contact}    ${inChinese(dayOfSitting(beat.sitting))}`;
  const lines = [heading, ...said.flatMap(broken), signed];
  return { name: `${heading}${number}.pdf`, content: { paper: lines } };
}

/** So many characters fit a line; none begins with what closes the one before. */
const broken = (text: string): string[] => text.match(/.{1,34}[，。；：、）”]*/gu) ?? [];

function inChinese(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
