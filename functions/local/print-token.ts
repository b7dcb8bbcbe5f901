import { parseArgs } from 'node:util';
import { readSettings } from './settings.ts';
import { tokenFor } from './token.ts';

/** `npm run --silent token -- --as <member email>`: a bearer token of the local issuer, for scripts. */
const { values } = parseArgs({ options: { as: { type: 'string' } } });
if (!values.as) {
  console.error('usage: npm run --silent token -- --as <member email>');
  process.exit(2);
}
tokenFor(readSettings().origin, values.as).then(
  (token) => console.log(token),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
