import type { Context } from 'hono';
import type { Member } from '../../../shared/domain/member.ts';
import { page } from '../parts/page.tsx';
import { Notice } from '../parts/says.tsx';
import type { Env } from '../site.ts';
import { LANGUAGES, TAGS } from '../text/language.ts';

/** How a member is told besides in the site. */
export function settingsPage(c: Context<Env>, { email, channels }: Member) {
  const { t } = c.var;
  const { mail = true, language = 'zh' } = channels ?? {};
  return page(
    c,
    { title: t.messages.settings },
    <section class="narrow">
      <h1>{t.messages.settings}</h1>
      {c.req.query('saved') && (
        <Notice kind="good" status>
          <p>{t.messages.saved}</p>
        </Notice>
      )}
      <p class="quiet">{t.messages.settingsIntro}</p>
      <form method="post" action="/inbox/settings">
        <p>
          <label class="tick">
            <input type="checkbox" name="mail" value="1" checked={mail} />
            {t.messages.byMail(email)}
          </label>
        </p>
        <fieldset class="choices">
          <legend>{t.messages.language}</legend>
          {LANGUAGES.map((one) => (
            <label lang={TAGS[one]}>
              <input type="radio" name="language" value={one} checked={one === language} />
              {t.messages.languages[one]}
            </label>
          ))}
        </fieldset>
        <p class="actions">
          <button>{t.messages.save}</button>
        </p>
      </form>
      <p>
        <a href="/inbox">{t.messages.title}</a>
      </p>
    </section>,
  );
}
