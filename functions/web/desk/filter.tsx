import type { Text } from '../text/text.ts';
import { ONLY, type Only } from './only.ts';
import type { Row, SheetProps } from './sheet-rows.ts';

/**
 * Shows some of the lines: `marking.js` at once; without it a button that saves what is typed first, or, for who only
 * reads, a link.
 */
export function Filter({ t, opened, writes, only, way, rows }: SheetProps & { readonly rows: readonly Row[] }) {
  const own = `/desk/${opened.application.id}`;
  const shown = ONLY.filter((each) => each !== 'open' || writes).filter(
    (each) => each === only || rows.some(({ of }) => of[each]),
  );
  if (shown.length === 0) return null;
  return (
    <fieldset class="only">
      <legend class="unseen">{t.marking.show}</legend>
      {[undefined, ...shown].map((each) => {
        const words = each ? t.marking.only[each](rows.filter(({ of }) => of[each]).length) : t.marking.all;
        const query = each ? `only=${each}` : '';
        return writes ? (
          <button
            class="secondary"
            formaction={`${own}/score?${query}`}
            data-only={each ?? ''}
            aria-pressed={each === only ? 'true' : 'false'}
          >
            {words}
          </button>
        ) : (
          <a
            class="button secondary"
            href={`${own}?${[query, way].filter(Boolean).join('&')}#sheet`}
            aria-current={each === only ? 'true' : undefined}
          >
            {words}
          </a>
        );
      })}
    </fieldset>
  );
}

/** Which of its lines a filter shows, for the script. */
export const filtered = ({ of, indicator }: Row, only: Only | undefined) => ({
  'data-of': ONLY.filter((each) => of[each]).join(' '),
  'data-bonus': indicator.bonus ? '' : undefined,
  hidden: only !== undefined && !of[only],
});

/** What the keys do; there only where `marking.js` listens to them. */
export const Keys = ({ t }: { t: Text }) => (
  <div class="sheet-keys small" hidden>
    <label class="tick">
      <input type="checkbox" data-own-only checked />
      {t.marking.ownOnly}
    </label>
    <details>
      <summary>{t.marking.keys}</summary>
      <dl>
        {t.marking.keyList.map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  </div>
);
