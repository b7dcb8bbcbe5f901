import type { Application } from '../../../shared/domain/application/application.ts';
import { departure, otherTotals } from '../../../shared/domain/application/departure.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { answersOf, sheetBy } from '../../../shared/domain/application/sheets.ts';
import type { Member } from '../../../shared/domain/member.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import { indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import { type Score, score } from '../../../shared/domain/standard/score.ts';
import { STARS, starOf } from '../../../shared/domain/standard/stars.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';
import { scoredCount } from './sheet-rows.ts';

interface SheetScoreProps {
  readonly t: Text;
  readonly application: Application;
  readonly context: Pick<Context, 'standard' | 'programme'>;
  /** Whose sheet is being written. */
  readonly of: Pick<Member, 'email' | 'role'>;
}

/** The applicant's score, the district's and the reader's own; what the last comes to, and how far it is. Drawn anew with every save. */
export function SheetScore(props: SheetScoreProps) {
  const { t, application, context, of } = props;
  const { self, district, city, state } = application;
  const screening = state === 'screening' || (of.role === 'screener' && Object.keys(city).length === 0);
  const own = answersOf(sheetBy(application, of.email));
  const isOwn = !screening && state === 'assessing' && Object.keys(own).length > 0;
  const counting = screening ? district : isOwn ? own : city;
  const reached = score(context.standard, counting);
  const begun = Object.keys(counting).length > 0;
  return (
    <div class="scores">
      <div class="others">
        <Figure title={t.desk.self0} answers={self} context={context} />
        {!screening && Object.keys(district).length > 0 && (
          <Figure title={t.desk.district0} answers={district} context={context} />
        )}
      </div>
      <p>
        <span class="quiet small">{screening ? t.desk.district0 : t.desk.total}</span>
        <br />
        <span class="score" data-mirror="total">
          {begun ? points(reached.total) : '–'}
        </span>
      </p>
      {begun ? <Verdict {...props} reached={reached} /> : <p class="small">{t.desk.noSheet}</p>}
      {isOwn && of.role === 'reviewer' && <Departs {...props} reached={reached} />}
      <Bands {...props} reached={reached} />
      <Parts {...props} reached={reached} />
    </div>
  );
}

type Reached = SheetScoreProps & { readonly reached: Score };

const Figure = ({
  title,
  answers,
  context,
}: { title: string; answers: Answers } & Pick<SheetScoreProps, 'context'>) => (
  <p>
    <span class="quiet small">{title}</span>
    <br />
    <span class="figure">{Object.keys(answers).length > 0 ? points(score(context.standard, answers).total) : '–'}</span>
  </p>
);

/** What a sheet comes to: what is left to score, what forbids a star, or the star of its band. */
function Verdict({ t, context, reached }: Reached) {
  const { starBands } = context.programme;
  const { total, faults, vetoes, requiredMissed } = reached;
  const open = Object.keys(faults).length;
  const star = starOf(total, starBands);
  const forbids = [...vetoes, ...requiredMissed.filter((id) => !(id in faults))];
  return (
    <>
      {open > 0 && <p class="small">{t.apply.left(open)}</p>}
      {forbids.length > 0 && (
        <>
          <p class="small fault">{t.apply.stopped}</p>
          <ul class="small">
            {indicatorsOf(context.standard)
              .filter(({ id }) => forbids.includes(id))
              .map(({ id, text }) => (
                <li>
                  <a href={`#answers.${id}`}>{t.marking.short(text[t.language])}</a>
                </li>
              ))}
          </ul>
        </>
      )}
      {open === 0 && forbids.length === 0 && (
        <p class="small">{star ? t.desk.band(star) : t.apply.below(points(starBands[3]))}</p>
      )}
    </>
  );
}

/** Far from what the others found, one looks again before one proposes. */
function Departs({ t, application, context, of, reached }: Reached) {
  if (Object.keys(reached.faults).length > 0) return null;
  const others = otherTotals(application, of.email, context.standard);
  const departs = departure(reached.total, others, context.programme.starBands);
  if (!departs) return null;
  const by = points(Math.abs(departs.by));
  return (
    <p class="notice small">
      {t.marking.departs(departs.by > 0 ? 'above' : 'below', by, points(departs.median), departs.others)}{' '}
      <a href="?only=differs#sheet">{t.marking.seeDiffering}</a>
    </p>
  );
}

/** What each star needs, and how much is missing for it. */
const Bands = ({ t, context, reached }: Reached) => (
  <dl class="bands small">
    {STARS.map((star) => {
      const missing = context.programme.starBands[star] - reached.total;
      return (
        <div>
          <dt>
            <span aria-hidden="true">{'★'.repeat(star)}</span>
            <span class="unseen">{t.site.stars(star)}</span> {t.marking.from(points(context.programme.starBands[star]))}
          </dt>
          <dd>{missing > 0 ? t.marking.missing(points(missing)) : t.marking.reached}</dd>
        </div>
      );
    })}
  </dl>
);

/** The sections, each a jump away, with how much of them is scored. */
function Parts({ t, context, reached }: Reached) {
  const whole = scoredCount(indicatorsOf(context.standard), reached);
  return (
    <nav class="parts small" aria-label={t.marking.parts}>
      <p data-mirror="scored">{t.marking.scored(whole.done, whole.of)}</p>
      <ul>
        {context.standard.sections.map(({ id, name, indicators }) => {
          const { done, of } = scoredCount(indicators, reached);
          const gained = reached.sections.find((section) => section.id === id)?.points ?? 0;
          return (
            <li>
              <a href={`#part-${id}`}>{name[t.language]}</a>{' '}
              <span class={done < of ? 'quiet' : ''}>{of > 0 && `${done}/${of}`}</span>
              <span hidden data-mirror={`part-${id}`}>
                {points(gained)}
              </span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
