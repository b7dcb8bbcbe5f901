import { expect, vi } from 'vitest';
import { FILES, png } from '../files.ts';
import { shows } from './job.ts';
import { prepareSurvey, survey } from './survey.ts';
import { sha256Of } from './upload-site.ts';
import { test } from './uploading.ts';

const PDF = { name: '台账.pdf', buffer: FILES.pdf };
const PHOTO = { name: '现场.png', mimeType: 'image/png', buffer: png(900, 600, true) };
const keyOf = (body: Buffer) => `evidence/${sha256Of(body)}`;
const keysOfPhoto = [keyOf(PHOTO.buffer), `${keyOf(PHOTO.buffer)}.thumbnail`];

test.concurrent('several files are brought one after another, and their rows shown', async ({ uploader }) => {
  const { site, choose, lines, status, kept } = uploader;
  await choose(PDF, { name: '清单.xlsx', buffer: FILES.xlsx });
  await shows(lines, ['台账.pdf', '清单.xlsx']);
  await shows(status, '清单.xlsx is here');
  expect([...site.attached.values()]).toEqual([
    { name: '台账.pdf', size: FILES.pdf.length, type: 'pdf' },
    { name: '清单.xlsx', size: FILES.xlsx.length, type: 'xlsx' },
  ]);
  expect((await kept()).sort()).toEqual([keyOf(FILES.pdf), keyOf(FILES.xlsx)].sort());
});

test.concurrent('a photo comes with a small picture of at most 320 pixels, which the page shows', async ({
  uploader: { page, choose, lines, kept },
}) => {
  await choose(PHOTO);
  await shows(lines, ['现场.png']);
  expect(await kept()).toEqual(keysOfPhoto);
  const size = () =>
    page
      .locator('li img')
      .evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [naturalWidth, naturalHeight]);
  await shows(size, [320, 213]);
});

test.concurrent('a picture that the browser cannot read comes without a small one', async ({
  uploader: { choose, lines, kept },
}) => {
  await choose({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: FILES.jpeg });
  await shows(lines, ['现场.jpg']);
  expect(await kept()).toEqual([keyOf(FILES.jpeg)]);
});

test.concurrent('progress is shown while a file is sent', async ({ uploader: { page, choose, lines, slow } }) => {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    setInterval(() => {
      const bar = document.querySelector('progress');
      if (bar && bar.value !== seen.at(-1)) seen.push(bar.value);
    }, 5);
  });
  await slow(400_000);
  await choose(PHOTO);
  await page.locator('li', { hasText: 'Sending' }).waitFor();
  const bar = page.getByRole('progressbar', { name: '现场.png' });
  expect(await bar.getAttribute('max')).toBe(String(PHOTO.buffer.length));
  await shows(lines, ['现场.png']);
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  expect(seen.length).toBeGreaterThan(3);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test.concurrent('an upload that breaks off is repeated with the same ticket, and nothing is there twice', async ({
  uploader: { site, choose, status, lines, asks, kept, breakOff },
}) => {
  // Chromium itself repeats what breaks off on a line that it had before.
  breakOff(2);
  await choose(PHOTO);
  await shows(status, 'Lost, trying again');
  await shows(lines, ['现场.png']);
  expect([asks().ticket, asks().complete, site.attached.size]).toEqual([1, 1, 1]);
  expect(asks().put).toBeGreaterThan(1);
  expect(await kept()).toEqual(keysOfPhoto);
});

test.concurrent('without a connection it waits, and goes on at once when there is one again', async ({
  uploader: { page, choose, status, lines, asks },
}) => {
  await page.context().setOffline(true);
  await choose(PDF);
  await shows(status, 'Lost, trying again');
  await page.context().setOffline(false);
  await shows(lines, ['台账.pdf']);
  expect(asks()).toEqual({ ticket: 1, complete: 1, put: 1 });
});

