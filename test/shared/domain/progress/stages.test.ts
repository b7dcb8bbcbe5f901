import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPolicy } from '../../../../shared/data/load.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { PIPELINE, pipelineOf } from '../../../../shared/domain/progress/district-progress.ts';
import { stageOn, standingOf } from '../../../../shared/domain/progress/stages.ts';

const eco = loadPolicy('3306').programme('eco2023') as Programme;
const standing = (tally: Record<string, number>, today: string) => {
  const cells = { named: tally.cells ?? 0 } as Parameters<typeof standingOf>[1]['cells'];
  const { stage, late, done } = standingOf(eco, { cells, pipeline: pipelineOf(tally) }, today);
  return [stage?.name.zh, late, done];
};

test('the calendar is in the last stage that has begun', () => {
  const at = (today: string) => stageOn(eco, today)?.name.zh;
  expect(['2022-06-30', '2022-07-01', '2023-08-31', '2023-09-01', '2030-01-01'].map(at)).toEqual([
    ...[undefined, '规划编制', '全面实施', '技术评估', '现场验收'],
  ]);
});

test.each([
  ['nothing filed goes with the calendar while no stage needs it', {}, '2023-08-05', ['全面实施', false, false]],
  ['and is late once the next one does', {}, '2023-09-01', ['全面实施', true, false]],
  ['before anything has begun it stands nowhere', {}, '2022-01-01', [undefined, false, false]],
  ['filed it is assessed', { 'state:assessing': 1 }, '2023-10-31', ['技术评估', false, false]],
  ['and late after that', { 'state:assessing': 1 }, '2023-11-01', ['技术评估', true, false]],
  ['to be mended', { 'state:rectifying': 1 }, '2023-10-01', ['整改落实', false, false]],
  ['proposed it is accepted on site', { 'state:objected': 1 }, '2024-07-01', ['现场验收', true, false]],
  ['named it is done, whatever the day', { cells: 1 }, '2030-01-01', ['现场验收', false, true]],
] as const)('%s', (_, tally, today, expected) => {
  expect(standing(tally, today)).toEqual(expected);
});

test('who is further on in the way of an application is never in an earlier stage', () => {
  const place = fc.nat(PIPELINE.length - 1);
  fc.assert(
    fc.property(place, place, (one, other) => {
      const at = (n: number) => {
        const pipeline = pipelineOf({ [`state:${PIPELINE[n]}`]: 1 });
        const { stage } = standingOf(eco, { cells: { named: 0 }, pipeline } as never, '2023-10-01');
        return stage ? eco.stages.indexOf(stage) : -1;
      };
      const [least, most] = [Math.min(one, other), Math.max(one, other)];
      expect(at(least)).toBeLessThanOrEqual(at(most));
    }),
  );
});
