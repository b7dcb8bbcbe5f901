import { Hono } from 'hono';
import { page } from '../parts/page.tsx';
import type { Env } from '../site.ts';

/** What was done for everybody to be able to use the site, what is missing, and whom to tell. */
export const accessibility = new Hono<Env>().get('/', (c) => {
  const { t, site } = c.var;
  const { hotline } = site.policy.publication();
  return page(
    c,
    { title: t.accessibility.title, description: t.accessibility.lead },
    <article class="prose">
      <h1>{t.accessibility.title}</h1>
      <p class="lead">{t.accessibility.lead}</p>
      {t.accessibility.parts.map(({ heading, says }) => (
        <section>
          <h2>{heading}</h2>
          <ul>
            {says.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{t.accessibility.contact.heading}</h2>
        <p>{t.accessibility.contact.says(hotline.name[t.language], hotline.number)}</p>
      </section>
    </article>,
  );
});
