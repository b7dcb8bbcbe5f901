import type { Said } from '../../../shared/domain/application/compared.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

/** What a sheet says of an indicator: its points, or in a word. */
export function saidText(t: Text, said: Said): string {
  if (said === 'not-applicable') return t.answer.notApplicable;
  if (said === 'happened') return t.answer.happened;
  return said === 'not-happened' ? t.answer.notHappened : points(said);
}
