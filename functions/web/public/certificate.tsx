import type { Context } from 'hono';
import { type Cell, standingOn } from '../../../shared/domain/cell.ts';
import { refuse } from '../../../shared/domain/refusal.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadCell } from '../../../shared/store/cells.ts';
import { type Fact, Facts } from '../parts/facts.tsx';
import { page } from '../parts/page.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { refusalPage } from '../parts/refusal-page.tsx';
import { cityName } from '../reading/city.ts';
import { awardIn } from '../reading/programme.ts';
import type { Env, Site } from '../site.ts';
import { dayText } from '../text/day.ts';
import type { Text } from '../text/text.ts';
import { saysOf } from './cell.tsx';

/** The certificate of a cell, one A4 sheet when printed; of one that is not named any more it says so across the sheet. */
export async function certificatePage(c: Context<Env>) {
  const { site, t } = c.var;
  const cell = await loadCell(site.table, c.req.param('code') ?? '');
  if (!cell) return refusalPage(c, refuse('not-found'));
  const today = dayOf(site.now());
  const standing = standingOn(cell, today);
  const city = cityName(site, t);
  const valid = standing === 'named';
  return page(
    c,
    { title: t.certificate.title(cell.name), styles: ['certificate.css'], wide: true },
    <>
      <div class="sheet-scroll">
        <article class={valid ? 'sheet' : 'sheet void'}>
          <div class="frame">
            <h1>{t.certificate.heading(awardIn(site, t, cell.programme))}</h1>
            <p class="star-row" aria-hidden="true">
              {'★'.repeat(cell.star)}
            </p>
            <div class="words">
              <p class="addressee">{t.certificate.to(cell.name)}</p>
              <p>{t.certificate.body(city, awardIn(site, t, cell.programme), cell.star)}</p>
              <p>{valid ? t.certificate.hereby : <strong>{saysOf(t, cell, today)}</strong>}</p>
            </div>
            <footer class="foot">
              <CertificateFacts t={t} site={site} cell={cell} />
              <div class="scan">
                <QrCode text={checkAddress(c, cell.code)} label={t.certificate.scan} />
                <span>{t.certificate.scan}</span>
              </div>
              <p class="issuer">
                {t.notices.office(city)}
                <br />
                {dayText(t, cell.document.date)}
                <br />
                <span class="seal">{t.certificate.seal}</span>
              </p>
            </footer>
          </div>
          {!valid && (
            <p class="across" aria-hidden="true">
              {t.standings[standing]}
            </p>
          )}
        </article>
      </div>
      <p class="quiet unprinted">
        {t.certificate.hint} <a href={`/cells/${cell.code}`}>{t.check.more}</a>
      </p>
    </>,
  );
}

/** Where the code on a plaque leads: the address of this very registry, as its reader reached it. */
const checkAddress = (c: Context<Env>, code: string) => `${new URL(c.req.url).origin}/check/${code}`;

function CertificateFacts({ t, site, cell }: { t: Text; site: Site; cell: Cell }) {
  const lines: Fact[] = [
    [t.certificate.category, site.policy.standard(cell.category)?.name[t.language] ?? cell.category],
    [t.certificate.code, cell.code],
    [t.certificate.document, cell.document.number],
    [t.certificate.date, dayText(t, cell.document.date)],
    [t.certificate.valid, dayText(t, cell.validUntil)],
  ];
  return <Facts facts={lines} />;
}
