import type { Application } from '../../../shared/domain/application/application.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import { STARS, starOf } from '../../../shared/domain/standard/stars.ts';
import type { Typed } from '../input/form.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';

interface MovesProps {
  readonly t: Text;
  /** The application's address at the desk. */
  readonly own: string;
  readonly form: Typed;
}

/** A move that needs a reason, folded away until it is wanted. */
function WithReason({
  t,
  own,
  form,
  move,
  label,
}: MovesProps & { move: 'return' | 'fail' | 'send-back'; label: string }) {
  const name = `${move}.reason`;
  return (
    <details class="ending" open={Boolean(form[name]) || form.tried === move}>
      <summary>{t.moves[move]}</summary>
      <label class="field">
        <span>{label}</span>
        <textarea name={name} id={name} rows={3} maxlength={2000}>
          {form[name] ?? ''}
        </textarea>
      </label>
      {move === 'return' && <p class="quiet small">{t.desk.returnPerIndicator}</p>}
      <button class="danger" formaction={`${own}/${move}`}>
        {t.moves[move]}
      </button>
    </details>
  );
}

export const SubmittedMoves = (props: MovesProps) => (
  <>
    <p>
      <button formaction={`${props.own}/assess`}>{props.t.moves.assess}</button>
    </p>
    <WithReason {...props} move="return" label={props.t.desk.returnReason} />
  </>
);

export function AssessingMoves(props: MovesProps & { application: Application; context: Context }) {
  const { t, own, form, application, context } = props;
  const band = starOf(score(context.standard, application.city).total, context.programme.starBands);
  const chosen = form.star ? Number(form.star) : band;
  return (
    <>
      <p class="actions">
        <button class="secondary" formaction={`${own}/score`}>
          {t.moves.score}
        </button>
        <span class="quiet small" data-status role="status"></span>
      </p>
      <fieldset class="choices" id="star">
        <legend>{t.desk.star}</legend>
        {STARS.map((star) => (
          <label>
            <input type="radio" name="star" value={String(star)} checked={star === chosen} />
            {t.site.stars(star)}
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span class="small">{t.desk.proposeReason}</span>
        <textarea name="propose.reason" id="reason" rows={2} maxlength={2000}>
          {form['propose.reason'] ?? ''}
        </textarea>
      </label>
      <p>
        <button formaction={`${own}/propose`}>{t.moves.propose}</button>
      </p>
      <WithReason {...props} move="return" label={t.desk.returnReason} />
      <WithReason {...props} move="fail" label={t.desk.failReason} />
    </>
  );
}

export function ProposedMoves(props: MovesProps & { application: Application; member: Member }) {
  const { t, own, application, member } = props;
  const { proposal } = application;
  const mine = proposal?.by === member.email;
  return (
    <>
      {proposal && (
        <p>
          {t.desk.proposal(proposal.star, points(proposal.score), proposal.by)}
          {proposal.reason && <span class="quiet"> {proposal.reason}</span>}
        </p>
      )}
      <p class="quiet small">{mine ? t.desk.waitOther : t.desk.signHint}</p>
      {!mine && (
        <p>
          <button formaction={`${own}/sign`}>{t.moves.sign}</button>
        </p>
      )}
      <WithReason {...props} move="send-back" label={t.desk.sendBackReason} />
    </>
  );
}
