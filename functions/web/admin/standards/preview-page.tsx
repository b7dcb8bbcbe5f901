import type { Context } from 'hono';
import type { Standard } from '../../../../shared/domain/standard/indicator.ts';
import { AnswerField, IndicatorText } from '../../parts/answer-field.tsx';
import { page } from '../../parts/page.tsx';
import { Sample } from '../../parts/sample.tsx';
import type { Env } from '../../site.ts';

/** A standard as whoever applies will see it; nothing of it can be sent. */
export function previewPage(c: Context<Env>, { title, source, sections, version, name }: Standard, back: string) {
  const { t } = c.var;
  return page(
    c,
    { title: `${name[t.language]} ${t.standards.version(version)}` },
    <>
      <p class="quiet">
        <a href={back}>{t.standards.back}</a>
      </p>
      <h1>{title[t.language]}</h1>
      <p class="quiet">{t.standards.previewHint}</p>
      <p class="quiet small">{source[t.language]}</p>
      {sections.map((section) => (
        <section>
          <h2>{section.name[t.language]}</h2>
          <ol class="indicators">
            {section.indicators.map((indicator) => (
              <li>
                <IndicatorText t={t} indicator={indicator} />
                <Sample t={t} indicator={indicator} />
                <AnswerField t={t} indicator={indicator} answer={undefined} fault={undefined} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>,
  );
}
