import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { texts } from '../../functions/web/text/text.ts';
import { fullAnswers } from '../answers.ts';
import { filed, PROPOSER, SIGNER, SUBMITTER } from '../flow.ts';
import { test } from './browser.ts';
import { fileApplication, follow, heading, press, proposeFromSelf, shows, stateOn, trailOn } from './job.ts';

const t = texts.en;
const plain = { language: 'en', scripts: false } as const;

/** Unfolds what is folded away under `name`. */
const unfold = (page: Page, name: string) => page.locator('summary', { hasText: name }).click();

test.concurrent('without scripts a village gets its stars, in English', async ({ registry, visit }) => {
  const standard = registry.site.policy.standard('village') ?? expect.fail('no village standard');
  const [village] = registry.site.policy.divisions().children('330602001');
  const unit = { division: village?.code ?? '', contact: '王芳', phone: '0575-85000000' };
  const [submitter, proposer, signer] = await Promise.all([
    visit({ ...plain, as: SUBMITTER, at: '/apply' }),
    visit({ ...plain, as: PROPOSER, at: '/desk' }),
    visit({ ...plain, as: SIGNER, at: '/desk' }),
  ]);

  await fileApplication(submitter, { t, standard, unit, answers: fullAnswers(standard) });
  await shows(() => stateOn(submitter), 'Submitted');

  await proposer.reload();
  await proposeFromSelf(proposer, t, village?.name ?? '');
  await shows(() => stateOn(proposer), 'Awaiting second signature');
  expect(await proposer.getByRole('button', { name: t.moves.sign }).count()).toBe(0);

  await signer.goto(proposer.url());
  await press(signer, t.moves.sign);
  await shows(() => stateOn(signer), 'Named');

  const everybody = await visit(plain);
  await everybody.locator('main a[href*="district=330602"][href*="category=village"]').click();
  expect(await everybody.locator('tbody th').allTextContents()).toEqual([village?.name]);
});

test.concurrent('what is returned says why at the field, and comes back corrected', async ({ registry, visit }) => {
  const { id } = await filed(registry, 'submitted');
  const reviewer = await visit({ ...plain, as: PROPOSER, at: `/desk/${id}` });
  await press(reviewer, t.moves.assess);
  const ledger = reviewer.locator('li', { has: reviewer.locator('[id="answers.ledger"]') });
  await ledger.getByText(t.desk.indicatorReason).click();
  await ledger.getByLabel(t.desk.indicatorReason).fill('Two months are missing.');
  await unfold(reviewer, t.moves.return);
  await reviewer.getByLabel(t.desk.returnReason).fill('See the ledger.');
  await press(reviewer, t.moves.return);
  await shows(() => stateOn(reviewer), t.states.returned);

  const submitter = await visit({ ...plain, as: SUBMITTER, at: `/apply/${id}` });
  expect(await submitter.locator('.notice > p').first().textContent()).toBe('See the ledger.');
  await submitter.locator('.notice li a').click();
  expect(await submitter.locator('.correct').allTextContents()).toEqual(['Two months are missing.']);
  await submitter.locator('[name="answers.ledger.value"]').fill('2');
  await press(submitter, t.form.save);
  await follow(submitter, t.apply.taskCheck);
  await press(submitter, t.apply.submit);
  await shows(
    () => trailOn(submitter),
    (['submit', 'return', 'assess', 'submit', 'create'] as const).map((move) => t.moves[move]),
  );
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
  expect(await submitter.locator('.notice > *').allTextContents()).toEqual([t.apply.failed, 'No ledger at all.']);
});

test.concurrent('a second reviewer sends a proposal back to assessment', async ({ registry, visit }) => {
  const { id } = await filed(registry, 'proposed');
  const reviewer = await visit({ ...plain, as: SIGNER, at: `/desk/${id}` });
  await unfold(reviewer, t.moves['send-back']);
  await reviewer.getByLabel(t.desk.sendBackReason).fill('Look at the ledger again.');
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
