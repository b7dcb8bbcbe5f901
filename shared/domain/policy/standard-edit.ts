import type { Fields, SectionDraft, StandardDraft } from './standard-draft.ts';

/** What a button of the editor does, such as `up.2.0`: with which section, and which of its indicators. */
export function edited(draft: StandardDraft, command: string): StandardDraft {
  const [what, section = '', indicator] = command.split('.');
  const at = Number(section);
  const { sections } = draft;
  if (what === 'add-section') return { ...draft, sections: [...sections, NEW_SECTION] };
  const one = sections[at];
  if (!one) return draft;
  if (indicator === undefined && what !== 'add') return { ...draft, sections: turned(sections, what, at) };
  const indicators =
    what === 'add' ? [...one.indicators, NEW_INDICATOR] : turned(one.indicators, what, Number(indicator));
  return { ...draft, sections: sections.with(at, { ...one, indicators }) };
}

const NEW_INDICATOR: Fields = { kind: 'all-or-nothing', 'methods.documents': '1' };
const NEW_SECTION: SectionDraft = { fields: {}, indicators: [NEW_INDICATOR] };

/** A list with one of its own moved up, down, or taken out; as it was where that cannot be. */
function turned<T>(list: readonly T[], what: string | undefined, at: number): readonly T[] {
  if (what === 'remove') return list.filter((_, n) => n !== at);
  const to = at + (what === 'up' ? -1 : what === 'down' ? 1 : 0);
  const [here, there] = [list[at], list[to]];
  return here === undefined || there === undefined ? list : list.with(at, there).with(to, here);
}

/** The draft with one indicator written anew. */
export const withIndicator = (
  draft: StandardDraft,
  [section, indicator]: readonly [number, number],
  fields: Fields,
): StandardDraft => ({
  ...draft,
  sections: draft.sections.map((one, n) =>
    n === section ? { ...one, indicators: one.indicators.with(indicator, fields) } : one,
  ),
});
