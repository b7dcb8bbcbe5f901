import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trailOf } from '../../../../asked.ts';
import { filed, SUBMITTER } from '../../../../flow.ts';
import { startTestHost, type TestHost } from '../../../../host.ts';
import { named, shortened } from '../../../../recorded.ts';

const run = promisify(execFile);
const PAGE = '/api/v1/docs/first-call';
/** The checkout's own Node, which runs TypeScript, as `npx node` finds it. */
const NODE = 'node_modules/.bin/node';
const TSC = 'node_modules/typescript/bin/tsc';

let commanded: TestHost;
let scripted: TestHost;
beforeAll(async () => {
  [commanded, scripted] = await Promise.all([startTestHost(), startTestHost()]);
  for (const host of [commanded, scripted]) await filed(host, 'named', { unit: { name: '塔山小学' } });
}, 60_000);
afterAll(() => Promise.all([commanded.stop(), scripted.stop()]));

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** What the page shows of one kind, step by step, as its reader copies it. */
async function shown({ origin }: TestHost, kind: 'shell' | 'script') {
  const html = await (await fetch(`${origin}${PAGE}`)).text();
  const steps = [...html.matchAll(/<h2 id="(\w+)">(.*?)<\/section>/gs)];
  return steps.flatMap(([, name = '', step = '']) => {
    const [, code] = new RegExp(`<pre lang="zh-CN" class="${kind}">(.*?)</pre>`, 's').exec(step) ?? [];
    return code === undefined
      ? []
      : [[name, code.replace(/&(#?\w+);/g, (_, entity) => ENTITIES[entity] ?? '?')] as const];
  });
}

/** What was done to what the newcomer filed. */
async function storyIn(host: TestHost) {
  const all = await Array.fromAsync(host.as(SUBMITTER).each('/applications', {}));
  const mine = all.filter(({ name }) => /次调用小学$/.test(name));
  const trails = await Promise.all(mine.map((one) => trailOf(host, SUBMITTER, one)));
  return { states: mine.map(({ state }) => state), moves: trails.map((lines) => lines.map((line) => line.transition)) };
}
/** What is saved in a draft is told by its submission. */
const STORY = { states: ['submitted'], moves: [['create', 'submit']] };
const envOf = ({ origin }: TestHost) => ({ ...process.env, PORT: new URL(origin).port });
const scriptOf = async (host: TestHost) => (await shown(host, 'script')).map(([, code]) => code).join('\n\n');

/** Of an application what the step is about; of everything the first of a list. */
const OF_APPLICATION = ['id', 'version', 'state', 'unit', 'answers', 'score', 'problems', 'moves'];
function abridged(answer: object): unknown {
  if (!('moves' in answer)) return shortened(answer);
  return shortened(Object.fromEntries(Object.entries(answer).filter(([name]) => OF_APPLICATION.includes(name))));
}
/** The clock of a registry that was started for this goes on while it is asked. */
const atNine = (text: string) => text.replace(/(?<=T01:0)\d:\d\d\.\d{3}Z/g, '0:00.000Z');

/** `LONG=1 npx vitest run first-call -u` writes the answers anew. */
test('the commands do what they say, and answer what the page shows', async () => {
  const steps = await shown(commanded, 'shell');
  const marked = steps.map(([name, command]) => `echo '\n== ${name}'\n${command}`);
  const { stdout } = await run('bash', ['-euc', marked.join('\n')], { env: envOf(commanded) });
  const answers = stdout.split(/\n== /).slice(1);
  const told = answers.flatMap((part) => {
    const [name = '', json] = part.split('\n');
    return json ? [[name, abridged(JSON.parse(json))]] : [];
  });
  const kept = `${atNine(named(JSON.stringify(Object.fromEntries(told), null, 1)))}\n`;
  await expect(kept).toMatchFileSnapshot('../../../../../functions/web/api/first-call/answers.json');
  expect(await storyIn(commanded)).toEqual(STORY);
}, 60_000);

test('the same in TypeScript does the same', async () => {
  const { stdout } = await run('npm', ['run', '--silent', 'token', '--', '--as', SUBMITTER], {
    env: envOf(scripted),
  });
  const env = { ...envOf(scripted), TOKEN: stdout.trim() };
  await run(NODE, ['--input-type=module-typescript', '-e', await scriptOf(scripted)], { env });
  expect(await storyIn(scripted)).toEqual(STORY);
}, 60_000);

test('the TypeScript has the types that the client says', async () => {
  const folder = mkdtempSync('node_modules/.cache/first-call-');
  try {
    const root = process.cwd();
    const code = (await scriptOf(scripted)).replace("'./functions/", `'${root}/functions/`);
    writeFileSync(join(folder, 'right.ts'), code);
    writeFileSync(join(folder, 'wrong.ts'), code.replace('draft.version', 'draft.verzion'));
    const settings = { extends: `${root}/tsconfig.json`, include: ['*.ts'], exclude: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const { stdout } = await run(NODE, [TSC, '--incremental', 'false', '-p', folder]).catch((faults) => faults);
    expect([...stdout.matchAll(/(\w+)\.ts\(\d+,\d+\): error (TS\d+)/g)].map(([, ...found]) => found)).toEqual([
      ['wrong', 'TS2551'],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 90_000);
