import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createApp } from '../../../functions/web/app.ts';
import { isUnder, ROOMS } from '../../../functions/web/rooms.ts';
import { openSite, type TestSite } from '../../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

test('a room that could not be loaded once is loaded by the next who asks for it', async () => {
  const app = createApp(site.site);
  const room = ROOMS.find((one) => isUnder('/help', one)) ?? expect.fail('no room for help');
  const load = vi.spyOn(room as { load: typeof room.load }, 'load').mockRejectedValueOnce(new Error('no file'));
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const statuses = [(await app.request('/help')).status, (await app.request('/help')).status];
  expect(statuses).toEqual([500, 200]);
  expect(load).toHaveBeenCalledTimes(2);
  load.mockRestore();
  said.mockRestore();
});
