import type { Context } from 'hono';
import type { Env } from '../site.ts';

/** The buttons under a step: on to the next one or, for who came from there, back to the check; or stay; and a word on what was saved by itself, or why it was not. */
export const SaveActions = ({ c }: { c: Context<Env> }) => {
  const { t } = c.var;
  const [go, onwards] = c.req.query('back') === 'check' ? ['check', t.form.saveAndCheck] : ['next', t.form.saveAndNext];
  return (
    <>
      <p class="actions">
        <button name="go" value={go}>
          {onwards}
        </button>
        <button class="secondary">{t.form.save}</button>
      </p>
      <p class="save-state small">
        <span data-status role="status"></span>{' '}
        <a href={`/sign-in?to=${encodeURIComponent(c.req.path)}`} target="_blank" rel="noopener" data-sign-in hidden>
          {t.form.signInAgain}
        </a>
      </p>
    </>
  );
};
