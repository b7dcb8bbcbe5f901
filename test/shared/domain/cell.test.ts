import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellCode, readCellCode, STANDINGS, standingOn } from '../../../shared/domain/cell.ts';

test('a cell’s code is its reporting unit, its programme and four digits', () => {
  expect(cellCode('330602', '2023', 7)).toBe('330602-2023-0007');
  expect(readCellCode('330602-2023-0007')).toEqual({ district: '330602', programme: '2023', serial: '0007' });
});

test('a cell’s code tells what it was made from', () => {
  const programme = fc.stringMatching(/^[a-z0-9]{1,20}$/);
  const unit = fc.constantFrom('3306', '330602', '330624');
  fc.assert(
    fc.property(unit, programme, fc.integer({ min: 1, max: 999_999 }), (district, id, serial) => {
      const parts = readCellCode(cellCode(district, id, serial));
      expect({ ...parts, serial: Number(parts?.serial) }).toEqual({ district, programme: id, serial });
    }),
  );
});

test.each([
  '',
  '330602-2023',
  '330602-2023-007',
  '33060-2023-0007',
  '330602--0007',
  '330602-2023-0007 ',
  '330602-A-0007',
  '330602-2023-0007-0007',
])('“%s” is no cell’s code', (code) => {
  expect(readCellCode(code)).toBeUndefined();
});

test('past the last day of its validity a named cell has expired, even before the schedule has written it', () => {
  const on = (today: string) => STANDINGS.map((standing) => standingOn({ standing, validUntil: '2026-05-29' }, today));
  expect(on('2026-05-29')).toEqual(['named', 'reviewing', 'expired', 'revoked']);
  expect(on('2026-05-30')).toEqual(['expired', 'reviewing', 'expired', 'revoked']);
});
