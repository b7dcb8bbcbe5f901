import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { loadPolicy } from '../../shared/data/load.ts';
import type { Standard } from '../../shared/domain/standard/indicator.ts';
import { addDays, dayOf } from '../../shared/domain/time.ts';
import { fullAnswers } from '../answers.ts';
import { png } from '../files.ts';
import type { Answer } from '../reach.ts';
import type { File } from './ledger.ts';
import { asked, call, Over, odd, untilAnswered, type World } from './world.ts';

const answers = fullAnswers(loadPolicy('3306').standard('school') as Standard);
const SCREENER = 'd330602@example.test';
const reviewers = ['r1@example.test', 'r2@example.test', 'r3@example.test'];
const chance = (share: number) => Math.random() < share;
const because = { reason: '另有情况' };

/** Where the ones leave what the others go on with. */
export interface Desk {
  readonly signed: File[];
  readonly named: File[];
}

/** Works until everybody goes home. */
export async function working(work: () => Promise<void>): Promise<void> {
  try {
    for (;;)
      await work().catch((error) => {
        if (!(error instanceof Refused)) throw error;
      });
  } catch (error) {
    if (!(error instanceof Over)) throw error;
  }
}

/** What was refused: that ends the way of an application. */
class Refused extends Error {}

/** A change of one application, in the ledger before it is sent and after it was answered. */
async function moved(world: World, file: File, as: string, move: string, body: object = {}): Promise<Answer['body']> {
  file.asking = move;
  const asking = MOVES[move]?.(file.id) ?? { path: `/api/v1/applications/${file.id}/${move}` };
  const { status, body: said } = await asked(world, { as, ...asking, ...(move === 'delete' ? {} : { body }) });
  file.asking = undefined;
  if (status >= 300) {
    odd(world, `${move}: ${said.code}`);
    throw new Refused();
  }
  file.made.push(move);
  return said;
}
const MOVES: Readonly<Record<string, (id: string) => { method: string; path: string }>> = {
  save: (id) => ({ method: 'PATCH', path: `/api/v1/applications/${id}` }),
  delete: (id) => ({ method: 'DELETE', path: `/api/v1/applications/${id}` }),
};

let units = 0;

/** A township files an application and everybody does their part, until it waits to be published. */
export async function applying(world: World, township: string, desk: Desk): Promise<void> {
  const file = await opened(world, township);
  await moved(world, file, township, 'save', { answers });
  if (chance(0.1)) return void (await moved(world, file, township, 'delete'));
  await attached(world, file, township);
  await moved(world, file, township, 'submit');
  await moved(world, file, SCREENER, 'screen-start');
  await moved(world, file, SCREENER, 'recommend', { answers });
  const [one = '', two = ''] = reviewers.toSorted(() => Math.random() - 0.5);
  if (chance(0.3)) await mended(world, file, township, [one, two]);
  if (chance(0.1)) return void (await moved(world, file, township, 'withdraw', because));
  await moved(world, file, one, 'propose', { answers, star: 5 });
  await moved(world, file, two, 'sign');
  desk.signed.push(file);
}

async function opened(world: World, township: string): Promise<File> {
  const unit = { name: `第${++units}小学`, address: '解放路 1 号', contact: '王芳', phone: '0575-85000000' };
  world.ledger.opening++;
  const wish = { category: 'school', unit };
  const { body, status } = await asked(world, { as: township, path: '/api/v1/applications', body: wish });
  world.ledger.opening--;
  if (status >= 300) {
    odd(world, `create: ${body.code}`);
    throw new Refused();
  }
  const file: File = { id: body.id, made: ['create'] };
  world.ledger.files.set(file.id, file);
  return file;
}

async function mended(world: World, file: File, township: string, [one, two]: [string, string]): Promise<void> {
  const due = addDays(dayOf(world.ledger.clock), 50);
  await moved(world, file, one, 'rectify', { items: [{ indicator: 'ledger', text: '补齐台账', due }] });
  await moved(world, file, township, 'answer-item', { item: 1, text: '已补' });
  await moved(world, file, one, 'close-item', { item: 1 });
  await moved(world, file, two, 'sign-item', { item: 1 });
}

let pictures = 0;

