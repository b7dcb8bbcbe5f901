import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examples } from '../../../examples.ts';
import { done } from '../../../flow.ts';
import { startObjects, type TestObjects } from '../../../object-store.ts';
import type { Answer } from '../../../reach.ts';
import { recorded } from '../../../recorded.ts';
import { openSite, type TestSite } from '../../../site.ts';

let objects: TestObjects;
let site: TestSite;
let document: Answer['body'];
let sent: Awaited<ReturnType<typeof recorded>>;
beforeAll(async () => {
  objects = await startObjects();
  site = await openSite(objects.bucket);
  document = await done(site, undefined, 'GET', '/openapi.json');
  sent = await recorded(site, document, examples(site));
}, 120_000);
afterAll(async () => {
  site.stop();
  await objects.stop();
});

test('every operation has an example, and each was answered as it says', () => {
  const operations = Object.values<Record<string, Answer['body']>>(document.paths).flatMap((one) => Object.values(one));
  expect(Object.keys(sent).sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
  const promised = operations.map(({ operationId, responses }) => [operationId, Number(Object.keys(responses)[0])]);
  expect(Object.fromEntries(Object.entries(sent).map(([id, { status }]) => [id, status]))).toEqual(
    Object.fromEntries(promised),
  );
});

/** The units' names count on through the tests of one process: here they begin with the first. */
function numbered(written: string): string {
  const names = [...new Set(written.match(/第\d+小学/g))];
  return written.replace(/第\d+小学/g, (name) => `第${names.indexOf(name) + 1}小学`);
}

/** `LONG=1 npx vitest run examples -u` writes them anew. */
test('the examples in the document are what a registry was really asked and answered', async () => {
  const lines = Object.entries(sent).map(([operation, example]) => `  "${operation}": ${JSON.stringify(example)}`);
  const written = numbered(`{\n${lines.join(',\n')}\n}\n`);
  await expect(written).toMatchFileSnapshot('../../../../functions/web/api/examples.json');
});

test('every example is what its schema says', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ ...document, $id: 'document' });
  const faults: unknown[] = [];
  const examine = (where: string, value: unknown) => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value))
      examine(`${where}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, inner);
    if (!('example' in value && 'schema' in value)) return;
    const holds = ajv.compile({ $ref: `document#${encodeURI(where)}/schema` });
    if (!holds(value.example)) faults.push([where, holds.errors]);
  };
  examine('/paths', document.paths);
  expect(faults).toEqual([]);
});
