import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { indicatorsOf } from '../../shared/domain/standard/indicator.ts';
import { fullAnswers } from '../answers.ts';
import { post, read } from '../asked.ts';
import { ADMIN, filed, PROPOSER, SIGNER } from '../flow.ts';
import { test } from './browser.ts';
import { press, shows, stateOn } from './job.ts';

const t = texts.zh;
const focused = (page: Page) =>
  page.evaluate(() => [document.activeElement?.getAttribute('name') ?? '', document.activeElement?.textContent ?? '']);

/** Tab by Tab to what is wanted, and no further than this. */
async function tabTo(page: Page, wanted: (name: string, words: string) => boolean, most = 30): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    const [name = '', words = ''] = await focused(page);
    if (wanted(name, words.trim())) return;
  }
  expect.fail('Tab does not lead there');
}

test.concurrent('an application is scored and proposed without a mouse', async ({ registry, visit }) => {
  const standard = registry.site.policy.standard('school') ?? expect.fail('no standard');
  const answers = fullAnswers(standard);
  const own = await filed(registry, 'assessing');
  const page = await visit({ as: PROPOSER, at: `/desk/${own.id}` });
  await page.keyboard.press('Alt+ArrowDown');
  for (const { id, rule, bonus } of indicatorsOf(standard).filter((one) => !one.bonus)) {
    expect([id, bonus, (await focused(page))[0]]).toEqual([id, false, `answers.${id}.value`]);
    const value = answers[id]?.value ?? '';
    const choices = rule.kind === 'graded' ? rule.grades.map((_, n) => String(n)) : ['1', '0'];
    const chosen = rule.kind === 'graded' || rule.kind === 'all-or-nothing';
    await page.keyboard.type(chosen ? String(choices.indexOf(value) + 1) : value);
    await page.keyboard.press('Alt+ArrowDown');
  }
  await page.keyboard.press('Control+Enter');
  await shows(async () => {
    const { assessment } = await read(registry, PROPOSER, own);
    return assessment?.score.total;
  }, 100);
  await shows(() => page.locator('.head [data-mirrors="scored"]').textContent(), t.marking.scored(22, 22));
  await shows(() => page.locator('.head [data-mirrors="total"]').textContent(), '100');
  await tabTo(page, (name) => name === 'star');
  await page.keyboard.press('Space');
  await tabTo(page, (_, words) => words === t.moves.propose, 5);
  await page.keyboard.press('Enter');
  await shows(() => stateOn(page), t.states.proposed);
});

test.concurrent('Tab runs through one’s own fields alone, until that is switched off', async ({ registry, visit }) => {
  const own = await filed(registry, 'assessing');
  const page = await visit({ as: PROPOSER, at: `/desk/${own.id}` });
  const passed = async () => {
    await page.locator('[name="answers.ledger.value"]').focus();
    const names = [];
    for (let n = 0; n < 4; n++) {
      await page.keyboard.press('Tab');
      names.push((await focused(page))[0]);
    }
    return names;
  };
  const ownFields = ['answers.ledger.note', 'answers.textbook-reuse.value', 'answers.textbook-reuse.notApplicable'];
  expect((await passed()).slice(0, 3)).toEqual(ownFields);
  await page.locator('[data-own-only]').uncheck();
  expect((await passed()).slice(0, 3)).not.toEqual(ownFields);
});

test.concurrent('the filter shows at once what it is for, and nothing typed is lost', async ({ registry, visit }) => {
  const own = await filed(registry, 'assessing');
  await post(registry, SIGNER, own, 'score', { answers: { ledger: { value: '2' } } });
  const page = await visit({ as: PROPOSER, at: `/desk/${own.id}` });
  await page.locator('[name="answers.exchange.value"]').fill('3');
  const shown = () => page.locator('.marking li[data-of]:visible').count();
  const all = await shown();
  await press(page, t.marking.only.differs(1));
  expect([await shown(), new URL(page.url()).search]).toEqual([1, '?only=differs']);
  await press(page, t.marking.only.open(22));
  expect(await shown()).toBe(21);
  await press(page, t.marking.all);
  expect([await shown(), await page.locator('[name="answers.exchange.value"]').inputValue()]).toEqual([all, '3']);
  await shows(async () => (await read(registry, ADMIN, own)).sheets[PROPOSER]?.documents.exchange, { value: '3' });
});

test.concurrent('without scripts an application is scored, noted on and proposed', async ({ registry, visit }) => {
  const own = await filed(registry, 'assessing');
  const page = await visit({ as: PROPOSER, at: `/desk/${own.id}?prefill=district`, scripts: false });
  await page.locator('#notes summary').click();
  await page.getByLabel(t.notes.label).fill('现场已核对');
  await press(page, t.notes.add);
  expect([await page.locator('#notes li').count(), await stateOn(page)]).toEqual([1, t.states.assessing]);
  await press(page, t.moves.score);
  await page.locator('[name="star"][value="5"]').check();
  await press(page, t.moves.propose);
  await shows(() => stateOn(page), t.states.proposed);
});
