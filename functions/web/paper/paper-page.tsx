import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { contentSum } from '../../../shared/domain/application/content-sum.ts';
import { unitName } from '../../../shared/domain/application/unit.ts';
import { isRefusal } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { type Fact, Facts } from '../parts/facts.tsx';
import { page } from '../parts/page.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { cityName } from '../reading/city.ts';
import { type Opened, openApplication } from '../reading/opened.ts';
import type { Env } from '../site.ts';
import { dayText } from '../text/day.ts';
import type { Text } from '../text/text.ts';
import { Letter } from './letter.tsx';
import { EvidenceTable, OpinionTable, ScoreTable, UnitTable } from './tables.tsx';

/** The application as a form on paper (申报表) with its commitment letter, for whoever may read it, in either room. */
export const paperPage = (room: '/apply' | '/desk') => async (c: Context<Env>) => {
  const opened = await openApplication(c);
  if (isRefusal(opened)) return refusalPage(c, opened);
  const { t } = c.var;
  const { application, context } = opened;
  const name = unitName(application.unit, context.standard.unit, context.divisions) || t.apply.unnamed;
  const sum = contentSum(application);
  return page(
    c,
    { title: t.paper.title(name), styles: ['paper.css'], scripts: ['print.js'], wide: true },
    <>
      <p class="actions unprinted">
        <button type="button" data-print hidden>
          {t.paper.print}
        </button>
        <span class="quiet">
          {t.paper.hint} <a href={`${room}/${application.id}`}>{t.paper.back}</a>
        </span>
      </p>
      <section
        class="paper-scroll"
        aria-label={t.paper.heading(opened.context.programme.award[t.language])}
        tabindex={0}
      >
        <article class="paper">
          <Head t={t} opened={opened} sum={sum}>
            <QrCode text={`${new URL(c.req.url).origin}/apply/${application.id}`} label={t.paper.scan} />
          </Head>
          <UnitTable t={t} opened={opened} />
          <ScoreTable t={t} opened={opened} />
          <EvidenceTable t={t} opened={opened} />
          <OpinionTable t={t} opened={opened} />
          <Letter t={t} opened={opened} city={cityName(c.var.site, t)} sum={sum} />
        </article>
      </section>
    </>,
  );
};

function Head({ t, opened, sum, children }: { t: Text; opened: Opened; sum: string; children: Child }) {
  const { application, context } = opened;
  const { submitted } = application;
  const lines: Fact[] = [
    [t.paper.number, application.id],
    [t.paper.sum, sum],
    [t.paper.day, submitted ? dayText(t, dayOf(submitted.at)) : t.paper.unsubmitted],
  ];
  return (
    <header class="paper-head">
      <div>
        <h1>{t.paper.heading(context.programme.award[t.language])}</h1>
        <p class="programme">{context.programme.name[t.language]}</p>
        <Facts facts={lines} />
      </div>
      <div class="scan">
        {children}
        <span>{t.paper.scan}</span>
      </div>
    </header>
  );
}
