import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { indicatorsOf } from '../../shared/domain/standard/indicator.ts';
import { done, filed, NEIGHBOUR, PROPOSER, SUBMITTER, UNIT } from '../flow.ts';
import type { TestHost } from '../host.ts';
import { signIn, test } from './browser.ts';
import { follow, heading, press, shows, stateOn, submit, trailOn } from './job.ts';
import { loseConnection } from './offline.ts';

const t = texts.zh;

/** The address of a school's draft with nothing in it. */
async function emptyDraft(registry: TestHost): Promise<string> {
  const { id } = await done(registry, SUBMITTER, 'POST', '/applications', { category: 'school' });
  return `/apply/${id}`;
}

const ledger = (page: Page) => page.locator('[name="answers.ledger.value"]');
const statusOf = (page: Page) => page.locator('[data-status]');
const saved = (page: Page) =>
  statusOf(page)
    .filter({ hasText: /^已保存/ })
    .waitFor();

/** As an impatient hand does: again before the answer is there. */
async function pressTwice(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.scrollIntoViewIfNeeded();
  const { x, y } = (await button.boundingBox()) ?? expect.fail(`no button ${name}`);
  await page.mouse.click(x + 9, y + 9);
  await sleep(30);
  await page.mouse.click(x + 9, y + 9);
}

/** What the browser asks before it leaves the page; the answer is to stay. */
function dialogs(page: Page): string[] {
  const asked: string[] = [];
  page.removeAllListeners('dialog').on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  return asked;
}

/** By the site's own navigation. */
const goTo = (page: Page, name: string) => page.locator('header').getByRole('link', { name, exact: true }).click();

/** Goes elsewhere, and expects to be asked once: staying keeps what is not saved. */
async function leaveButStay(page: Page): Promise<void> {
  const asked = dialogs(page);
  await goTo(page, t.site.nav.home);
  await shows(async () => asked, ['beforeunload']);
}

