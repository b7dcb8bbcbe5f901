import { dayOf } from '../../../shared/domain/time.ts';
import { Notice } from '../parts/says.tsx';
import { dayText } from '../text/day.ts';
import { Folded, type MovesProps } from './moves.tsx';

/** Site visits (现场勘查): those held with their findings, the one planned, and the forms to plan and to record one. */
export function Visits(props: MovesProps) {
  const { t, opened, moves } = props;
  const { visits } = opened.application;
  if (visits.length === 0 && !moves.includes('plan-visit')) return null;
  return (
    <section>
      <h2>{t.desk.visits}</h2>
      {visits.length === 0 && <p class="quiet">{t.desk.noVisit}</p>}
      {visits.map(({ day, visitors, held }) => (
        <Notice kind="plain">
          <p>
            <span class={held ? 'tag green' : 'tag'}>{held ? t.desk.visitHeld : t.desk.visitPlanned}</span>{' '}
            {dayText(t, day)} · {visitors}
          </p>
          {held?.findings && <p>{held.findings}</p>}
        </Notice>
      ))}
      <Plan {...props} />
      <Record {...props} />
    </section>
  );
}

function Plan(props: MovesProps) {
  const { t, form, opened } = props;
  return (
    <Folded {...props} move="plan-visit" good>
      <Day {...props} move="plan-visit" label={t.desk.visitDay} limits={{ min: dayOf(opened.context.now) }} />
      <Visitors {...props} move="plan-visit" value={form['plan-visit.visitors'] ?? opened.member.name} />
    </Folded>
  );
}

function Record(props: MovesProps) {
  const { t, form, opened } = props;
  const planned = opened.application.visits.find((visit) => !visit.held);
  return (
    <Folded {...props} move="record-visit" good>
      <Day {...props} move="record-visit" label={t.desk.visitDay} limits={{ max: dayOf(opened.context.now) }} />
      <Visitors {...props} move="record-visit" value={form['record-visit.visitors'] ?? planned?.visitors ?? ''} />
      <label class="field">
        <span>{t.desk.findings}</span>
        <textarea name="record-visit.findings" id="record-visit.findings" rows={4} maxlength={4000}>
          {form['record-visit.findings'] ?? ''}
        </textarea>
      </label>
    </Folded>
  );
}

type VisitMove = 'plan-visit' | 'record-visit';

function Day({
  form,
  opened,
  move,
  label,
  limits,
}: MovesProps & { move: VisitMove; label: string; limits: { min?: string; max?: string } }) {
  const name = `${move}.day`;
  const value = form[name] ?? dayOf(opened.context.now);
  return (
    <label class="field">
      <span>{label}</span>
      <input type="date" name={name} id={name} value={value} {...limits} />
    </label>
  );
}

const Visitors = ({ t, move, value }: MovesProps & { move: VisitMove; value: string }) => (
  <label class="field">
    <span>{t.desk.visitors}</span>
    <input type="text" name={`${move}.visitors`} id={`${move}.visitors`} value={value} maxlength={200} />
  </label>
);
