import { PIPELINE } from '../../../shared/domain/progress/district-progress.ts';
import { ofDistricts, quotasOf } from '../../../shared/domain/progress/quota.ts';
import { newestOf, readingsUntil } from '../../../shared/domain/progress/readings.ts';
import { standingOf } from '../../../shared/domain/progress/stages.ts';
import { indicatorsFor } from '../changing/readings.ts';
import { timeText } from '../parts/show.tsx';
import { cityName } from '../reading/city.ts';
import type { Site } from '../site.ts';
import type { Text } from '../text/text.ts';
import { cityParts } from './city.ts';
import { asOfIn, districtsOf, type MonthData, wholeBefore } from './load.ts';
import { namingParts } from './namings.ts';
import { monthName, type Part, type Report, since, sum, type Told } from './part.ts';
import { behind, quotaParts } from './quotas.ts';
import { readingParts } from './readings.ts';
import { stageParts } from './stages.ts';

/** A month of a programme: what the programme asks for, in its own words and tables. */
export function reportOf(site: Site, t: Text, data: MonthData): Report {
  const told = { site, t, data };
  const { programme, month, now } = data;
  const own = ofDistricts(programme);
  return {
    title: t.report.title(cityName(site, t), programme, monthName(t, month)),
    asOf: t.report.asOf(timeText(t, asOfIn(now))),
    parts: [
      { heading: t.report.summary.heading, lines: summary(told) },
      ...(own ? quotaParts(told) : []),
      ...(programme.quotas.scope === 'city' ? cityParts(told) : []),
      ...(programme.stages.length > 0 ? stageParts(told) : []),
      ...(data.readings.length > 0 ? readingParts(told) : []),
      ...namingParts(told),
      ...(own ? [behind(told)] : []),
      method(told),
    ],
  };
}

function summary(told: Told): string[] {
  const { t, data } = told;
  const { programme, now } = data;
  const named = sum(now.map(({ cells }) => cells.named));
  const before = wholeBefore(data);
  const { days, of } = now[0]?.pace ?? { days: 0, of: 0 };
  const underWay = sum(now.flatMap(({ pipeline }) => PIPELINE.map((state) => pipeline[state])));
  const said = t.report.summary;
  const paragraph = (...sentences: string[]) => sentences.join(t.language === 'zh' ? '' : ' ');
  const gained = since(named, before && sum(before.map(({ cells }) => cells.named)));
  return [
    paragraph(said.named(programme.award[t.language], named, gained), ...goals(told)),
    paragraph(said.time(days, of), said.underWay(underWay)),
  ];
}

/** How far that is from what the programme asks for. */
function goals({ site, t, data }: Told): string[] {
  const { programme, readings, until } = data;
  const districts = districtsOf(data);
  const said = t.report.summary;
  if (ofDistricts(programme)) {
    const done = districts.filter((one) => quotasOf(programme).every((quota) => one[quota].missing === 0)).length;
    const [green = 0, amber = 0, red = 0] = (['green', 'amber', 'red'] as const).map(
      (colour) => districts.filter((one) => one.colour === colour).length,
    );
    return [said.districts(districts.length, done, green, amber, red)];
  }
  const standings = districts.map((one) => standingOf(programme, one, until));
  const indicators = indicatorsFor(site.policy, programme);
  const newest = readings.flatMap(([, record]) =>
    indicators.flatMap((one) => newestOf(one, readingsUntil(record, until)) ?? []),
  );
  return [
    ...(programme.stages.length > 0
      ? [
          said.stages(
            standings.filter(({ done, late }) => !done && !late).length,
            standings.filter(({ late }) => late).length,
          ),
        ]
      : []),
    ...(readings.length > 0
      ? [said.readings(indicators.length * readings.length, newest.length, newest.filter(({ met }) => met).length)]
      : []),
  ];
}

/** How the numbers are to be read, as far as the report has them. */
function method({ t, data: { programme, readings } }: Told): Part {
  const { heading, named, shares, pace, cityUnits, together, stages, values } = t.report.method;
  const { green, amber } = programme.colours;
  const own = ofDistricts(programme);
  return {
    heading,
    lines: [
      named,
      ...(own ? [shares] : []),
      ...(quotasOf(programme).length > 0 ? [pace(green, amber)] : []),
      ...(own ? [cityUnits] : []),
      ...(programme.quotas.scope === 'city' ? [together] : []),
      ...(programme.stages.length > 0 ? [stages] : []),
      ...(readings.length > 0 ? [values] : []),
    ],
  };
}
