import type { Text } from '../text/text.ts';

/** What makes `client/draft.js` save a form while it is filled in, with the words it says meanwhile. */
export const autosaved = (t: Text) => ({
  'data-draft': '',
  'data-saving': t.form.saving,
  'data-failed': t.form.notSaved,
});
