import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { Text } from '../../functions/web/text/text.ts';
import type { Unit } from '../../shared/domain/application/application.ts';
import type { Answers } from '../../shared/domain/standard/answer.ts';
import type { Indicator, Section, Standard } from '../../shared/domain/standard/indicator.ts';
import { PATIENCE_MS } from './browser.ts';

/** Expects what is read from a page, once it is there: a pressed button may first wait for a save that is under way. */
export const shows = <T>(read: () => Promise<T>, wanted: NoInfer<T>) =>
  vi.waitFor(async () => expect(await read()).toEqual(wanted), { timeout: PATIENCE_MS });

/** What a person presses, by the words on it. */
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

export const heading = (page: Page) => page.locator('h1').textContent();

/** The state that a page shows of its application. */
export const stateOn = (page: Page) => page.locator('h1 .tag').textContent();

interface Filing {
  readonly t: Text;
  readonly standard: Standard;
  readonly unit: Partial<Unit>;
  readonly answers: Answers;
}

/** From the list of one's applications to a submitted one: the unit, section by section, the check, the button. */
export async function fileApplication(page: Page, { t, standard, unit, answers }: Filing): Promise<void> {
  await follow(page, t.apply.start);
  await page.locator(`.choice:has([value="${standard.category}"])`).click();
  await press(page, t.apply.begin);
  await fillUnit(page, unit);
  await press(page, t.form.saveAndNext);
  for (const section of standard.sections) {
    await shows(() => heading(page), section.name[t.language]);
    await (section.indicators.every(({ veto }) => veto) ? chooseByMouse : fillByKeyboard)(page, section, answers);
    await press(page, t.form.saveAndNext);
  }
  await shows(() => heading(page), t.apply.checkTitle);
  await submit(page, t);
}

/** Makes the commitment and hands in. */
export async function submit(page: Page, t: Text): Promise<void> {
  await page.locator('[name="commitment"]').check();
  await press(page, t.apply.submit);
}

/** Every field by keyboard, the place from its list. */
async function fillUnit(page: Page, { division, ...typed }: Partial<Unit>): Promise<void> {
  if (division) await page.locator('[name="unit.division"]').selectOption(division);
  for (const [field, text] of Object.entries(typed)) {
    await page.locator(`[name="unit.${field}"]`).click();
    await page.keyboard.type(text);
  }
}

/** By mouse, one click a choice. */
async function chooseByMouse(page: Page, { indicators }: Section, answers: Answers): Promise<void> {
  for (const { id } of indicators)
    await page.locator(`[name="answers.${id}.value"][value="${answers[id]?.value}"]`).click();
}

/** By keyboard alone, from the first question to the last: Tab goes on, arrows choose. */
async function fillByKeyboard(page: Page, { indicators }: Section, answers: Answers): Promise<void> {
  for (const [n, indicator] of indicators.entries()) {
    const name = `answers.${indicator.id}.value`;
    if (n === 0) await page.locator(`[name="${name}"]`).first().focus();
    else await tabTo(page, name);
    await answerByKeyboard(page, indicator, answers[indicator.id]?.value ?? '');
  }
}

/** What stands between one question and the next: whether it applies, a note, evidence. */
const MOST_BETWEEN = 8;

async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < MOST_BETWEEN; n++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
  }
  expect.fail(`Tab does not lead to ${name}`);
}

async function answerByKeyboard({ keyboard }: Page, { rule }: Indicator, value: string): Promise<void> {
  if (rule.kind !== 'all-or-nothing' && rule.kind !== 'graded') return keyboard.type(value);
  const choices = rule.kind === 'graded' ? rule.grades.map((_, n) => String(n)) : ['1', '0'];
  await keyboard.press('Space');
  for (let n = choices.indexOf(value); n > 0; n--) await keyboard.press('ArrowDown');
}

/** Everything that a page says of its application's way, newest first. */
export const trailOn = (page: Page) => page.locator('.trail > li > span:first-child').allTextContents();

/** A screener's way from the queue to a recommendation on what the applicant claims. */
export async function recommendFromSelf(page: Page, t: Text, name: string): Promise<void> {
  await follow(page, name);
  await press(page, t.moves['screen-start']);
  await follow(page, t.desk.copyFrom(t.desk.self));
  await press(page, t.moves.recommend);
}

/** A reviewer's way from the queue to a proposal of the star that the district's scores give. */
export async function proposeFromDistrict(page: Page, t: Text, name: string): Promise<void> {
  await follow(page, name);
  await follow(page, t.desk.copyFrom(t.desk.district));
  await press(page, t.moves.propose);
}

/** From the desk to a notice of all that two have signed. */
export async function publishAll(page: Page, t: Text): Promise<void> {
  await page.goto('/desk');
  await follow(page, t.batches.title);
  await follow(page, t.batches.new);
  await press(page, t.publishing.title);
  await press(page, t.batches.publish);
  await page.waitForURL('**/desk/batches?*done=*');
}

/** After the term of a notice, its naming under a document. */
export async function nameAll(page: Page, t: Text, number: string): Promise<void> {
  await page.goto('/desk/batches');
  await page.getByLabel(t.desk.documentNumber).fill(number);
  await press(page, t.batches.nameAll);
  await page.waitForURL('**/desk/batches?*done=*');
}
