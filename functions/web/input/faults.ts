import type { Fault, Problem, Refusal } from '../../../shared/domain/refusal.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { isDay } from '../../../shared/domain/time.ts';

/** What valibot tells of an issue beyond the Standard Schema that it comes through. */
interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: unknown })[] | undefined;
  readonly type?: string;
  readonly received?: string;
  readonly expected?: string | null;
  /** What a check asks. */
  readonly requirement?: unknown;
}

/** What the parser found wrong, as a refusal that names each field. */
export const badInput = (issues: readonly Issue[]): Refusal => ({
  ...refuse('bad-input'),
  problems: issues.map(problem),
});

function problem(issue: Issue): Problem {
  const keys = issue.path?.map((part) => (typeof part === 'object' ? part.key : part)) ?? [];
  return { field: keys.map(String).join('.') || 'body', fault: faultOf(issue) };
}

function faultOf({ type, received, expected, requirement }: Issue): Fault {
  if (expected === 'never') return 'unknown-field';
  if (received === 'undefined') return 'missing';
  if (expected === 'number') return 'not-a-number';
  if (requirement === isDay) return 'not-a-day';
  if (type === 'max_length' || type === 'max_graphemes') return 'too-long';
  return type === 'picklist' ? 'not-a-choice' : 'wrong-type';
}
