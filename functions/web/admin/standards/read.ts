import * as v from 'valibot';
import { standardFile, standardShape } from '../../../../shared/data/standard-file.ts';
import { type StandardDraft, standardJson } from '../../../../shared/domain/policy/standard-draft.ts';
import { isRefusal, type Problem, type Refusal, refuse } from '../../../../shared/domain/refusal.ts';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';
import { badInput } from '../../input/faults.ts';

type Named = Pick<Standard, 'category' | 'version'>;

/** A draft as far as it can be shown: all its fields can be read, whatever they add up to. */
export function shapeOf(draft: StandardDraft, named: Named): Standard | Refusal {
  const read = v.safeParse(standardShape, standardJson(draft, named));
  return read.success ? read.output : badInput(read.issues);
}

/** The file that a draft makes, read as strictly as any; or what is to be mended. */
export function fileOf(draft: StandardDraft, named: Named): object | Refusal {
  const json = standardJson(draft, named);
  return v.is(standardFile, json) ? json : { ...refuse('bad-input'), problems: problemsOf(draft, named) };
}

/** The fields that cannot be read, by their places: `sections.1.indicators.0.points`. */
export function problemsOf(draft: StandardDraft, named: Named): readonly Problem[] {
  const shape = shapeOf(draft, named);
  return isRefusal(shape) ? (shape.problems ?? []) : [];
}
