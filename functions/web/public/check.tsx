import type { Context } from 'hono';
import { type Cell, standingOn } from '../../../shared/domain/cell.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadCell } from '../../../shared/store/cells.ts';
import { page } from '../parts/page.tsx';
import { Stars, timeText } from '../parts/show.tsx';
import type { Env, Site } from '../site.ts';
import type { Text } from '../text/text.ts';
import { CellFacts, saysOf } from './cell.tsx';

/** A code as people type it: full width, with spaces, with any dash. */
const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−ー]/g, '-')
    .toLowerCase()
    .slice(0, 40);

/** Where to type the number of a plaque; a typed one leads to its own address, the one that its QR code has. */
export async function checkPage(c: Context<Env>) {
  const { t } = c.var;
  const typed = plainCode(c.req.query('code') ?? '');
  if (typed) return c.redirect(`/check/${encodeURIComponent(typed)}`);
  return page(
    c,
    { title: t.check.title },
    <section class="narrow">
      <h1>{t.check.title}</h1>
      <p class="lead">{t.check.intro}</p>
      <Again t={t} />
    </section>,
  );
}

/** What a plaque is worth today, for whoever stands before it with a telephone. */
export async function checkedPage(c: Context<Env>) {
  const { site, t } = c.var;
  const code = plainCode(c.req.param('code') ?? '');
  const cell = await loadCell(site.table, code);
  return page(
    c,
    { title: t.check.title, status: cell ? 200 : 404 },
    <section class="narrow checked">
      {cell ? <Known t={t} site={site} cell={cell} /> : <Unknown t={t} code={code} />}
      <p class="quiet small">{t.check.at(timeText(t, site.now()))}</p>
      <h2>{t.check.differs}</h2>
      <p>{t.check.differsDetail}</p>
      <h2>{t.check.again}</h2>
      <Again t={t} />
    </section>,
  );
}

function Known({ t, site, cell }: { t: Text; site: Site; cell: Cell }) {
  const today = dayOf(site.now());
  const standing = standingOn(cell, today);
  return (
    <>
      <div class={`verdict ${standing}`}>
        <h1>
          <span aria-hidden="true">{standing === 'named' ? '✓' : standing === 'reviewing' ? '!' : '✕'}</span>{' '}
          {t.check.verdict[standing]}
        </h1>
        <p>{saysOf(t, cell, today)}</p>
      </div>
      <p class="lead">
        <strong>{cell.name}</strong> <Stars t={t} star={cell.star} />
      </p>
      <CellFacts t={t} site={site} cell={cell} />
      <p>
        <a href={`/cells/${cell.code}`}>{t.check.more}</a>
      </p>
    </>
  );
}

const Unknown = ({ t, code }: { t: Text; code: string }) => (
  <div class="verdict unknown">
    <h1>
      <span aria-hidden="true">?</span> {t.check.unknown}
    </h1>
    <p>{t.check.unknownDetail(code)}</p>
  </div>
);

const Again = ({ t }: { t: Text }) => (
  <form class="filter" method="get" action="/check">
    <label>
      {t.check.code} <span class="small">{t.check.example}</span>
      <input type="text" name="code" maxlength={60} required autocapitalize="off" autocomplete="off" />
    </label>
    <button>{t.check.button}</button>
  </form>
);
