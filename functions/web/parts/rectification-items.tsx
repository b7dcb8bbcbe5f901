import type { Child } from 'hono/jsx';
import { isInGrace } from '../../../shared/domain/application/grace.ts';
import type { Context } from '../../../shared/domain/application/guards.ts';
import {
  itemState,
  type Rectification,
  type RectificationItem,
} from '../../../shared/domain/application/rectification.ts';
import { indicatorsOf } from '../../../shared/domain/standard/indicator.ts';
import { dayOf, type Instant } from '../../../shared/domain/time.ts';
import { dayText } from '../text/day.ts';
import type { Text } from '../text/text.ts';

interface RectificationProps {
  readonly t: Text;
  readonly rectification: Rectification;
  readonly context: Context;
  /** What the reader can do with an item. */
  readonly children: (item: RectificationItem) => Child;
}

/** What has to be mended (整改事项), item by item: text, deadline, answer, and how far its close-out is. */
export function RectificationItems({ t, rectification, context, children }: RectificationProps) {
  const indicators = new Map(indicatorsOf(context.standard).map((i) => [i.id, i.text[t.language]]));
  return (
    <section id="items">
      <h2>{t.rectification.title}</h2>
      <ol class="items">
        {rectification.items.map((item) => (
          <li id={`item-${item.number}`}>
            <p class="quiet small">{indicators.get(item.indicator)}</p>
            <p>
              <ItemTag t={t} item={item} /> {item.text}
            </p>
            <p class="quiet small">
              {t.rectification.due(dayText(t, item.due))} <Grace t={t} item={item} now={context.now} />
            </p>
            {item.reopened && <p class="correct">{t.rectification.reopened(item.reopened.reason)}</p>}
            {item.answer && <p class="answered">{t.rectification.answered(item.answer.text)}</p>}
            {children(item)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An item not answered by its deadline, while it still may be. */
function Grace({ t, item, now }: { t: Text; item: RectificationItem; now: Instant }) {
  const { due: day, grace } = item;
  if (!grace || itemState(item) !== 'open' || !isInGrace({ day, grace }, dayOf(now))) return null;
  return <span class="tag amber">{t.grace.until(dayText(t, grace))}</span>;
}

const COLOUR = { open: 'red', done: 'amber', signing: 'amber', closed: 'green' } as const;

function ItemTag({ t, item }: { t: Text; item: RectificationItem }) {
  const state = itemState(item) === 'done' && item.closed ? 'signing' : itemState(item);
  return <span class={`tag ${COLOUR[state]}`}>{t.itemStates[state]}</span>;
}

/** An item at its own indicator: what is to be mended, until when and how far it is; `own` is the page that has the items, if another. */
export const ItemAt = ({ t, item, own = '' }: { t: Text; item: RectificationItem; own?: string }) => (
  <div class="correct">
    <p>
      <ItemTag t={t} item={item} /> <a href={`${own}#item-${item.number}`}>{t.revised.item(item.number)}</a> {item.text}
    </p>
    {itemState(item) === 'open' && <p class="small">{t.rectification.due(dayText(t, item.due))}</p>}
    {item.reopened && <p class="small">{t.rectification.reopened(item.reopened.reason)}</p>}
  </div>
);
