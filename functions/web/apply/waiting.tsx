import type { Text } from '../text/text.ts';

/** Where `client/waiting.js` tells of what this person typed and this machine still keeps. */
export const Waiting = ({ t, who }: { t: Text; who: string }) => (
  <section class="notice" data-waiting={who} hidden>
    <h2>{t.filling.waiting}</h2>
    <p class="small">{t.filling.waitingHint}</p>
    <ul></ul>
  </section>
);
