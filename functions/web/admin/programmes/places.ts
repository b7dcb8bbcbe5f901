import { STARS } from '../../../../shared/domain/standard/stars.ts';
import { reportingUnits } from '../../lists.ts';
import type { Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';

/** The places of a programme's form, in its order, by what they are about. */
export const GROUPS = {
  plan: ['name.zh', 'name.en', 'window.opens', 'window.closes', 'screening'],
  quotas: [
    ...['quotas.cells.count', 'quotas.townships.percent', 'quotas.townships.category'],
    ...['quotas.villages.percent', 'quotas.villages.category', 'quotas.rounding'],
  ],
  stars: ['starBands.3', 'starBands.4', 'starBands.5', 'validYears'],
  goals: [],
  colours: ['colours.green', 'colours.amber'],
  terms: [
    ...['terms.correctionDays', 'terms.rectificationDays', 'terms.remindDays', 'terms.noticeWorkingDays'],
    ...['terms.renewalDays', 'terms.objectionsPerHour.sender', 'terms.objectionsPerHour.application'],
  ],
  sources: ['divisionList.asOf', 'divisionList.source.zh', 'divisionList.source.en'],
} as const satisfies Record<string, readonly string[]>;
export type Group = keyof typeof GROUPS;

const nameOf = ({ policy }: Site, t: Text, code: string): string =>
  code === policy.city ? t.home.cityLevel : (policy.divisions().find(code)?.name ?? code);

/** What a place is called. */
export function labelOf(site: Site, t: Text, place: string): string {
  const [first, second = '', last = ''] = place.split('.');
  if (first === 'starGoals') return t.programmes.goal(nameOf(site, t, second));
  if (first === 'sources') return t.programmes.source(Number(second) + 1, last === 'en');
  return t.programmes.fields[place as keyof Text['programmes']['fields']] ?? place;
}

/** Where one of several is chosen: what they are called, by what is stored. */
export function choicesAt({ policy }: Site, t: Text, place: string): Readonly<Record<string, string>> | undefined {
  if (place === 'screening') return t.programmes.screening;
  if (place === 'quotas.rounding') return t.programmes.rounding;
  if (place.startsWith('starGoals.'))
    return {
      '': t.programmes.none,
      upgrade: t.programmes.upgrade,
      ...Object.fromEntries(STARS.toReversed().map((star) => [star, t.programmes.reach(star)])),
    };
  const [, quota, what] = place.split('.');
  if (!place.startsWith('quotas.') || what !== 'category') return undefined;
  const unit = quota === 'townships' ? 'township' : 'village';
  const own = policy.standards().filter((standard) => standard.unit === unit);
  return Object.fromEntries(own.map(({ category, name }) => [category, name[t.language]]));
}

/** What stands at a place, in words. */
export const textAt = (site: Site, t: Text, place: string, value: string): string =>
  choicesAt(site, t, place)?.[value] ?? (value || t.programmes.none);

/** The places of a group for a programme with so many sources; there is always room for one more. */
export function placesOf(site: Site, group: Group, sources: number): readonly string[] {
  if (group === 'goals') return reportingUnits(site.policy).map((code) => `starGoals.${code}`);
  if (group !== 'sources') return GROUPS[group];
  const each = Array.from({ length: sources + 1 }, (_, n) => [`sources.${n}.zh`, `sources.${n}.en`]);
  return [...each.flat(), ...GROUPS.sources];
}
