import type { Child } from 'hono/jsx';
import type { TransitionName } from '../../../shared/domain/application/inputs.ts';
import { answersOf, sheetBy } from '../../../shared/domain/application/sheets.ts';
import { score } from '../../../shared/domain/standard/score.ts';
import { STARS, starOf } from '../../../shared/domain/standard/stars.ts';
import { addDays, dayOf } from '../../../shared/domain/time.ts';
import type { Typed } from '../input/form.ts';
import type { Opened } from '../reading/opened.ts';
import { points } from '../text/points.ts';
import type { Text } from '../text/text.ts';
import type { DeskMove } from './inputs.ts';

export interface MovesProps {
  readonly t: Text;
  readonly opened: Opened;
  /** The moves that the table opens to the reader now; each is a button here. */
  readonly moves: readonly TransitionName[];
  /** What was typed before a refusal; `tried` is the move that was refused. */
  readonly form: Typed;
  /** The queue that the reader came by, as an address carries it. */
  readonly way: string;
}

/** Every button that the reader may press, from the table of transitions. */
export function Moves(props: MovesProps) {
  const { t, opened, moves, way } = props;
  if (moves.length === 0)
    return <p class="quiet small">{opened.application.state === 'submitted' ? t.desk.notYet : t.desk.readOnly}</p>;
  return (
    <>
      <Plain {...props} move="screen-start" />
      <Plain {...props} move="assess" />
      <SaveSheet {...props} />
      <Plain {...props} move="recommend" hint={t.desk.recommendHint} />
      <Plain {...props} move="recall" hint={t.queue.recallHint} />
      <Propose {...props} />
      <Sign {...props} />
      <Name {...props} />
      <Reasoned
        {...props}
        move="keep"
        label={t.form.reason}
        hint={t.desk.keepHint(opened.context.programme.terms.renewalDays)}
        good
      />
      <Reasoned {...props} move="dismiss" label={t.form.reason} hint={t.desk.dismissHint} good />
      <Uphold {...props} />
      <Rectify {...props} />
      <Reasoned {...props} move="return" label={t.desk.returnReason} hint={t.desk.returnPerIndicator} />
      <Reasoned {...props} move="decline" label={t.form.reason} hint={t.desk.reasonSeen} />
      <Reasoned {...props} move="fail" label={t.form.reason} hint={t.desk.reasonSeen} />
      <Reasoned {...props} move="send-back" label={t.form.reason} />
      <Reasoned {...props} move="review" label={t.form.reason} hint={t.desk.reviewHint} />
      <Reasoned {...props} move="revoke" label={t.form.reason} hint={t.desk.revokeHint} />
      <Reasoned {...props} move="recuse" label={t.form.reason} hint={t.desk.recuseHint} />
      {moves.includes('call-off') && opened.application.notice && (
        <p class="small">
          <a href={`/desk/batches/${opened.application.notice.batch}/call-off`}>{t.moves['call-off']}</a>
        </p>
      )}
      {moves.includes('assign') && (
        <p class="small">
          <a href={`/desk/${opened.application.id}/assign${way && `?${way}`}`}>{t.moves.assign}</a>
        </p>
      )}
    </>
  );
}

export const addressOf = ({ application }: Opened, move: DeskMove) => `/desk/${application.id}/${move}`;

/** A move that needs no more than its button. */
function Plain({ t, opened, moves, move, hint }: MovesProps & { move: DeskMove; hint?: string }) {
  if (!moves.includes(move)) return null;
  return (
    <>
      {hint && <p class="quiet small">{hint}</p>}
      <p>
        <button formaction={addressOf(opened, move)}>{t.moves[move]}</button>
      </p>
    </>
  );
}

function SaveSheet({ t, opened, moves }: MovesProps) {
  if (!moves.includes('score')) return null;
  return (
    <p class="actions">
      <button class="secondary" formaction={addressOf(opened, 'score')}>
        {t.moves.score}
      </button>
      <span class="quiet small" data-status role="status"></span>
    </p>
  );
}

/** A move with fields of its own, folded away until it is wanted. */
export function Folded({
  t,
  opened,
  moves,
  form,
  move,
  good,
  children,
}: MovesProps & { move: DeskMove; good?: boolean; children: Child }) {
  if (!moves.includes(move)) return null;
  return (
    <details
      class="ending"
      open={Object.keys(form).some((n) => n.startsWith(`${move}.`) && form[n]) || form.tried === move}
    >
      <summary>{t.moves[move]}</summary>
      {children}
      <button class={good ? '' : 'danger'} formaction={addressOf(opened, move)}>
        {t.moves[move]}
      </button>
    </details>
  );
}

