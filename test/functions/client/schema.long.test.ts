import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { expect, test } from 'vitest';
import { typed } from './document.ts';

/** `npm run client` writes them anew. */
test('the types of the client are what openapi-typescript makes of the document', async () => {
  const { document, line } = await typed();
  const written = line + astToString(await openapiTS(document as OpenAPI3));
  await expect(written).toMatchFileSnapshot('../../../functions/client/schema.d.ts');
});
