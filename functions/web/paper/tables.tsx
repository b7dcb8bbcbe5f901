import { unitName } from '../../../shared/domain/application/unit.ts';
import { levelOf } from '../../../shared/domain/division.ts';
import type { Answer } from '../../../shared/domain/standard/answer.ts';
import { type Indicator, indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import { type Score, score } from '../../../shared/domain/standard/score.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { answerText } from '../parts/answer-field.tsx';
import { evidenceFor } from '../reading/evidence.ts';
import type { Opened } from '../reading/opened.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

interface TableProps {
  readonly t: Text;
  readonly opened: Opened;
}

/** Codes are nested: a village's place is the city, the district, the township and itself. */
const DIGITS = [4, 6, 9, 12];

/** 一、申报单位信息. */
export function UnitTable({ t, opened: { application, context } }: TableProps) {
  const { unit, standardVersion } = application;
  const { standard, divisions } = context;
  const names = DIGITS.filter((n) => n <= unit.division.length).map((n) => divisions(unit.division.slice(0, n))?.name);
  return (
    <section>
      <h2>{t.paper.unit}</h2>
      <table class="grid">
        <tbody>
          <tr>
            <th scope="row">{t.unit.name}</th>
            <td colspan={3}>{unitName(unit, standard.unit, divisions)}</td>
          </tr>
          <tr>
            <th scope="row">{t.paper.category}</th>
            <td>{standard.name[t.language]}</td>
            <th scope="row">{t.paper.standard}</th>
            <td>{t.paper.version(standard.title[t.language], standardVersion)}</td>
          </tr>
          <tr>
            <th scope="row">{t.paper.place}</th>
            <td colspan={3}>{names.join(t.language === 'zh' ? '' : ' ')}</td>
          </tr>
          <tr>
            <th scope="row">{t.unit.address}</th>
            <td colspan={3}>{unit.address}</td>
          </tr>
          <tr>
            <th scope="row">{t.unit.contact}</th>
            <td>{unit.contact}</td>
            <th scope="row">{t.unit.phone}</th>
            <td>{unit.phone}</td>
          </tr>
          <tr class="tall">
            <th scope="row">{t.unit.summary}</th>
            <td colspan={3}>{unit.summary}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** 二、自评得分表: each section with its points, every answer, and the total. */
export function ScoreTable({ t, opened: { application, context } }: TableProps) {
  const { standard } = context;
  const result = score(standard, application.self);
  const first = (section: (typeof standard.sections)[number]) =>
    indicatorsOf(standard).indexOf(section.indicators[0] as Indicator) + 1;
  return (
    <section>
      <h2>{t.paper.scores}</h2>
      <table class="grid scores">
        <thead>
          <tr>
            {[t.paper.no, t.paper.indicator, t.paper.most, t.paper.answer, t.paper.points].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        {standard.sections.map((section, n) => (
          <tbody>
            <tr class="section">
              <th scope="rowgroup" colspan={4}>
                {section.name[t.language]}
              </th>
              <td class="number">{sectionPoints(result.sections[n])}</td>
            </tr>
            {section.indicators.map((indicator, at) => (
              <Line
                t={t}
                no={first(section) + at}
                indicator={indicator}
                answer={application.self[indicator.id]}
                result={result}
              />
            ))}
          </tbody>
        ))}
        <tbody>
          <tr class="section">
            <th scope="rowgroup" colspan={4}>
              {t.paper.total}
              {result.bonus > 0 && t.paper.withBonus(points(result.bonus))}
            </th>
            <td class="number">{points(result.total)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

const sectionPoints = (section: Score['sections'][number] | undefined): string =>
  section && section.possible > 0 ? `${points(section.points)} / ${points(section.possible)}` : '';

interface LineProps {
  readonly t: Text;
  readonly no: number;
  readonly indicator: Indicator;
  readonly answer: Answer | undefined;
  readonly result: Score;
}

function Line({ t, no, indicator, answer, result }: LineProps) {
  return (
    <tr>
      <td class="number">{no}</td>
      <td>{indicator.text[t.language]}</td>
      <td class="number">{indicator.veto ? t.answer.veto : points(indicator.points)}</td>
      <td>
        {answerText(t, indicator, answer)}
        {answer?.note && <p>{answer.note}</p>}
      </td>
      <td class="number">{indicator.veto ? '–' : points(result.points[indicator.id]) || '–'}</td>
    </tr>
  );
}

/** 三、佐证材料清单. */
export function EvidenceTable({ t, opened: { application, context } }: TableProps) {
  const { standard } = context;
  const files = indicatorsOf(standard).flatMap((indicator, n) => {
    const section = standard.sections.find((one) => one.indicators.includes(indicator));
    return evidenceFor(application.evidence, indicator.id)
      .filter(({ site }) => !site)
      .map((file) => ({ file, shows: `${n + 1}. ${section?.name[t.language]}` }));
  });
  return (
    <section>
      <h2>{t.paper.evidence(files.length)}</h2>
      {files.length === 0 ? (
        <p>{t.evidence.none}</p>
      ) : (
        <table class="grid files">
          <thead>
            <tr>
              {[t.paper.no, t.paper.file, t.paper.shows, t.paper.size, t.paper.brought].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {files.map(({ file, shows }, n) => (
              <tr>
                <td class="number">{n + 1}</td>
                <td>{file.name}</td>
                <td>{shows}</td>
                <td class="number">{t.evidence.size(file.size)}</td>
                <td class="number">{dayOf(file.at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** 四、意见: the offices on the application's way, each with room for its words, its seal and the date. */
export function OpinionTable({ t, opened: { application, context } }: TableProps) {
  const township = levelOf(application.applicant) === 'township';
  const offices = [
    ...(context.standard.unit === 'township' ? [] : [t.paper.offices.unit]),
    ...(township ? [t.paper.offices.township] : []),
    ...(township && context.programme.screening ? [t.paper.offices.district] : []),
    t.paper.offices.city,
  ];
  return (
    <section>
      <h2>{t.paper.opinions}</h2>
      <table class="grid opinions">
        <tbody>
          {offices.map((office) => (
            <tr>
              <th scope="row">{office}</th>
              <td>
                <p class="signing">
                  <span>{t.paper.responsible}</span>
                  <span>{t.paper.seal}</span>
                  <span>{t.paper.date}</span>
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