/** The field that has the focus, with the fault that stands at it; both can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    const fault = field?.closest('.faulty')?.querySelector('.fault');
    const seen = [field, fault].every((each) => (each?.getBoundingClientRect().top ?? -1) >= 0);
    return { name: field?.getAttribute('name'), fault: fault?.textContent, seen };
  });

test.concurrent('what is typed is saved by itself, counted at once, and there in another window', async ({
  registry,
  visit,
}) => {
  const at = `${await emptyDraft(registry)}/part/management`;
  const page = await visit({ as: SUBMITTER, at });
  const score = (points: number) => page.locator('#running .score', { hasText: `${points} ` }).waitFor();
  await score(0);
  await page.locator('[name="answers.lead-group.value"][value="1"]').click();
  await score(4);
  await ledger(page).pressSequentially('3');
  await score(4 + 2);
  await saved(page);
  const other = await visit({ as: SUBMITTER, at });
  expect(await ledger(other).inputValue()).toBe('3');
});

test.concurrent('without a connection what is typed stays, and is saved once it is back', async ({
  registry,
  visit,
}) => {
  const at = `${await emptyDraft(registry)}/part/management`;
  const page = await visit({ as: SUBMITTER, at });
  await page.context().setOffline(true);
  await ledger(page).pressSequentially('3');
  await statusOf(page).getByText(t.filling.keptOffline).waitFor();
  expect(await ledger(page).inputValue()).toBe('3');
  await page.context().setOffline(false);
  await saved(page);
  const other = await visit({ as: SUBMITTER, at });
  expect(await ledger(other).inputValue()).toBe('3');
});

const leadGroup = (page: Page) => page.locator('[name="answers.lead-group.value"][value="1"]');
const note = (page: Page) => page.locator('[name="answers.ledger.note"]');
const choice = (page: Page, of: 'mine' | 'theirs') => page.locator(`[name="keep.answers.ledger"][value="${of}"]`);

for (const scripts of [true, false])
  test.concurrent(`what two windows typed is merged by field, and a choice is asked for where both did, scripts: ${scripts}`, async ({
    registry,
    visit,
  }) => {
    const at = `${await emptyDraft(registry)}/part/management`;
    const [first, second] = [await visit({ as: SUBMITTER, at }), await visit({ as: SUBMITTER, at, scripts })];
    const saveSecond = () => (scripts ? saved(second) : press(second, t.form.save));
    await ledger(first).pressSequentially('2');
    await note(first).pressSequentially('缺三月');
    await saved(first);
    await leadGroup(second).click();
    await ledger(second).pressSequentially('3');
    if (!scripts) await press(second, t.form.save);
    await choice(second, 'mine').waitFor();
    expect([await note(second).inputValue(), await ledger(second).inputValue()]).toEqual(['缺三月', '3']);
    await choice(second, 'theirs').click();
    await saveSecond();
    await first.reload();
    await second.goto(at);
    for (const page of [first, second])
      expect([await ledger(page).inputValue(), await leadGroup(page).isChecked()]).toEqual(['2', true]);
  });

test.concurrent('who types on where a choice is left has chosen their own', async ({ registry, visit }) => {
  const at = `${await emptyDraft(registry)}/part/management`;
  const [first, second] = [await visit({ as: SUBMITTER, at }), await visit({ as: SUBMITTER, at })];
  await ledger(first).pressSequentially('2');
  await saved(first);
  await ledger(second).pressSequentially('3');
  await choice(second, 'mine').waitFor();
  await ledger(second).pressSequentially('3');
  await saved(second);
  expect(await choice(second, 'mine').count()).toBe(0);
  await first.reload();
  expect(await ledger(first).inputValue()).toBe('33');
});

test.concurrent('when the session has ended, nothing typed is lost', async ({ registry, visit }) => {
  const at = `${await emptyDraft(registry)}/part/management`;
  const page = await visit({ as: SUBMITTER, at });
  await page.context().clearCookies();
  await ledger(page).pressSequentially('3');
  await statusOf(page).getByText(t.filling.keptExpired).waitFor();
  await leaveButStay(page);
  await press(page, t.form.saveAndNext);
  await statusOf(page).getByText(t.filling.keptExpired).waitFor();
  const [other] = await Promise.all([page.context().waitForEvent('page'), follow(page, t.form.signInAgain)]);
  await signIn(other, SUBMITTER);
  await shows(() => heading(other), '组织管理');
  await page.bringToFront();
  await press(page, t.form.saveAndNext);
  await shows(() => heading(page), '源头减量');
  await page.goto(at);
  expect(await ledger(page).inputValue()).toBe('3');
});

test.concurrent('what could not be saved is there when the form is opened again, for nobody else', async ({
  registry,
  visit,
}) => {
  const at = `${await emptyDraft(registry)}/part/management`;
  const page = await visit({ as: SUBMITTER, at });
  const window = page.context();
  await loseConnection(page);
  await ledger(page).pressSequentially('3');
  await statusOf(page).getByText(t.filling.keptOffline).waitFor();
  await page.close({ runBeforeUnload: false });
  await window.setOffline(false);
  const list = await window.newPage();
  await list.goto('/apply');
  await list.getByText(t.filling.waiting).waitFor();
  expect(await list.locator('[data-waiting] a').getAttribute('href')).toBe(at);
  await list.close();
  const cookies = await window.cookies();
  await window.clearCookies();
  const other = await window.newPage();
  await other.goto('/sign-in?to=/apply');
  await signIn(other, NEIGHBOUR);
  const own = await done(registry, NEIGHBOUR, 'POST', '/applications', { category: 'school' });
  await other.goto(`/apply/${own.id}/part/management`);
  await sleep(1000);
  expect([await ledger(other).inputValue(), await statusOf(other).textContent()]).toEqual(['', '']);
  await window.clearCookies();
  await window.addCookies(cookies);
  await other.goto(at);
  await shows(() => ledger(other).inputValue(), '3');
  await saved(other);
  await other.reload();
  expect(await ledger(other).inputValue()).toBe('3');
  await sleep(300);
  expect(await statusOf(other).textContent()).toBe('');
});

test.concurrent('a reviewer whose session has ended comes back to the desk with the scores', async ({
  registry,
  visit,
}) => {
  const { id } = await filed(registry, 'assessing');
  const page = await visit({ as: PROPOSER, at: `/desk/${id}` });
  await page.context().clearCookies();
  await ledger(page).pressSequentially('3');
  await press(page, t.moves.score);
  const [other] = await Promise.all([page.context().waitForEvent('page'), follow(page, t.form.signInAgain)]);
  await signIn(other, PROPOSER);
  await shows(() => heading(other), t.desk.title);
  await press(page, t.form.resend);
  await shows(() => stateOn(page), t.states.assessing);
  expect(await ledger(page).inputValue()).toBe('3');
});

test.concurrent('a wrong input is kept, and marked at its field in the reader’s language', async ({
  registry,
  visit,
}) => {
  const at = `${await emptyDraft(registry)}/part/reduction`;
  const page = await visit({ as: SUBMITTER, at });
  const rate = page.locator('[name="answers.textbook-reuse.value"]');
  await rate.pressSequentially('abc');
  await saved(page);
  const marks = [];
  for (const language of ['zh', 'en']) {
    await page.goto(`${at}?lang=${language}`);
    const told = await rate.getAttribute('aria-describedby');
    const sentence = await page.locator(`[id="${told}"]`).textContent();
    marks.push([await rate.inputValue(), await rate.getAttribute('aria-invalid'), sentence]);
  }
  expect(marks).toEqual([
    ['abc', 'true', '请填写 0 至 100 的百分数，最多两位小数'],
    ['abc', 'true', 'Enter a percentage from 0 to 100, with at most two decimals'],
  ]);
});

test.concurrent('what is wrong is said at its field once it is left, and goes when it is mended', async ({
  registry,
  visit,
}) => {
  const page = await visit({ as: SUBMITTER, at: `${await emptyDraft(registry)}/part/management` });
  const told = () => page.locator('.indicators .fault').allTextContents();
  await ledger(page).pressSequentially('三');
  await saved(page);
  expect(await told()).toEqual([]);
  await page.keyboard.press('Tab');
  await shows(told, [t.fault['not-a-count']]);
  expect(await ledger(page).getAttribute('aria-describedby')).toBe('answers.ledger.fault');
  await ledger(page).fill('3');
  await shows(told, []);
});

test.concurrent('a double click counts once', async ({ registry, visit }) => {
  const by = 't330603001@example.test';
  const page = await visit({ as: by, at: '/apply/new' });
  await page.locator('.choice:has([value="school"])').click();
  await pressTwice(page, t.apply.begin);
  await shows(() => heading(page), t.apply.taskUnit);
  await pressTwice(page, t.form.saveAndNext);
  await shows(() => heading(page), '硬性指标');
  await page.goto('/apply');
  expect(await page.locator('tbody tr').count()).toBe(1);
  const { id } = await filed(registry, 'draft', { by });
  await page.goto(`/apply/${id}/check`);
  await page.locator('[name="commitment"]').check();
  await pressTwice(page, t.apply.submit);
  await shows(() => stateOn(page), t.states.submitted);
  await shows(() => trailOn(page), [t.happened.submit, t.happened.create]);
});

test.concurrent('a step that comes twice at the same moment is saved once, and neither is refused', async ({
  registry,
  visit,
}) => {
  const page = await visit({ as: SUBMITTER, at: `${await emptyDraft(registry)}/part/management` });
  await ledger(page).fill('3');
  const answers = await page.locator('form[data-draft]').evaluate((form: HTMLFormElement) => {
    const send = async () => {
      const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
      return (await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields) })).status;
    };
    return Promise.all([send(), send()]);
  });
  expect(answers).toEqual([200, 200]);
});

test.concurrent('scores saved by a double click are saved once', async ({ registry, visit }) => {
  const { id } = await filed(registry, 'assessing');
  const page = await visit({ as: PROPOSER, at: `/desk/${id}` });
  await ledger(page).fill('3');
  await pressTwice(page, t.moves.score);
  const before = ['recommend', 'screen-start', 'submit', 'create'] as const;
  await shows(
    () => trailOn(page),
    before.map((move) => t.happened[move]),
  );
  expect(await page.locator('.summary').count()).toBe(0);
  expect(await ledger(page).inputValue()).toBe('3');
});

test.concurrent('an incomplete application comes back with links that lead into every field', async ({
  registry,
  visit,
}) => {
  const standard = registry.site.policy.standard('school') ?? expect.fail('no school standard');
  const page = await visit({ as: SUBMITTER, at: `${await emptyDraft(registry)}/check` });
  await press(page, t.apply.submit);
  await shows(() => page.evaluate(() => document.activeElement?.className), 'summary');
  const links = await page
    .locator('.summary li a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBe(4 + indicatorsOf(standard).filter(({ bonus }) => !bonus).length + 1);
  const led = [];
  for (const field of ['unit.name', 'answers.lead-group.value', 'answers.ledger.value']) {
    await page.goto(links.find((link) => link.endsWith(`#${field}`)) ?? expect.fail(`no link to ${field}`));
    led.push(await focused(page));
  }
  expect(led).toEqual([
    { name: 'unit.name', fault: '请填写', seen: true },
    { name: 'answers.lead-group.value', fault: '请填写', seen: true },
    { name: 'answers.ledger.value', fault: '请填写', seen: true },
  ]);
});

test.concurrent('leaving asks while something is unsaved, and staying saves it', async ({ registry, visit }) => {
  const page = await visit({ as: SUBMITTER, at: `${await emptyDraft(registry)}/unit` });
  await page.context().setOffline(true);
  await page.locator('[name="unit.name"]').pressSequentially('塔山小学');
  await leaveButStay(page);
  await page.context().setOffline(false);
  await saved(page);
  const asked = dialogs(page);
  await goTo(page, t.site.nav.register);
  await shows(() => heading(page), t.register.title);
  expect(asked).toEqual([]);
});

test.concurrent('after going back, typing is saved as before', async ({ registry, visit }) => {
  const page = await visit({ as: SUBMITTER, at: `${await emptyDraft(registry)}/part/management` });
  await ledger(page).pressSequentially('3');
  await saved(page);
  await press(page, t.form.saveAndNext);
  await shows(() => heading(page), '源头减量');
  await page.goBack();
  await ledger(page).fill('4');
  await saved(page);
  await press(page, t.form.save);
  await shows(() => stateOn(page), t.states.draft);
});

test.concurrent('a refused submission can be read in the other language', async ({ registry, visit }) => {
  const page = await visit({ as: SUBMITTER, at: `${await emptyDraft(registry)}/check` });
  await press(page, t.apply.submit);
  await follow(page, t.site.otherLanguage);
  await shows(() => heading(page), texts.en.apply.checkTitle);
});

test.concurrent('a unit that has applied already is told so when it applies again, and nothing is lost', async ({
  registry,
  visit,
}) => {
  const unit = { ...UNIT, name: '第一百小学' };
  await filed(registry, 'submitted', { unit });
  const { id } = await filed(registry, 'draft', { unit });
  const page = await visit({ as: SUBMITTER, at: `/apply/${id}/check` });
  await submit(page, t);
  expect(await page.locator('.summary h2').textContent()).toBe(t.refusal({ refused: 'unit-already-applied' }).title);
  await page.goto(`/apply/${id}`);
  await shows(() => stateOn(page), t.states.draft);
});
