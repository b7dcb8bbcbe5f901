import type { Browser, Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import { list } from '../../shared/objects/object.ts';
import { startBrowser } from './chromium.ts';
import { startUploadSite, type UploadSite } from './upload-site.ts';

interface Chosen {
  readonly name: string;
  readonly mimeType?: string;
  readonly buffer: Buffer;
}

/** Somebody with files in front of the page that takes them. */
interface Uploader {
  readonly site: UploadSite;
  readonly page: Page;
  choose(...files: Chosen[]): Promise<void>;
  /** What the page shows of the files, and announces. */
  lines(): Promise<string[]>;
  status(): Promise<string | null>;
  /** What the store holds, without the application's id. */
  kept(): Promise<string[]>;
  /** How often the site was asked, and how often the store to take a file. */
  asks(): { ticket: number; complete: number; put: number };
  /** Lets an upload break off in the middle, so many times. */
  breakOff(times: number): void;
  /** Gives the page a line of so many bytes a second. */
  slow(bytes: number): Promise<void>;
}

/** A test with a site of its own; it fails on what the page complains of. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await startBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('uploader', async ({ browser }, { onCleanup }): Promise<Uploader> => {
    const [site, page] = await Promise.all([startUploadSite(), browser.newPage()]);
    const complaints: string[] = [];
    listen(page, complaints);
    onCleanup(async () => {
      await page.close();
      await site.stop();
      expect(complaints).toEqual([]);
    });
    await page.goto(site.origin);
    return uploader(site, page);
  });

function listen(page: Page, complaints: string[]): void {
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // The status of an answer is what the tests look at themselves.
    const isStatus = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isStatus) complaints.push(message.text());
  });
}

const uploader = (site: UploadSite, page: Page): Uploader => ({
  site,
  page,
  choose: (...files) => page.locator('#file').setInputFiles(files.map((file) => ({ mimeType: '', ...file }))),
  lines: () => page.locator('[data-files] li').allTextContents(),
  status: () => page.locator('[role="status"]').textContent(),
  kept: async () => {
    const found = [];
    for await (const { key } of list(site.bucket, '')) found.push(key.replace(/^(\w+)\/[^/]+/, '$1'));
    return found;
  },
  asks: () => ({ ...site.asks, put: site.asked.filter((path) => /^PUT .*\/pending\/[^.]*$/.test(path)).length }),
  breakOff: (times) => {
    let left = times;
    site.meddle = (request) => {
      if (request.method !== 'PUT' || request.headers['x-amz-copy-source'] || left-- <= 0) return false;
      request.once('data', () => request.socket.destroy());
      return true;
    };
  },
  slow: async (bytes) => {
    const devtools = await page.context().newCDPSession(page);
    const line = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytes };
    await devtools.send('Network.emulateNetworkConditions', line);
  },
});
