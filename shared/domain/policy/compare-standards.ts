import type { Hundredths } from '../points.ts';
import { changesBetween, type FieldChange } from './programme-fields.ts';
import { plainSum } from './standard-check.ts';
import type { Fields, StandardDraft } from './standard-draft.ts';

/** What differs between two versions of a standard; indicators are the same by their ids, wherever they stand. */
export interface Comparison {
  readonly general: readonly FieldChange[];
  /** The points of each section, where they differ. */
  readonly sections: readonly { readonly id: string; readonly before: Hundredths; readonly after: Hundredths }[];
  readonly added: readonly Fields[];
  readonly removed: readonly Fields[];
  /** Another section counts as a change of the place `section`. */
  readonly changed: readonly { readonly fields: Fields; readonly changes: readonly FieldChange[] }[];
}

export function compareStandards(before: StandardDraft, after: StandardDraft): Comparison {
  const [was, is] = [byId(before), byId(after)];
  return {
    general: changesBetween(before.fields, after.fields),
    sections: pointsMoved(before, after),
    added: [...is].filter(([id]) => !was.has(id)).map(([, fields]) => fields),
    removed: [...was].filter(([id]) => !is.has(id)).map(([, fields]) => fields),
    changed: [...is].flatMap(([id, fields]) => {
      const changes = changesBetween(was.get(id) ?? fields, fields);
      return changes.length > 0 ? [{ fields, changes }] : [];
    }),
  };
}

const byId = ({ sections }: StandardDraft): Map<string, Fields> =>
  new Map(
    sections.flatMap(({ fields, indicators }) =>
      indicators.map((indicator) => [indicator.id ?? '', { section: fields.id ?? '', ...indicator }]),
    ),
  );

function pointsMoved(before: StandardDraft, after: StandardDraft): Comparison['sections'] {
  const [was, is] = [before, after].map(
    ({ sections }) => new Map(sections.map(({ fields, indicators }) => [fields.id ?? '', plainSum(indicators)])),
  );
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
    .map((id) => ({ id, before: was?.get(id) ?? 0, after: is?.get(id) ?? 0 }))
    .filter((section) => section.before !== section.after);
}
