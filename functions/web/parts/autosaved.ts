import type { Text } from '../text/text.ts';

/**
 * What makes `client/draft.js` save a form while it is filled in, with the words it says meanwhile. With `who`, what
 * cannot be saved is kept in this person's name on the machine (`client/kept.js`) until it can.
 */
export const autosaved = (t: Text, who?: string) => ({
  'data-draft': '',
  'data-saving': t.form.saving,
  'data-failed': t.form.notSaved,
  ...(who && {
    'data-who': who,
    'data-kept': t.filling.keptOffline,
    'data-kept-failed': t.filling.keptFailed,
    'data-kept-expired': t.filling.keptExpired,
    'data-found': t.filling.found,
  }),
});
