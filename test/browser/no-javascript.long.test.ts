import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { fullAnswers } from '../answers.ts';
import { filed, PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../flow.ts';
import { test } from './browser.ts';
import * as job from './job.ts';

const t = texts.en;
const { fileApplication, follow, heading, press, shows, stateOn, trailOn } = job;
const plain = { language: 'en', scripts: false } as const;

/** Unfolds what is folded away under `name`. */
const unfold = (page: Page, name: string) => page.locator('summary', { hasText: name }).click();

/** A remark at an indicator of the sheet. */
async function remark(page: Page, indicator: string, text: string): Promise<void> {
  const line = page.locator('li', { has: page.locator(`[id="answers.${indicator}"]`) });
  await line.getByText(t.desk.remark, { exact: true }).click();
  await line.getByLabel(t.desk.remark, { exact: true }).fill(text);
}

test('without scripts a village gets its stars, in English', async ({ registry, visit }) => {
  const standard = registry.site.policy.standard('village') ?? expect.fail('no village standard');
  const [village] = registry.site.policy.divisions().children('330602001');
  const unit = { division: village?.code ?? '', contact: '王芳', phone: '0575-85000000' };
  const [submitter, screener, proposer, signer] = await Promise.all([
    visit({ ...plain, as: SUBMITTER, at: '/apply' }),
    visit({ ...plain, as: SCREENER, at: '/desk' }),
    visit({ ...plain, as: PROPOSER, at: '/desk' }),
    visit({ ...plain, as: SIGNER, at: '/desk' }),
  ]);

  await fileApplication(submitter, { t, standard, unit, answers: fullAnswers(standard) });
  await shows(() => stateOn(submitter), t.states.submitted);

  await screener.reload();
  await job.recommendFromSelf(screener, t, village?.name ?? '');
  await shows(() => stateOn(screener), t.states.assessing);

  await proposer.reload();
  await job.proposeFromDistrict(proposer, t, village?.name ?? '');
  await shows(() => stateOn(proposer), t.states.proposed);
  expect(await proposer.getByRole('button', { name: t.moves.sign }).count()).toBe(0);

  await signer.goto(proposer.url());
  await press(signer, t.moves.sign);
  await job.publishAll(signer, t);
  await registry.clock.set('2023-06-09T09:00:00+08:00');
  await job.nameAll(signer, t, '绍无废办〔2023〕1号');
  await submitter.reload();
  await shows(() => stateOn(submitter), t.states.named);

  const everybody = await visit(plain);
  await everybody.locator('main a[href*="district=330602"][href*="category=village"]').first().click();
  expect(await everybody.locator('tbody th a').allTextContents()).toEqual([village?.name]);
  await registry.clock.set('2023-06-01T09:00:00+08:00');
});

test.concurrent('what is returned says why at the field, and comes back corrected', async ({ registry, visit }) => {
  const { id } = await filed(registry, 'submitted');
  const screener = await visit({ ...plain, as: SCREENER, at: `/desk/${id}` });
  await press(screener, t.moves['screen-start']);
  await remark(screener, 'ledger', 'Two months are missing.');
  await unfold(screener, t.moves.return);
  await screener.getByLabel(t.desk.returnReason).fill('See the ledger.');
  await press(screener, t.moves.return);
  await shows(() => stateOn(screener), t.states.returned);

  const submitter = await visit({ ...plain, as: SUBMITTER, at: `/apply/${id}` });
  expect(await submitter.locator('.notice > p').first().textContent()).toBe('See the ledger.');
  await submitter.locator('.notice li a').click();
  expect(await submitter.locator('.correct').allTextContents()).toEqual(['Two months are missing.']);
  await submitter.locator('[name="answers.ledger.value"]').fill('2');
  await press(submitter, t.form.save);
  await follow(submitter, t.apply.taskCheck);
  await job.submit(submitter, t);
  await shows(
    () => trailOn(submitter),
    (['submit', 'return', 'screen-start', 'submit', 'create'] as const).map((move) => t.happened[move]),
  );
});

test.concurrent('what has to be mended is asked for, answered, and closed by two', async ({ registry, visit }) => {
  const { id } = await filed(registry, 'assessing');
  const [proposer, signer, submitter] = await Promise.all([
    visit({ ...plain, as: PROPOSER, at: `/desk/${id}` }),
    visit({ ...plain, as: SIGNER, at: '/desk' }),
    visit({ ...plain, as: SUBMITTER, at: '/apply' }),
  ]);
  await remark(proposer, 'ledger', 'Fill in March.');
  await unfold(proposer, t.moves.rectify);
  await press(proposer, t.moves.rectify);
  await shows(() => stateOn(proposer), t.states.rectifying);

  await submitter.goto(`/apply/${id}`);
  await submitter.getByLabel(t.rectification.yourAnswer).fill('Filled in.');
  await press(submitter, t.moves['answer-item']);
  await shows(() => submitter.locator('#item-1 .tag').textContent(), t.itemStates.done);

  await proposer.reload();
  await press(proposer, t.moves['close-item']);
  await proposer.getByText(t.desk.itemWaitsOther).waitFor();
  await signer.goto(`/desk/${id}`);
  await press(signer, t.moves['sign-item']);
  await shows(() => stateOn(signer), t.states.assessing);
});

test.concurrent('a reviewer who gives no reason for not passing is asked for it, and the submitter reads it', async ({
  registry,
  visit,
}) => {
  const { id } = await filed(registry, 'assessing');
  const reviewer = await visit({ ...plain, as: PROPOSER, at: `/desk/${id}` });
  await unfold(reviewer, t.moves.fail);
  await press(reviewer, t.moves.fail);
  expect(await reviewer.locator('.summary p').textContent()).toBe(t.refusal({ refused: 'reason-missing' }).detail);
  await reviewer.locator('.summary a').click();
  await reviewer.keyboard.type('No ledger at all.');
  await press(reviewer, t.moves.fail);
  await shows(() => stateOn(reviewer), t.states.failed);
  const submitter = await visit({ ...plain, as: SUBMITTER, at: `/apply/${id}` });
  expect(await submitter.locator('.notice:visible > *').allTextContents()).toEqual([
    t.states.failed,
    'No ledger at all.',
  ]);
});

test.concurrent('a second reviewer sends a proposal back to assessment', async ({ registry, visit }) => {
  const { id } = await filed(registry, 'proposed');
  const reviewer = await visit({ ...plain, as: SIGNER, at: `/desk/${id}` });
  await unfold(reviewer, t.moves['send-back']);
  await reviewer.locator('[name="send-back.reason"]').fill('Look at the ledger again.');
  await press(reviewer, t.moves['send-back']);
  await shows(() => stateOn(reviewer), t.states.assessing);
});

test.concurrent('a submitter withdraws what was submitted', async ({ registry, visit }) => {
  const { id } = await filed(registry, 'submitted');
  const submitter = await visit({ ...plain, as: SUBMITTER, at: `/apply/${id}` });
  await unfold(submitter, t.moves.withdraw);
  await submitter.getByLabel(t.form.reason).fill('The school moves.');
  await press(submitter, t.moves.withdraw);
  await shows(() => stateOn(submitter), t.states.withdrawn);
});

test.concurrent('a submitter deletes a draft', async ({ registry, visit }) => {
  const { id, unit } = await filed(registry, 'draft');
  const submitter = await visit({ ...plain, as: SUBMITTER, at: `/apply/${id}` });
  await shows(() => heading(submitter), `${unit.name} ${t.states.draft}`);
  await unfold(submitter, t.moves.delete);
  await press(submitter, t.moves.delete);
  await shows(() => heading(submitter), t.apply.title);
  expect(await submitter.getByText(unit.name).count()).toBe(0);
});
