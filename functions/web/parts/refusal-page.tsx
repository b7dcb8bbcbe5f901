import type { Context } from 'hono';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { statusOf } from '../answer.ts';
import type { Env } from '../site.ts';
import { page, signInAddress } from './page.tsx';

/** A refusal as a page of its own: what is the matter, what to do, and the way back. */
export function refusalPage(c: Context<Env>, refusal: Refusal) {
  const { t } = c.var;
  const { title, detail } = t.refusal(refusal);
  return page(
    c,
    { title, status: statusOf(c, refusal) },
    <section class="narrow">
      <h1>{title}</h1>
      <p class="lead">{detail}</p>
      <p>
        {refusal.refused === 'not-signed-in' && (
          <a class="button" href={signInAddress(c)}>
            {t.site.signIn}
          </a>
        )}{' '}
        <a href="/">{t.site.back}</a>
      </p>
    </section>,
  );
}
