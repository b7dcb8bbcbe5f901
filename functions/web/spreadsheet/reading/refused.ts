import { type Refusal, refuse } from '../../../../shared/domain/refusal.ts';
import type { SheetRefusal } from '../../../../shared/domain/sheet.ts';

/** `which`: the heading that it is about, or the most that there may be. */
export const badSheet = (fault: SheetRefusal, which: string | number = ''): Refusal =>
  refuse('bad-sheet', { fault, which });
