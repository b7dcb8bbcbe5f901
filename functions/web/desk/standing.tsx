import type { Child } from 'hono/jsx';
import { conflictOf } from '../../../shared/domain/application/conflict.ts';
import { deadlineOf } from '../../../shared/domain/application/due.ts';
import { isInGrace } from '../../../shared/domain/application/grace.ts';
import { dayOf, isDay } from '../../../shared/domain/time.ts';
import { Facts } from '../parts/facts.tsx';
import { Notice } from '../parts/says.tsx';
import { timeText } from '../parts/show.tsx';
import type { Opened } from '../reading/opened.ts';
import { dayText } from '../text/day.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

/** Where an application stands beyond its state: whose work it is, what the district said, its notice, its name, its end. */
export function Standing({ t, opened }: { t: Text; opened: Opened }) {
  const { application, member, context } = opened;
  const lines = linesOf(t, opened).filter(([, value]) => value);
  const judges = member.role === 'reviewer' || member.role === 'screener';
  const conflict = judges ? conflictOf(application, member, context) : undefined;
  if (lines.length === 0 && !conflict) return null;
  return (
    <section>
      {conflict && (
        <Notice>
          <p>{t.refusal(conflict).detail}</p>
        </Notice>
      )}
      <Facts facts={lines} dress="facts unit" />
    </section>
  );
}

function linesOf(t: Text, { application, context }: Opened): (readonly [term: string, value: Child])[] {
  const deadline = deadlineOf(application, context.programme);
  const inGrace = deadline && isInGrace(deadline, dayOf(context.now)) ? deadline.grace : undefined;
  const { assigned, recommended, returned, proposal, signature, notice, calledOff, award, review, ended, recused } =
    application;
  return [
    [t.desk.assigned, assigned.join(t.language === 'zh' ? '、' : ', ')],
    [t.desk.recused, recused.map(({ by, reason }) => t.form.at(by, reason)).join(t.language === 'zh' ? '；' : '; ')],
    [t.desk.recommended, recommended && t.desk.recommendedBy(recommended.by, points(recommended.score))],
    [
      t.desk.returnedFor,
      application.state === 'returned' && returned && (
        <>
          {t.desk.until(returned.reason, dayText(t, returned.until))}
          {inGrace && <span class="tag amber">{t.grace.until(dayText(t, inGrace))}</span>}
        </>
      ),
    ],
    [t.desk.proposed, proposal && t.desk.proposal(proposal.star, points(proposal.score), proposal.by)],
    [t.desk.signed, signature?.by],
    [
      t.desk.notice,
      notice && (
        <a href={`/notices/${notice.batch}`}>{t.desk.term(dayText(t, notice.from), dayText(t, notice.until))}</a>
      ),
    ],
    [
      t.callingOff.stage,
      !notice && calledOff && t.callingOff.wasCalledOff(calledOff.batch, timeText(t, calledOff.at), calledOff.reason),
    ],
    [t.desk.award, award && <a href={`/cells/${award.code}`}>{t.desk.awarded(award.code, award.document.number)}</a>],
    [t.desk.valid, award && dayText(t, award.validUntil)],
    [t.moves.review, review?.reason],
    [
      t.states[application.state],
      ended && (isDay(ended.reason) ? t.apply.lapsed(dayText(t, ended.reason)) : ended.reason),
    ],
  ];
}
