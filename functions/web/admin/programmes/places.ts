import type { ProgrammeFields } from '../../../../shared/domain/policy/programme-fields.ts';
import { PIPELINE } from '../../../../shared/domain/progress/district-progress.ts';
import { STARS } from '../../../../shared/domain/standard/stars.ts';
import { reportingUnits } from '../../reading/lists.ts';
import type { Site } from '../../site.ts';
import type { Text } from '../../text/text.ts';

/** The places of a programme's form, in its order, by what they are about. */
export const GROUPS = {
  plan: ['name.zh', 'name.en', 'award.zh', 'award.en', 'window.opens', 'window.closes', 'screening'],
  quotas: [
    ...['quotas.scope', 'quotas.cells.count'],
    ...['quotas.townships.category', 'quotas.townships.percent', 'quotas.townships.count'],
    ...['quotas.villages.category', 'quotas.villages.percent', 'quotas.villages.count', 'quotas.rounding'],
  ],
  stages: [],
  stars: ['starBands.3', 'starBands.4', 'starBands.5', 'validYears'],
  goals: [],
  colours: ['colours.green', 'colours.amber'],
  terms: [
    ...['terms.correctionDays', 'terms.rectificationDays', 'terms.graceDays', 'terms.remindDays'],
    ...[
      'terms.noticeWorkingDays',
      'terms.renewalDays',
      'terms.objectionsPerHour.sender',
      'terms.objectionsPerHour.application',
    ],
  ],
  sources: ['divisionList.source.zh', 'divisionList.source.en', 'divisionList.asOf'],
} as const satisfies Record<string, readonly string[]>;
export type Group = keyof typeof GROUPS;

const nameOf = ({ policy }: Site, t: Text, code: string): string =>
  code === policy.city ? t.home.cityLevel : (policy.divisions().find(code)?.name ?? code);

/** What a place is called. */
export function labelOf(site: Site, t: Text, place: string): string {
  const [first, second = '', last = ''] = place.split('.');
  if (first === 'starGoals') return t.programmes.goal(nameOf(site, t, second));
  if (first === 'sources') return t.programmes.source(Number(second) + 1, last === 'en');
  if (first === 'stages') return t.programmes.stage(Number(second) + 1, t.programmes.stageFields[stageField(place)]);
  return t.programmes.fields[place as keyof Text['programmes']['fields']] ?? place;
}

const STAGE_FIELDS = ['name.zh', 'name.en', 'from', 'until', 'state'] as const;
const stageField = (place: string) => STAGE_FIELDS.find((field) => place.endsWith(field)) ?? 'name.zh';

/** Where one of several is chosen: what they are called, by what is stored. */
export function choicesAt({ policy }: Site, t: Text, place: string): Readonly<Record<string, string>> | undefined {
  if (place === 'screening') return t.programmes.screening;
  if (place === 'quotas.rounding') return t.programmes.rounding;
  if (place === 'quotas.scope') return t.programmes.scope;
  if (/^stages\..*state$/.test(place))
    return { '': t.programmes.none, ...Object.fromEntries(PIPELINE.map((state) => [state, t.states[state]])) };
  if (place.startsWith('starGoals.'))
    return {
      '': t.programmes.none,
      upgrade: t.programmes.upgrade,
      ...Object.fromEntries(STARS.toReversed().map((star) => [star, t.programmes.reach(star)])),
    };
  const [, quota, what] = place.split('.');
  if (!place.startsWith('quotas.') || what !== 'category') return undefined;
  const unit = quota === 'townships' ? 'township' : 'village';
  const own = policy.everyStandard().filter((standard) => standard.unit === unit);
  return {
    '': t.programmes.none,
    ...Object.fromEntries(own.map(({ category, name }) => [category, name[t.language]])),
  };
}

/** What stands at a place, in words. */
export const textAt = (site: Site, t: Text, place: string, value: string): string =>
  choicesAt(site, t, place)?.[value] ?? (value || t.programmes.none);

/** The places of a group; where there may be several of a kind, there is room for one more. */
export function placesOf(site: Site, group: Group, fields: ProgrammeFields): readonly string[] {
  if (group === 'goals') return reportingUnits(site.policy).map((code) => `starGoals.${code}`);
  if (group === 'stages') return oneMore(fields, 'stages', STAGE_FIELDS);
  if (group === 'sources') return [...oneMore(fields, 'sources', ['zh', 'en']), ...GROUPS.sources];
  return GROUPS[group];
}

function oneMore(fields: ProgrammeFields, list: string, each: readonly string[]): string[] {
  const last = Math.max(
    -1,
    ...Object.keys(fields).map((place) => Number(place.match(`^${list}\\.(\\d+)\\.`)?.[1] ?? -1)),
  );
  return Array.from({ length: last + 2 }, (_, n) => each.map((field) => `${list}.${n}.${field}`)).flat();
}
