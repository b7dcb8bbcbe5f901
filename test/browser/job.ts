import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { Text } from '../../functions/web/text/text.ts';
import type { Unit } from '../../shared/domain/application/application.ts';
import type { Answers } from '../../shared/domain/standard/answer.ts';
import type { Section, Standard } from '../../shared/domain/standard/indicator.ts';

/** Expects what is read from a page, once it is there: a pressed button may first wait for a save that is under way. */
export const shows = <T>(read: () => Promise<T>, wanted: NoInfer<T>) =>
  vi.waitFor(async () => expect(await read()).toEqual(wanted), { timeout: 5_000 });

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
    await fillSection(page, section, answers);
    await press(page, t.form.saveAndNext);
  }
  await shows(() => heading(page), t.apply.checkTitle);
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

/** Choices by mouse, numbers by keyboard. */
async function fillSection(page: Page, section: Section, answers: Answers): Promise<void> {
  for (const { id } of section.indicators) {
    const value = answers[id]?.value ?? '';
    const field = page.locator(`[name="answers.${id}.value"]`);
    if ((await field.count()) > 1) {
      await field.and(page.locator(`[value="${value}"]`)).click();
    } else {
      await field.click();
      await page.keyboard.type(value);
    }
  }
}

/** Everything that a page says of its application's way, newest first. */
export const trailOn = (page: Page) => page.locator('.trail > li > span:first-child').allTextContents();

/** A reviewer's way from the queue to a proposal of the star that the self-assessment gives. */
export async function proposeFromSelf(page: Page, t: Text, name: string): Promise<void> {
  await follow(page, name);
  await press(page, t.moves.assess);
  await follow(page, t.desk.copySelf);
  await press(page, t.moves.propose);
}
