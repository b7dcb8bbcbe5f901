import { registryAt } from '../../functions/local/demo/client.ts';
import { readGround } from '../../functions/local/demo/ground.ts';
import { playYear } from '../../functions/local/demo/play.ts';
import { planYear } from '../../functions/local/demo/year.ts';
import type { Books } from './books.ts';

/** Plays the demo's year, one request after the other, and enters what each took; tells how many applied. */
export async function measureYear(origin: string, books: Books, tell: (line: string) => void): Promise<number> {
  const registry = registryAt(origin, (address, request) =>
    books.enter(moveOf(request.method ?? 'GET', new URL(address).pathname), () => fetch(address, request)),
  );
  const year = await planYear(await readGround(registry.as()));
  const entered = {
    ...registry,
    passTime: () => books.enter('deadlines', registry.passTime),
    keepProgress: () => books.enter('progress', registry.keepProgress),
  };
  await playYear(year, entered, tell);
  return year.applications.length;
}

/** Which move a request of the API makes. */
function moveOf(method: string, path: string): string {
  if (method === 'GET') return 'read';
  const [, , , place = '', id, last, more] = path.split('/');
  if (place === 'notices') return id === undefined ? 'publish a notice' : more ? 'object' : 'name a notice';
  if (last === 'evidence') return method === 'DELETE' ? 'detach' : more ? 'attach' : 'ask for an upload';
  if (id === undefined) return 'create';
  return last ?? { PATCH: 'save', DELETE: 'delete' }[method] ?? '';
}
