import type { Text } from '../../text/text.ts';

/** Every key of the desk, with those of a sheet that is written on (`marking.js`), and the switch that turns the single ones off (WCAG 2.1.4). Opened by `client/keys.js`. */
export const KeysDialog = ({ t, marking = false }: { t: Text; marking?: boolean }) => (
  <>
    <p class="keys-open">
      <button type="button" class="plain small" data-keys hidden>
        {t.keys.open}
      </button>
    </p>
    <dialog id="keys" class="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{t.keys.title}</h2>
      <dl>
        {[...t.keys.all, ...(marking ? t.marking.keyList.map(([key, what]) => [[key], what] as const) : [])].map(
          ([keys, what]) => (
            <div>
              <dt>
                {keys.map((key) => (
                  <kbd>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ),
        )}
      </dl>
      <label class="tick">
        <input type="checkbox" id="keys-on" />
        {t.keys.on}
      </label>
      <p class="quiet small">{t.keys.hint}</p>
      <form method="dialog">
        <button hidden>{t.keys.close}</button>
      </form>
    </dialog>
  </>
);
