import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { test as base } from './browser.ts';

/** How somebody works: by mouse where no script runs, by the keys alone where scripts do, or pressing every button twice. */
export const WAYS = ['without scripts', 'by keyboard alone', 'pressing twice'] as const;
export type Way = (typeof WAYS)[number];

/** What is typed, chosen or ticked, by the name of the field. */
type Typed = Record<string, string>;
interface File {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Somebody at a page; every job is done by these alone. */
export interface Hands {
  readonly page: Page;
  fill(typed: Typed, within?: Locator): Promise<void>;
  /** A button, by its words; the page that it leads to is there afterwards. */
  press(name: string, within?: Locator): Promise<void>;
  /** A link, by its words or by where it leads. */
  follow(link: string): Promise<void>;
  unfold(summary: string, within?: Locator): Promise<void>;
  bring(file: File, field?: Locator): Promise<void>;
}

interface Fingers {
  press(target: Locator): Promise<void>;
  push(button: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  choose(list: Locator, value: string): Promise<void>;
  tick(box: Locator): Promise<void>;
  bring(field: Locator, file: File): Promise<void>;
}

const mouse: Fingers = {
  press: (target) => target.click(),
  push: (button) => button.click(),
  type: (field, text) => field.fill(text),
  choose: async (list, value) => void (await list.selectOption(value)),
  tick: (box) => box.check(),
  bring: (field, file) => field.setInputFiles(file),
};

/** Where the line is weak, whoever sees no answer to what was sent presses again: both arrive. */
const twice: Fingers = {
  ...mouse,
  push: async (button) => {
    const page = button.page();
    const wire = await page.context().newCDPSession(page);
    const { promise: arrived, resolve: held } = Promise.withResolvers<void>();
    let first = true;
    wire.on('Fetch.requestPaused', ({ requestId, request }) => {
      // The first answer never comes back; its page is given up for that of the second.
      if (request.method === 'POST' && first) {
        first = false;
        return held();
      }
      void wire.send('Fetch.continueRequest', { requestId });
    });
    await wire.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Response' }] });
    await button.focus();
    const loaded = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    // What only asks is answered, and has no second press.
    if ((await Promise.race([arrived.then(() => 'sent'), loaded])) === 'sent') {
      await page.keyboard.press('Enter');
      await loaded;
    }
    await wire.detach();
  },
};

const keys: Fingers = {
  press: async (target) => {
    await reach(target);
    await target.page().keyboard.press('Enter');
  },
  push: (button) => keys.press(button),
  type: async (field, text) => {
    await reach(field);
    const { keyboard } = field.page();
    if ((await field.getAttribute('type')) === 'date') {
      const [year, month, day] = text.split('-');
      return keyboard.type(`${month}${day}${year}`);
    }
    await keyboard.press('Control+A');
    await (text === '' ? keyboard.press('Delete') : keyboard.insertText(text));
  },
  choose: async (list, value) => {
    await reach(list);
    const { keyboard } = list.page();
    await keyboard.press('Home');
    while ((await list.inputValue()) !== value) {
      const before = await list.inputValue();
      await keyboard.press('ArrowDown');
      if ((await list.inputValue()) === before) expect.fail(`no choice ${value}`);
    }
  },
  tick: async (box) => {
    if (await box.isChecked()) return;
    const isOneOfMany = (await box.getAttribute('type')) === 'radio';
    const { keyboard } = box.page();
    if (!isOneOfMany) await reach(box);
    else await reach(box.page().locator(`[name="${await box.getAttribute('name')}"]`), true);
    if (!isOneOfMany || (await box.evaluate((one) => one === document.activeElement))) await keyboard.press('Space');
    for (let n = 0; isOneOfMany && n < MOST_CHOICES && !(await box.isChecked()); n++) await keyboard.press('ArrowDown');
    expect(await box.isChecked()).toBe(true);
  },
  bring: async (field, file) => {
    const [chooser] = await Promise.all([field.page().waitForEvent('filechooser'), keys.press(field)]);
    await chooser.setFiles(file);
  },
};
const MOST_CHOICES = 60;
/** Longer than any page takes from its beginning to its end. */
const MOST_STOPS = 600;

/** Tab, forwards or backwards, to what is wanted; of a group of choices the Tab key comes to one. */
async function reach(target: Locator, any = false): Promise<void> {
  const one = any ? target : target.first();
  await one.first().waitFor({ state: 'attached' });
  const page = target.page();
  for (let n = 0; n < MOST_STOPS; n++) {
    const side = await one.evaluateAll((all) => {
      const { activeElement: at } = document;
      if (at && all.some((each) => each === at)) return 0;
      const after = all.some((each) => (at ?? document.body).compareDocumentPosition(each) & 4);
      return after ? 1 : -1;
    });
    if (side === 0) return;
    await page.keyboard.press(side > 0 ? 'Tab' : 'Shift+Tab');
  }
  expect.fail(`Tab does not lead to ${target}`);
}

const FINGERS: Record<Way, Fingers> = { 'without scripts': mouse, 'by keyboard alone': keys, 'pressing twice': twice };

function handsOf(page: Page, fingers: Fingers): Hands {
  const main = page.locator('main');
  const arrived = (act: () => Promise<void>) => Promise.all([page.waitForEvent('load'), act()]).then(() => {});
  return {
    page,
    fill: async (typed, within = main) => {
      for (const [name, text] of Object.entries(typed)) {
        const all = within.locator(`[name="${name}"]:not([type="hidden"])`);
        const kind = await all
          .first()
          .evaluate((one) => (one.tagName === 'SELECT' ? 'select' : one.getAttribute('type')));
        if (kind === 'select') await fingers.choose(all, text);
        else if (kind === 'radio' || kind === 'checkbox')
          await fingers.tick(within.locator(`[name="${name}"][value="${text}"]`));
        else await fingers.type(all, text);
      }
    },
    press: (name, within = main) =>
      arrived(() => fingers.push(within.getByRole('button', { name, exact: true }).first())),
    follow: (link) => {
      const found = link.startsWith('/')
        ? main.locator(`a[href="${link}"]`)
        : main.getByRole('link', { name: link, exact: true });
      return arrived(() => fingers.press(found.first()));
    },
    unfold: (summary, within = main) => fingers.press(within.locator('summary', { hasText: summary }).first()),
    bring: (file, field = main.locator('input[type="file"]:enabled').first()) => fingers.bring(field, file),
  };
}

/** `work` opens a window for somebody who works in such a way. */
export const test = base.extend(
  'work',
  ({ visit }) =>
    async (way: Way, as: string | undefined, at: string): Promise<Hands> =>
      handsOf(await visit({ at, scripts: way !== 'without scripts', ...(as !== undefined && { as }) }), FINGERS[way]),
);

export const headingOf = ({ page }: Pick<Hands, 'page'>) => page.locator('h1').textContent();
