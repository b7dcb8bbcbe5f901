import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { page } from '../parts/page.tsx';
import type { Env } from '../site.ts';
import { Colours, Type } from './look.tsx';
import { Answers, Bars, Buttons, Fields, Files, Layers, Rows, Says, Tags } from './samples.tsx';
import { Lists, Ways } from './ways.tsx';

/** Every component in each of its states, with the colours and the type: for who builds pages, and for the tests of their look. */
export const design = new Hono<Env>().get('/', (c) => {
  const { t, site } = c.var;
  const parts = t.design.parts;
  c.header('X-Robots-Tag', 'noindex');
  const shown: readonly (readonly [keyof typeof parts, Child])[] = [
    ['colours', <Colours t={t} />],
    ['type', <Type t={t} />],
    ['buttons', <Buttons t={t} />],
    ['tags', <Tags t={t} />],
    ['says', <Says t={t} />],
    ['fields', <Fields t={t} />],
    ['answers', <Answers t={t} policy={site.policy} />],
    ['bars', <Bars t={t} />],
    ['ways', <Ways c={c} />],
    ['lists', <Lists t={t} />],
    ['table', <Rows t={t} now={site.now()} />],
    ['files', <Files t={t} now={site.now()} />],
    ['layers', <Layers t={t} />],
  ];
  return page(
    c,
    { title: t.design.title, styles: ['design.css'] },
    <>
      <header class="headline">
        <h1>{t.design.title}</h1>
        <p class="quiet">{t.design.intro}</p>
      </header>
      <nav class="actions" aria-label={t.design.title}>
        {shown.map(([part]) => (
          <a href={`#${part}`}>{parts[part]}</a>
        ))}
      </nav>
      {shown.map(([part, sample]) => (
        <section id={part} class="sample">
          <h2>{parts[part]}</h2>
          {sample}
        </section>
      ))}
    </>,
  );
});
