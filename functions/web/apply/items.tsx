import type { TransitionName } from '../../../shared/domain/application/inputs.ts';
import { itemState, type RectificationItem } from '../../../shared/domain/application/rectification.ts';
import type { Typed } from '../input/form.ts';
import { EvidenceOf } from '../parts/evidence.tsx';
import { Hidden } from '../parts/problems.tsx';
import { RectificationItems } from '../parts/rectification-items.tsx';
import { Notice } from '../parts/says.tsx';
import type { Opened } from '../reading/opened.ts';
import type { Text } from '../text/text.ts';

interface ItemsProps {
  readonly t: Text;
  readonly opened: Opened;
  readonly moves: readonly TransitionName[];
  /** What was typed before a refusal. */
  readonly tried: Typed | undefined;
}

/** What the city asks to be mended, each item with its answer, until it is closed. */
export function Items({ t, opened, moves, tried }: ItemsProps) {
  const { rectification } = opened.application;
  if (!rectification) return null;
  const repeats = ({ number, indicator }: RectificationItem) =>
    rectification.items.some((other) => other.indicator === indicator && other.number < number);
  return (
    <RectificationItems t={t} rectification={rectification} context={opened.context}>
      {(item) => (
        <>
          <EvidenceOf
            t={t}
            application={opened.application}
            indicator={item.indicator}
            own={`/apply/${opened.application.id}`}
            mayAttach={moves.includes('attach') && itemState(item) !== 'closed'}
            {...(repeats(item) && { within: `item-${item.number}-` })}
          />
          {moves.includes('answer-item') && itemState(item) !== 'closed' && !item.closed ? (
            <Answer t={t} opened={opened} item={item} tried={tried} />
          ) : (
            typedFor(item, tried) && (
              <Notice>
                <p>{t.form.at(t.form.kept, typedFor(item, tried) ?? '')}</p>
              </Notice>
            )
          )}
        </>
      )}
    </RectificationItems>
  );
}

/** What was typed for this item before a refusal; it stays on the page also where it can be sent no more. */
const typedFor = ({ number }: RectificationItem, tried: Typed | undefined) =>
  tried?.item === String(number) ? tried.text : undefined;

function Answer({ t, opened, item, tried }: Omit<ItemsProps, 'moves'> & { item: RectificationItem }) {
  const { id, version } = opened.application;
  return (
    <form method="post" action={`/apply/${id}/answer-item`}>
      <Hidden version={version} />
      <input type="hidden" name="item" value={String(item.number)} />
      <label class="field">
        <span>{t.rectification.yourAnswer}</span>
        <textarea name="text" rows={3} maxlength={2000}>
          {typedFor(item, tried) ?? item.answer?.text ?? ''}
        </textarea>
      </label>
      <button>{t.moves['answer-item']}</button>
    </form>
  );
}