function Reasoned(props: MovesProps & { move: DeskMove; label: string; hint?: string; good?: boolean }) {
  const { form, move, label, hint } = props;
  return (
    <Folded {...props}>
      <ReasonField move={move} label={label} value={form[`${move}.reason`] ?? ''} />
      {hint && <p class="quiet small">{hint}</p>}
    </Folded>
  );
}

const ReasonField = ({ move, label, value }: { move: DeskMove; label: string; value: string }) => (
  <label class="field">
    <span>{label}</span>
    <textarea name={`${move}.reason`} id={`${move}.reason`} rows={3} maxlength={2000}>
      {value}
    </textarea>
  </label>
);

function Propose({ t, opened, moves, form }: MovesProps) {
  if (!moves.includes('propose')) return null;
  const { application, context, member } = opened;
  const own = answersOf(sheetBy(application, member.email));
  const band = starOf(score(context.standard, own).total, context.programme.starBands);
  const chosen = form.star ? Number(form.star) : band;
  return (
    <>
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
        <textarea name="propose.reason" id="propose.reason" rows={2} maxlength={2000}>
          {form['propose.reason'] ?? ''}
        </textarea>
      </label>
      <p>
        <button formaction={addressOf(opened, 'propose')}>{t.moves.propose}</button>
      </p>
    </>
  );
}

/** What was proposed, and the second signature; the proposer is told who has to give it. */
function Sign(props: MovesProps) {
  const { t, opened, moves } = props;
  const { proposal, signature } = opened.application;
  if (!moves.includes('sign') || !proposal) return null;
  const mine = proposal.by === opened.member.email;
  return (
    <>
      <p>
        {t.desk.proposal(proposal.star, points(proposal.score), proposal.by)}
        {proposal.reason && <span class="quiet"> {proposal.reason}</span>}
      </p>
      {signature ? (
        <p class="small">
          {t.desk.signedBy(signature.by)} <a href="/desk/batches/new">{t.desk.toBatch}</a>
        </p>
      ) : (
        <p class="quiet small">{mine ? t.desk.waitOther : t.desk.signHint}</p>
      )}
      {!mine && !signature && <Plain {...props} move="sign" />}
    </>
  );
}

/** What has to be mended is written at the indicators; here stands until when. */
function Rectify(props: MovesProps) {
  const { t, opened, form } = props;
  const { now, programme } = opened.context;
  const today = dayOf(now);
  const due = form['rectify.due'] ?? addDays(today, Math.min(30, programme.terms.rectificationDays));
  return (
    <Folded {...props} move="rectify">
      <p class="quiet small">{t.desk.rectifyHint}</p>
      <label class="field">
        <span>{t.desk.due}</span>
        <input
          type="date"
          name="rectify.due"
          id="rectify.due"
          value={due}
          min={addDays(today, 1)}
          max={addDays(today, programme.terms.rectificationDays)}
        />
      </label>
    </Folded>
  );
}

function Uphold(props: MovesProps) {
  const { t, form } = props;
  return (
    <Folded {...props} move="uphold">
      <fieldset class="choices" id="uphold.outcome">
        <legend>{t.desk.upholdOutcome}</legend>
        {(['assessing', 'failed'] as const).map((outcome) => (
          <label>
            <input type="radio" name="uphold.outcome" value={outcome} checked={form['uphold.outcome'] === outcome} />
            {t.desk.outcomes[outcome]}
          </label>
        ))}
      </fieldset>
      <ReasonField move="uphold" label={t.form.reason} value={form['uphold.reason'] ?? ''} />
    </Folded>
  );
}

function Name(props: MovesProps) {
  const { t, form, opened } = props;
  const today = dayOf(opened.context.now);
  return (
    <Folded {...props} move="name" good>
      <p class="quiet small">{t.desk.nameHint}</p>
      <label class="field">
        <span>{t.desk.documentNumber}</span>
        <input type="text" name="name.number" id="name.number" value={form['name.number'] ?? ''} maxlength={100} />
      </label>
      <label class="field">
        <span>{t.desk.documentDate}</span>
        <input type="date" name="name.date" id="name.date" value={form['name.date'] ?? today} max={today} />
      </label>
    </Folded>
  );
}
