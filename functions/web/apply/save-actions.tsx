import type { Text } from '../text/text.ts';

/** The buttons under a step: on to the next one, or stay; and a word on what was saved by itself. */
export const SaveActions = ({ t }: { t: Text }) => (
  <p class="actions">
    <button name="go" value="next">
      {t.form.saveAndNext}
    </button>
    <button class="secondary">{t.form.save}</button>
    <span class="quiet small" data-status role="status"></span>
  </p>
);
