import type { Page } from 'playwright-core';

/**
 * A connection that is lost, and stays so until the page is gone: of 25 pages that are closed one has sent what it had
 * left, because the browser's switch goes a moment before the page does.
 */
export async function loseConnection(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError('no connection'));
  });
}