test.concurrent('a completion whose answer is lost is asked again, and the file sent once', async ({
  uploader: { page, site, choose, lines, asks },
}) => {
  let lost = 0;
  await page.route('**/complete', async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await choose(PDF);
  await shows(lines, ['台账.pdf']);
  expect([asks(), site.attached.size]).toEqual([{ ticket: 1, complete: 2, put: 1 }, 1]);
});

test.concurrent('a ticket that the store no longer takes is exchanged for a new one', async ({
  uploader: { site, choose, lines, asks },
}) => {
  let refusals = 1;
  site.meddle = ({ method }, response) => method === 'PUT' && refusals-- > 0 && response.writeHead(403).end() && true;
  await choose(PDF);
  await shows(lines, ['台账.pdf']);
  expect(asks()).toEqual({ ticket: 2, complete: 1, put: 2 });
});

test.concurrent('the same file chosen again leaves one row', async ({
  uploader: { page, choose, status, lines, kept },
}) => {
  for (const _ of ['once', 'twice']) {
    await choose(PDF);
    await shows(status, '台账.pdf is here');
    await page.locator('[role="status"]').evaluate((element) => element.replaceChildren());
  }
  await shows(lines, ['台账.pdf']);
  expect(await kept()).toEqual([keyOf(FILES.pdf)]);
});

test.concurrent.for([
  ['whose content is no accepted type', '台账.pdf', Buffer.from('<script>'), 'refused: not-a-file-type', 1],
  ['whose content is another type', '台账.pdf', FILES.png, 'refused: content-differs', 1],
  ['of a type that is not accepted', '台账.exe', Buffer.from('MZ'), 'refused: not-a-file-type', 0],
  ['that is empty', '台账.pdf', Buffer.alloc(0), 'is empty', 0],
  ['that is too large', '台账.pdf', Buffer.alloc(100_001), 'is too large', 0],
] as const)(
  'a file %s is refused with the reason, and the next one goes on',
  async ([, name, buffer, reason, completions], { uploader: { page, site, choose, status, lines, asks } }) => {
    await page.locator('[data-upload]').evaluate((box) => box.setAttribute('data-most-bytes', '100000'));
    await choose({ name, buffer }, { name: '好的.pdf', buffer: FILES.pdf });
    await shows(status, '好的.pdf is here');
    expect(await lines()).toEqual([`${name}  ${reason} `, '好的.pdf']);
    expect(await page.locator('li button').count()).toBe(0);
    expect([site.attached.size, asks().complete]).toEqual([1, completions + 1]);
  },
);

test.concurrent('a file is cancelled while it is sent, and one that waits too', async ({
  uploader: { page, site, choose, status, lines, asks, kept, slow },
}) => {
  await slow(50_000);
  await choose(PHOTO, PDF);
  await page.locator('li', { hasText: 'Sending' }).waitFor();
  await page.getByRole('button', { name: 'Cancel 台账.pdf' }).click();
  await page.getByRole('button', { name: 'Cancel 现场.png' }).click();
  await shows(lines, []);
  await shows(status, '台账.pdf is cancelled');
  expect([site.attached.size, asks().complete, await kept()]).toEqual([0, 0, []]);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('file');
});

test.concurrent('what the server fails at for ever can be tried again by hand', async ({
  uploader: { page, choose, lines },
}) => {
  await page.clock.install();
  await page.route('**/ticket', (route) => route.fulfill({ status: 503 }));
  await choose(PDF);
  const failed = async () => {
    await page.clock.fastForward(31_000);
    expect(await lines()).toEqual(['台账.pdf  did not arrive Try again']);
  };
  await vi.waitFor(failed, { timeout: 10_000, interval: 20 });
  await page.unroute('**/ticket');
  await page.getByRole('button', { name: 'Try again 台账.pdf' }).click();
  await shows(lines, ['台账.pdf']);
});

test.concurrent('leaving asks while a file is on its way', async ({ uploader: { page, choose, lines, slow } }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await slow(50_000);
  await choose(PHOTO);
  await page.locator('li', { hasText: 'Sending' }).click();
  await page.evaluate(() => void setTimeout(() => location.reload()));
  await shows(async () => asked, ['beforeunload']);
  await page.getByRole('button', { name: 'Cancel 现场.png' }).click();
  await shows(lines, []);
});

test.concurrent('everybody can follow an upload', async ({ uploader: { page, choose, slow } }) => {
  await prepareSurvey(page);
  await page.reload();
  await slow(50_000);
  await choose({ name: '坏的.exe', buffer: FILES.pdf }, PHOTO);
  await page.locator('li', { hasText: 'Sending' }).waitFor();
  expect(await survey(page, 'en')).toEqual({ tooWide: [], inaccessible: [] });
});
