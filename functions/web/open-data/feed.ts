import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Day } from '../../../shared/domain/time.ts';
import { cityName } from '../reading/city.ts';
import { reportingUnits } from '../reading/lists.ts';
import { currentProgramme } from '../reading/programme.ts';
import type { Env } from '../site.ts';
import { TAGS } from '../text/language.ts';
import { type Entry, namingsIn, noticesAndNamings } from './entries.ts';
import { openToAll } from './open-to-all.ts';
import { wholeAddress } from './origin.ts';

/**
 * What is new, as an Atom feed (RFC 4287): the city's notices and namings, or with `?district=` the units that were
 * named there. One request to the store either way.
 */
export const feed = new Hono<Env>().use(openToAll).get('/', async (c) => {
  const { site, t } = c.var;
  const district = reportingUnits(site.policy).find((code) => code === c.req.query('district'));
  const entries = district ? await namingsIn(site, t, district) : await noticesAndNamings(site, t);
  c.header('Cache-Control', 'public, max-age=300');
  return c.body(await written(c, district, entries), 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
});

function written(c: Context<Env>, district: string | undefined, entries: readonly Entry[]) {
  const { site, t } = c.var;
  const name = (code: string) => site.policy.divisions().find(code)?.name ?? code;
  const own = `/feed.atom${district ? `?district=${district}` : ''}`;
  const opened = currentProgramme(site.policy, site.now()).window.opens;
  const newest = [opened, ...entries.map(({ on }) => on)].sort().at(-1) ?? opened;
  const title = district ? t.feed.titleOf(name(district)) : t.feed.title(cityName(site, t));
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${TAGS[t.language]}">
  <id>${stableId(`${site.policy.city}/feed/${district ?? ''}`)}</id>
  <title>${plain(title)}</title>
  <updated>${startOf(newest)}</updated>
  <author><name>${plain(t.notices.office(cityName(site, t)))}</name></author>
  <link rel="self" type="application/atom+xml" href="${wholeAddress(c, own)}"/>
  <link rel="alternate" type="text/html" href="${wholeAddress(c, district ? `/cells?district=${district}` : '/notices')}"/>
  <link rel="license" href="${site.policy.publication().licence.url}"/>
${entries.map((entry) => entryOf(c, entry))}</feed>
`;
}

const entryOf = (c: Context<Env>, { key, title, summary, address, on }: Entry) => html`  <entry>
    <id>${stableId(`${c.var.site.policy.city}/${key}`)}</id>
    <title>${plain(title)}</title>
    <updated>${startOf(on)}</updated>
    <link rel="alternate" type="text/html" href="${wholeAddress(c, address)}"/>
    <summary>${plain(summary)}</summary>
  </entry>
`;

/** Beijing's midnight: a document has a date, and no hour. */
const startOf = (day: Day): string => `${day}T00:00:00+08:00`;

/** The same for the same thing for ever, wherever the registry moves: a UUID (RFC 9562, version 8) of its name. */
function stableId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}

/** XML has no place for control characters, which people paste with a name. */
const plain = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
