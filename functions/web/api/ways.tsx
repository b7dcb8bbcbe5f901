import type { Text } from '../text/text.ts';

/** The same call in several ways, side by side where there is room. */
export const Ways = ({ t, shell, script }: { t: Text; shell: string; script?: string | undefined }) => (
  <div class="ways">
    <Shown label={t.firstCall.shell} name="shell" code={shell} />
    {script && <Shown label="TypeScript" name="script" code={script} />}
  </div>
);

export const Shown = ({ label, name, code }: { label: string; name: string; code: string }) => (
  <figure>
    <figcaption>{label}</figcaption>
    <pre lang="zh-CN" class={name}>
      {code}
    </pre>
  </figure>
);

/** What `copy.js` puts at each of them. */
export const CopyButton = ({ t }: { t: Text }) => (
  <template id="copy">
    <button type="button" class="secondary copy" aria-live="polite" data-copied={t.docs.copied}>
      {t.docs.copy}
    </button>
  </template>
);
