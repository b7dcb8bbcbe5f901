import { fromHundredths } from '../../../shared/domain/points.ts';

/** Hundredths of a point as people write them: 9250 is `92.5`. */
export const points = (hundredths: unknown): string =>
  typeof hundredths === 'number' ? String(fromHundredths(hundredths)) : '';
