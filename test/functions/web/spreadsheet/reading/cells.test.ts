import { expect, test } from 'vitest';
import write from 'write-excel-file/node';
import { linesIn } from '../../../../../functions/web/spreadsheet/reading/cells.ts';

const shown = (value: number, format: string) => ({ value, type: Number, format });

test('a number that is shown as a percentage is read as it is shown, in its place, on every sheet', async () => {
  const far = Array.from({ length: 27 }, () => null);
  const first = [
    ['单位', '知晓率', '人数'],
    [null, null, null],
    ['甲校', shown(0.85, '0%'), 0.85],
    ['乙校', shown(0.07, '0.00%'), shown(85, '0.00"%"')],
    [...far, shown(0.921, '0.0%')],
  ];
  const second = [
    [null, null, null],
    [null, '率', shown(1, '0%')],
  ];
  const bytes = await write([
    { data: first, sheet: '甲' },
    { data: second, sheet: '乙' },
  ]).toBuffer();
  const sheets = await linesIn(bytes);
  if ('refused' in sheets) throw new Error(sheets.refused);
  const told = sheets.map((lines) => lines.map((line) => line.filter((text) => text !== '')));
  expect(told).toEqual([
    [['单位', '知晓率', '人数'], [], ['甲校', '85', '0.85'], ['乙校', '7', '85'], ['92.1']],
    [[], ['率', '100']],
  ]);
});
