import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { dayText } from '../../functions/web/text/day.ts';
import { texts } from '../../functions/web/text/text.ts';
import { fullAnswers } from '../answers.ts';
import { PROPOSER, SCREENER, SIGNER, SUBMITTER } from '../flow.ts';
import { test } from './browser.ts';
import {
  fileApplication,
  follow,
  nameAll,
  press,
  proposeFromDistrict,
  publishAll,
  recommendFromSelf,
  shows,
  stateOn,
} from './job.ts';

const t = texts.zh;
const unit = {
  name: '塔山小学',
  address: '解放路 1 号',
  contact: '王芳',
  phone: '0575-85000000',
  summary: '已建台账。',
};

/** A number on a page, with the address that it leads to. */
interface Figure {
  readonly number: number;
  readonly leadsTo: string;
}

test('a school gets its five stars by the hands of a township, its district and two reviewers, and everybody can count it', async ({
  registry,
  visit,
}) => {
  const standard = registry.site.policy.standard('school') ?? expect.fail('no school standard');
  const [everybody, submitter, screener, proposer, signer] = await Promise.all([
    visit(),
    visit({ as: SUBMITTER, at: '/apply' }),
    visit({ as: SCREENER, at: '/desk' }),
    visit({ as: PROPOSER, at: '/desk' }),
    visit({ as: SIGNER, at: '/desk' }),
  ]);
  expect(await counted(everybody)).toEqual([]);

  await fileApplication(submitter, { t, standard, unit, answers: fullAnswers(standard) });
  await shows(() => stateOn(submitter), t.states.submitted);

  await screener.reload();
  await recommendFromSelf(screener, t, unit.name);
  await shows(() => stateOn(screener), t.states.assessing);

  await proposer.reload();
  await proposeFromDistrict(proposer, t, unit.name);
  await shows(() => stateOn(proposer), t.states.proposed);
  expect(await proposer.getByText(t.desk.waitOther).isVisible()).toBe(true);
  expect(await proposer.getByRole('button', { name: t.moves.sign }).count()).toBe(0);

  await everybody.reload();
  expect(await counted(everybody)).toEqual([]);

  await signer.reload();
  await follow(signer, `${t.states.proposed} 1`);
  await follow(signer, unit.name);
  await press(signer, t.moves.sign);
  await signer.getByText(t.desk.signedBy(SIGNER)).waitFor();
  await publishAll(signer, t);

  await everybody.goto('/notices');
  await follow(everybody, t.notices.heading('无废城市细胞', 1, ''));
  await everybody.getByText(unit.name).waitFor();
  await everybody.goto('/');
  expect(await counted(everybody)).toEqual([]);

  await registry.clock.set('2023-06-09T09:00:00+08:00');
  await nameAll(signer, t, '绍无废办〔2023〕1号');
  await submitter.reload();
  await shows(() => stateOn(submitter), t.states.named);

  await everybody.reload();
  expect(await counted(everybody)).toEqual([
    // The funnel counts what came so far and what is there.
    ...[{}, { district: '330602' }, {}, {}, { star: '5' }],
    ...[{ category: 'school', district: '330602' }, { category: 'school' }],
  ]);
  await expectListBehindEveryNumber(everybody);
  await everybody.goto('/districts/330602');
  expect(await counted(everybody)).toEqual([
    ...[{ district: '330602' }, { district: '330602' }, { district: '330602' }],
    { district: '330602', category: 'school' },
    { district: '330602', star: '5' },
  ]);
  await expectListBehindEveryNumber(everybody);
  await everybody.locator('main a[href*="star=5"]').click();
  await follow(everybody, unit.name);
  expect(await everybody.locator('.facts dd').allTextContents()).toEqual([
    '学校',
    '越城区',
    '塔山街道',
    '绍无废办〔2023〕1号',
    dayText(t, '2023-06-09'),
    dayText(t, '2026-06-08'),
    '2023-3306-01',
    '330602-2023-0001',
  ]);
});

const figures = (page: Page): Promise<Figure[]> =>
  page
    .locator('main a[href*="asOf="]')
    .evaluateAll((links) =>
      links.map((link) => ({ number: Number(link.textContent), leadsTo: link.getAttribute('href') ?? '' })),
    );

/** What the numbers of a page count that are not 0. */
async function counted(page: Page) {
  const some = (await figures(page)).filter(({ number }) => number > 0);
  return some.map(({ leadsTo }) => {
    const { asOf: _, programme: __, ...filter } = Object.fromEntries(new URLSearchParams(leadsTo.split('?')[1]));
    return filter;
  });
}

/** Follows the link of every number of the page, in the page itself, and counts the rows of each list. */
async function expectListBehindEveryNumber(page: Page): Promise<void> {
  const shown = await figures(page);
  expect(shown.length).toBeGreaterThan(5);
  const lists = await page.evaluate(
    (addresses) => {
      const rowsOf = async (leadsTo: string) => {
        const text = await (await fetch(leadsTo)).text();
        const list = new DOMParser().parseFromString(text, 'text/html');
        return { number: list.querySelectorAll('main tbody tr').length, leadsTo };
      };
      return Promise.all(addresses.map(rowsOf));
    },
    shown.map(({ leadsTo }) => leadsTo),
  );
  expect(lists).toEqual(shown);
}
