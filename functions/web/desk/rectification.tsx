import { itemState, type RectificationItem } from '../../../shared/domain/application/rectification.ts';
import { addDays, dayOf } from '../../../shared/domain/time.ts';
import { RectificationItems } from '../parts/rectification-items.tsx';
import { addressOf, type MovesProps } from './moves.tsx';

/** Rectification items with the buttons that find one mended, sign it off, or open it again. */
export function RectificationDesk(props: MovesProps) {
  const { t, opened } = props;
  const { rectification } = opened.application;
  if (!rectification) return null;
  return (
    <RectificationItems t={t} rectification={rectification} context={opened.context}>
      {(item) => <ItemMoves {...props} item={item} />}
    </RectificationItems>
  );
}

/** Two people close an item: who found it mended does not see the button that signs it off. */
function ItemMoves(props: MovesProps & { item: RectificationItem }) {
  const { t, opened, moves, item } = props;
  if (itemState(item) !== 'done' || !moves.includes('close-item')) return null;
  const waits = item.closed?.by === opened.member.email;
  const move = item.closed ? 'sign-item' : 'close-item';
  return (
    <>
      {waits ? (
        <p class="quiet small">{t.desk.itemWaitsOther}</p>
      ) : (
        <p>
          <button name="item" value={String(item.number)} formaction={addressOf(opened, move)}>
            {t.moves[move]}
          </button>
        </p>
      )}
      <Reopen {...props} item={item} />
    </>
  );
}

function Reopen({ t, opened, form, item }: MovesProps & { item: RectificationItem }) {
  const name = (field: string) => `reopen-item.${item.number}.${field}`;
  const today = dayOf(opened.context.now);
  return (
    <details
      class="ending"
      open={Boolean(form[name('reason')]) || (form.tried === 'reopen-item' && form.item === String(item.number))}
    >
      <summary>{t.moves['reopen-item']}</summary>
      <label class="field">
        <span>{t.form.reason}</span>
        <textarea name={name('reason')} id={name('reason')} rows={2} maxlength={2000}>
          {form[name('reason')] ?? ''}
        </textarea>
      </label>
      <label class="field">
        <span>{t.desk.due}</span>
        <input
          type="date"
          name={name('due')}
          id={name('due')}
          value={form[name('due')] ?? addDays(today, 14)}
          min={addDays(today, 1)}
        />
      </label>
      <button class="danger" name="item" value={String(item.number)} formaction={addressOf(opened, 'reopen-item')}>
        {t.moves['reopen-item']}
      </button>
    </details>
  );
}
