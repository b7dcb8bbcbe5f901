import { type Cell, standingOn } from '../../../shared/domain/cell.ts';
import { type Day, dayOf } from '../../../shared/domain/time.ts';
import type { StoredBatch } from '../../../shared/store/batches.ts';
import { newestCells } from '../../../shared/store/cells.ts';
import { publishedIn, unitsIn } from '../reading/notices.ts';
import { awardIn, currentOnes } from '../reading/programme.ts';
import type { Site } from '../site.ts';
import { dayText } from '../text/day.ts';
import type { Text } from '../text/text.ts';

/** Something new to the public. */
export interface Entry {
  /** What it is, for ever: two entries of one thing have the same. */
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly address: string;
  readonly on: Day;
}

const MOST = 50;
const newestFirst = (a: Entry, b: Entry) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0);

/** The notices of the programmes that stand now, and the documents that named their units. */
export async function noticesAndNamings(site: Site, t: Text): Promise<Entry[]> {
  const published = currentOnes(site.policy, site.now()).map(({ id }) => publishedIn(site, id));
  return (await Promise.all(published))
    .flat()
    .flatMap((batch) => [...namedBy(site, t, batch), noticed(site, t, batch)])
    .sort(newestFirst)
    .slice(0, MOST);
}

function noticed(site: Site, t: Text, batch: StoredBatch): Entry {
  const { id, programme, number, title, from, until, calledOff } = batch;
  const heading = t.notices.heading(awardIn(site, t, programme), number, title);
  return {
    key: `notices/${id}`,
    title: calledOff ? t.callingOff.feed(heading) : heading,
    summary: calledOff ? t.callingOff.feedSummary(calledOff.reason) : t.feed.notice(unitsIn(batch), dayText(t, until)),
    address: `/notices/${id}`,
    on: from,
  };
}

function namedBy(site: Site, t: Text, batch: StoredBatch): Entry[] {
  const { id, document } = batch;
  if (!document) return [];
  const { number, date } = document;
  const [title, summary] = [
    t.feed.naming(number, awardIn(site, t, batch.programme)),
    t.feed.named(number, dayText(t, date), unitsIn(batch)),
  ];
  return [{ key: `namings/${id}`, title, summary, address: `/notices/${id}`, on: date }];
}

/** The units that were named last in a district, those whose plaques are worth something today. */
export async function namingsIn(site: Site, t: Text, district: string): Promise<Entry[]> {
  const today = dayOf(site.now());
  const cells = (await newestCells(site.table, district, MOST)).filter((cell) =>
    ['named', 'reviewing'].includes(standingOn(cell, today)),
  );
  return cells.map((cell) => ofCell(site, t, cell)).sort(newestFirst);
}

function ofCell({ policy }: Site, t: Text, { code, name, star, category, division, document }: Cell): Entry {
  const kind = policy.standard(category)?.name[t.language] ?? category;
  const place = policy.divisions().find(division)?.name ?? division;
  return {
    key: `cells/${code}`,
    title: t.feed.cell(name, t.site.stars(star)),
    summary: t.feed.cellSummary({ kind, place, document: document.number, on: dayText(t, document.date) }),
    address: `/cells/${code}`,
    on: document.date,
  };
}
