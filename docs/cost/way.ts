import type { Answers } from '../../shared/domain/standard/answer.ts';
import type { Meter, Units } from './meter.ts';

/** Asks the API as somebody, and gives what it answered. */
export type Ask = (as: string, method: string, path: string, body?: object) => Promise<{ readonly id?: string }>;

const [SUBMITTER, SCREENER] = ['t330602002@example.test', 'd330602@example.test'];
const [PROPOSER, SIGNER] = ['r1@example.test', 'r2@example.test'];
const UNIT = { name: '城关实验小学', address: '解放路 1 号', contact: '王芳', phone: '0575-85000000' };

/** The plain way of a school from its draft to a public notice, and the units that each step of it takes. */
export async function unitsOfWay(ask: Ask, meter: Meter, answers: Answers): Promise<Record<string, Units>> {
  const measured: Record<string, Units> = {};
  const step = async (name: string, ...request: Parameters<Ask>) => {
    meter();
    const { id = '' } = await ask(...request);
    measured[name] = meter();
    return id;
  };
  const id = await step('create', SUBMITTER, 'POST', '/applications', { category: 'school', unit: UNIT });
  const path = `/applications/${id}`;
  await step('save', SUBMITTER, 'PATCH', path, { answers });
  await step('submit', SUBMITTER, 'POST', `${path}/submit`, {});
  await step('screen-start', SCREENER, 'POST', `${path}/screen-start`, {});
  await step('recommend', SCREENER, 'POST', `${path}/recommend`, { answers });
  await step('propose', PROPOSER, 'POST', `${path}/propose`, { answers, star: 5, reason: '材料齐全' });
  await step('sign', SIGNER, 'POST', `${path}/sign`, {});
  await step('publish', SIGNER, 'POST', '/notices', { programme: '2023', applications: [id] });
  return measured;
}
