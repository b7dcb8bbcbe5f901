import type { Application } from '../../../shared/domain/application/application.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import { answersOf, sheetBy } from '../../../shared/domain/application/sheets.ts';
import type { Member } from '../../../shared/domain/member.ts';
import type { Answers } from '../../../shared/domain/standard/answer.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import { starOf } from '../../../shared/domain/standard/stars.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

interface SheetScoreProps {
  readonly t: Text;
  readonly application: Application;
  readonly context: Pick<Context, 'standard' | 'programme'>;
  /** Whose sheet is being written. */
  readonly of: Pick<Member, 'email' | 'role'>;
}

/** The applicant's score, the district's and the reader's own, side by side. */
export function SheetScore({ t, application, context, of }: SheetScoreProps) {
  const { self, district, city, state } = application;
  const screening = state === 'screening' || (of.role === 'screener' && Object.keys(city).length === 0);
  const own = answersOf(sheetBy(application, of.email));
  const counting = screening ? district : state === 'assessing' && Object.keys(own).length > 0 ? own : city;
  const figure = (title: string, answers: Answers, kind = 'figure') => (
    <p>
      <span class="quiet small">{title}</span>
      <br />
      <span class={kind}>{Object.keys(answers).length > 0 ? points(score(context.standard, answers).total) : '–'}</span>
    </p>
  );
  return (
    <div class="scores">
      {figure(t.desk.self0, self)}
      {!screening && Object.keys(district).length > 0 && figure(t.desk.district0, district)}
      {figure(screening ? t.desk.district0 : t.desk.total, counting, 'score')}
      <Verdict t={t} answers={counting} context={context} />
    </div>
  );
}

/** What a sheet comes to: what is left to score, what forbids a star, or the star of its band. */
function Verdict({ t, answers, context }: { t: Text; answers: Answers; context: SheetScoreProps['context'] }) {
  const { starBands } = context.programme;
  if (Object.keys(answers).length === 0) return <p class="small">{t.desk.noSheet}</p>;
  const { total, faults, vetoes, requiredMissed } = score(context.standard, answers);
  const open = Object.keys(faults).length;
  const star = starOf(total, starBands);
  if (open > 0) return <p class="small">{t.apply.left(open)}</p>;
  if (vetoes.length > 0 || requiredMissed.length > 0) return <p class="small">{t.apply.stopped}</p>;
  return <p class="small">{star ? t.desk.band(star) : t.apply.below(points(starBands[3]))}</p>;
}