/** A file of evidence in three steps; the second brings its bytes, and only the third makes it evidence. */
async function attached(world: World, file: File, as: string): Promise<void> {
  const content = png(40 + (pictures++ % 60), 40 + Math.floor(Math.random() * 200), true);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const claim = { indicator: 'ledger', name: '照片.png', size: content.length, sha256 };
  const path = `/api/v1/applications/${file.id}/evidence`;
  const { body: ticket } = await asked(world, { as, path, body: claim });
  await untilAnswered(world, async () => {
    const put = await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: new Uint8Array(content) });
    return { status: put.status, headers: put.headers, body: await put.text() };
  });
  file.asking = 'attach';
  const { status, body } = await asked(world, { as, path: `${path}/${ticket.id}`, body: claim });
  file.asking = undefined;
  if (status !== 200) {
    odd(world, `attach: ${body.code} ${body.detail}`);
    throw new Refused();
  }
  file.made.push('attach');
  world.ledger.evidence.push({ id: file.id, file: ticket.id, sha256, by: as });
}

/** The city's office publishes what is signed, hears objections, waits for the notice's end, and names. */
export async function publishing(world: World, desk: Desk): Promise<void> {
  const files = desk.signed.splice(0, desk.signed.length < 3 ? 0 : 4);
  if (files.length === 0) {
    if (world.work === 'over') throw new Over();
    return void (await pause(20));
  }
  const [as = ''] = reviewers;
  for (const file of files) file.asking = 'publish';
  const { body } = await asked(world, {
    as,
    path: '/api/v1/notices',
    body: { applications: files.map(({ id }) => id) },
  });
  const done = settled(world, files, 'publish', body);
  const { id, until } = body.notice ?? {};
  if (!id) return;
  world.ledger.notices.set(
    id,
    done.map((file) => file.id),
  );
  if (chance(0.4) && done[0]) await objected(world, id, done[0]);
  // What is filed after the year's end is refused, and nothing more would come.
  if (until > '2023-12-20') return;
  await waited(world, addDays(until, 1));
  const document = { number: `绍无废办〔2023〕${id}号`, date: addDays(until, 1) };
  for (const file of done) file.asking = 'name';
  const { body: named } = await asked(world, { as, path: `/api/v1/notices/${id}/name`, body: document });
  desk.named.push(...settled(world, done, 'name', named));
}

/** Notes what came of those that were moved together. */
function settled(world: World, files: readonly File[], move: string, body: Answer['body']): File[] {
  const done = files.filter(({ id }) => body.notice && !body.refused[id]);
  for (const file of files) file.asking = undefined;
  for (const file of done) file.made.push(move);
  for (const { id } of files.filter((file) => !done.includes(file)))
    odd(world, `${move}: ${body.refused?.[id]?.code ?? body.code}`);
  return done;
}

async function objected(world: World, notice: string, file: File): Promise<void> {
  file.asking = 'object';
  const path = `/api/v1/notices/${notice}/${file.id}/objections`;
  const { status } = await asked(world, { path, body: { text: '情况不实' } });
  file.asking = undefined;
  // Only so many are taken from one address in an hour.
  if (status === 429) return;
  file.made.push('object');
  await moved(world, file, reviewers[1] ?? '', 'dismiss', because);
}

/** Sets the clock on to a day, never back; and the schedule does what that brings. */
async function waited(world: World, day: string): Promise<void> {
  const now = `${day}T09:00:00+08:00`;
  if (day > dayOf(world.ledger.clock)) {
    const { status } = await untilAnswered(world, () => call(world, { path: '/local/clock', body: { now } }));
    if (status === 200 && now > world.ledger.clock) world.ledger.clock = now;
  }
  await untilAnswered(world, () => call(world, { path: '/local/deadlines', body: {} }));
}

/** Named cells are looked at again, and kept or revoked. */
export async function reviewing(world: World, desk: Desk): Promise<void> {
  const file = desk.named.shift();
  if (!file) {
    if (world.work === 'over') throw new Over();
    return void (await pause(20));
  }
  const [, , as = ''] = reviewers;
  await moved(world, file, as, 'review', because);
  await moved(world, file, as, chance(0.7) ? 'keep' : 'revoke', because);
}
