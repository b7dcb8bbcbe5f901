import { ADMIN } from '../flow.ts';
import { fill } from './fill.ts';
import type { House } from './house.ts';
import {
  ASSESSING,
  byApi,
  byForm,
  LIVES,
  type Move,
  RETURNED,
  REVIEWERS,
  SCREENER,
  type Step,
  SUBMITTER,
  type Way,
} from './lives.ts';
import { atMost, type Row } from './row.ts';

const MOST = 3;

/** Every kind of page: what it is, where, who reads it, and how many requests it may make. */
// biome-ignore format: one page a line
export const PAGES: readonly (readonly [what: string, path: string, who?: string | undefined, most?: number])[] = [
  ['dashboard', '/', undefined, 1],
  ['GET /api/v1/progress', '/api/v1/progress', undefined, 1],
  ['district', '/districts/330602'],
  ['township', '/townships/330602001'],
  ['township, of its own', '/townships/330602001', SUBMITTER],
  ['register, first page', '/cells'],
  ['register of a district', '/cells?district=330602'],
  ['register, a name searched in the whole city', '/cells?q=%E7%AC%AC7%E5%AE%9E'],
  ['cell', '/cells/330602-2023-0007'],
  ['list of a submitter', '/apply', SUBMITTER],
  ['a new application', '/apply/new', SUBMITTER],
  ['application of a submitter', '/apply/:id', SUBMITTER],
  ['unit step of the form', '/apply/:id/unit', SUBMITTER],
  ['section of the form', '/apply/:id/part/:section', SUBMITTER],
  ['check step of the form', '/apply/:id/check', SUBMITTER],
  ['desk, queue of a screener', '/desk', SCREENER],
  ['desk, queue of a reviewer (1 member + 1 for each of 7 reporting units)', '/desk', REVIEWERS[0]],
  ['desk, a full queue of a reviewer (500 in each of 6 districts)', '/desk?state=named', REVIEWERS[0]],
  ['desk, scoring sheet', '/desk/:id', REVIEWERS[0]],
  ['desk, who is to assess', '/desk/:id/assign', REVIEWERS[0]],
  ['desk, notices', '/desk/batches', REVIEWERS[0]],
  ['desk, a new notice', '/desk/batches/new', REVIEWERS[0]],
  ['health of the registry', '/admin/health', ADMIN],
  ['desk, what if they were named', '/desk/what-if', REVIEWERS[0]],
  ['notices', '/notices'],
  ['report of a month', '/reports/2023-06'],
  ['messages', '/inbox', SUBMITTER],
  ['administration, members', '/admin/members', ADMIN],
  ['administration, programmes', '/admin/programmes', ADMIN],
  ['administration, standards', '/admin/standards', ADMIN],
];

/** Requests to DynamoDB of every page and every move, counted on the host's own client. */
export async function requests(house: House): Promise<Row[]> {
  const { sent: nothingNamed } = await house.counted(() => house.page(undefined, '/cells'));
  await fill(house.site.table, districtsOf(house), () => 500);
  const address = await addresses(house);
  const rows = [atMost('requests: register, nothing named yet', nothingNamed, MOST)];
  for (const [what, path, who, most = MOST] of PAGES) {
    const { sent } = await house.counted(() => house.page(who, address(path)));
    rows.push(atMost(`requests: ${what}`, sent, most));
  }
  return [...rows, ...(await moves(house))];
}

const districtsOf = ({ site: { policy } }: House) =>
  policy
    .divisions()
    .children(policy.city)
    .map((d) => d.code);

const schoolOf = ({ site }: House) => {
  const standard = site.policy.standard('school');
  if (!standard) throw new Error('no standard for schools');
  return standard;
};

/** Fills in the addresses of pages: an application that is being corrected, or assessed, and the form's first section. */
export async function addresses(house: House): Promise<(path: string) => string> {
  const ids = { apply: (await walk(house, byApi, RETURNED)).id, desk: (await walk(house, byApi, ASSESSING)).id };
  const section = schoolOf(house).sections[0]?.id ?? '';
  return (path) =>
    path
      .replace('apply/:id', `apply/${ids.apply}`)
      .replace('desk/:id', `desk/${ids.desk}`)
      .replace(':section', section);
}

async function moves(house: House): Promise<Row[]> {
  const most = { api: new Map<Move, number>(), form: new Map<Move, number>() };
  for (const life of LIVES) {
    await walk(house, byApi, life, most.api);
    await walk(house, byForm, life, most.form);
  }
  return [...most.api.keys()].map((move) =>
    atMost(`requests: ${move}, by API / by form`, [most.api.get(move) ?? 0, most.form.get(move) ?? 0], MOST),
  );
}

/** Walks an application through a life, and keeps how many requests each move took at most. */
export async function walk(house: House, way: Way, life: readonly Step[], most = new Map<Move, number>()) {
  let id = '';
  // Whoever has called before has a token: the local issuer, which asks the same store, counts for no move.
  for (const who of new Set(life.map(([, who]) => who))) await house.api(who, 'GET', '/applications');
  for (const [move, who] of life)
    for (const request of way(house, schoolOf(house), move, who, id)) {
      const version = id === '' ? 0 : await versionOf(house, id);
      const { sent, answer } = await house.counted(() => request(version));
      most.set(move, Math.max(sent, most.get(move) ?? 0));
      id ||= /\d{4}-\d{4,6}-[a-z0-9]{10}/.exec(answer.headers.get('location') ?? '')?.[0] ?? '';
    }
  return { id };
}

async function versionOf(house: House, id: string): Promise<number> {
  const answer = await house.api(SUBMITTER, 'GET', `/applications/${id}`);
  return ((await answer.json()) as { version: number }).version;
}
