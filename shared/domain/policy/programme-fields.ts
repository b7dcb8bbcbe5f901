import { fromHundredths } from '../points.ts';
import type { Programme, StarGoal } from '../programme.ts';
import { addYears, type Day } from '../time.ts';

/** A programme as a form has it: what stands at each place of its file, as typed. A blank place is not there. */
export type ProgrammeFields = Readonly<Record<string, string>>;

/** The places that hold a number; `screening` holds yes or no, all others hold text. */
const NUMBERS =
  /^(terms\.(correction|rectification|grace|remind|noticeWorking|renewal)Days|terms\.objectionsPerHour\.(sender|application)|quotas\.(cells|townships|villages)\.count|quotas\.(townships|villages)\.percent|starBands\.[345]|colours\.(green|amber)|validYears)$/;
const TEXTS =
  /^(id|line|city|screening|(name|award)\.(zh|en)|window\.(opens|closes)|divisionList\.(asOf|source\.(zh|en))|quotas\.(rounding|scope)|quotas\.(townships|villages)\.category|stages\.\d{1,2}\.(name\.(zh|en)|from|until|state)|starGoals\.\d{4,6}|sources\.\d{1,2}\.(zh|en))$/;

/** Of what a form says, only what has a place in a programme. */
export const programmeFieldsIn = (form: ProgrammeFields): ProgrammeFields =>
  Object.fromEntries(
    Object.entries(form).flatMap(([place, typed]) =>
      NUMBERS.test(place) || TEXTS.test(place) ? [[place, typed.trim().slice(0, 1_000)]] : [],
    ),
  );

export function fieldsOf({ starBands, starGoals, ...rest }: Programme): ProgrammeFields {
  const bands = Object.entries(starBands).map(([star, from]) => [`starBands.${star}`, String(fromHundredths(from))]);
  const goals = Object.entries(starGoals).map(([code, goal]) => [`starGoals.${code}`, goalText(goal)]);
  return { ...flat(rest), ...Object.fromEntries(bands), ...Object.fromEntries(goals) };
}

const goalText = (goal: StarGoal): string => (goal.kind === 'upgrade' ? 'upgrade' : String(goal.stars));

const flat = (value: object, path = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? Object.entries(flat(inner, `${path}${key}.`)) : [[`${path}${key}`, String(inner)]],
    ),
  );

/** What a programme's file would say; whatever is no number where one belongs stays as typed, for the file's check to find. */
export function programmeJson(fields: ProgrammeFields): object {
  const json: Record<string, unknown> = { starGoals: {}, sources: {}, stages: {} };
  for (const [place, typed] of Object.entries(programmeFieldsIn(fields)))
    if (typed !== '') setAt(json, place.split('.'), valueAt(place, typed));
  const listed = (name: string) => Object.values(json[name] as object);
  return { ...json, sources: listed('sources'), stages: listed('stages') };
}

function setAt(into: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  const inner = (into[first] ?? {}) as Record<string, unknown>;
  into[first] = rest.length === 0 ? value : inner;
  if (rest.length > 0) setAt(inner, rest, value);
}

function valueAt(place: string, typed: string): unknown {
  const text = typed.normalize('NFKC');
  if (place === 'screening') return text === 'true';
  if (place.startsWith('starGoals.'))
    return text === 'upgrade' ? { kind: text } : { kind: 'reach', stars: Number(text) };
  return NUMBERS.test(place) && /^\d{1,6}(\.\d{1,4})?$/.test(text) ? Number(text) : typed;
}

/** Next year's plan made of this one: its id, name and days a year on; all else is carried over to be looked at. */
export function nextYear(programme: Programme): ProgrammeFields {
  const [opens, closes] = [nextDay(programme.window.opens), nextDay(programme.window.closes)];
  const later = (text: string) => text.replace(/20\d\d/g, (year) => String(Number(year) + 1));
  const { zh, en } = programme.name;
  const fields = fieldsOf(programme);
  const stages = Object.entries(fields).filter(([place]) => /^stages\..*(from|until)$/.test(place));
  return {
    ...fields,
    ...Object.fromEntries(stages.map(([place, day]) => [place, nextDay(day)])),
    ...{ id: later(programme.id), 'name.zh': later(zh), 'name.en': later(en) },
    ...{ 'window.opens': opens, 'window.closes': closes },
  };
}

/** The same day a year on. */
const nextDay = (day: Day): Day => addYears(day, 1);

/** A place that says something else than before. */
export interface FieldChange {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** What changes from one to the other, in the order of the first; what is new stands last. */
export function changesBetween(before: ProgrammeFields, after: ProgrammeFields): FieldChange[] {
  const places = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return places
    .map((place) => ({ place, before: before[place] ?? '', after: after[place] ?? '' }))
    .filter((change) => change.before !== change.after);
}
