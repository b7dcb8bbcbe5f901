import { expect, test } from 'vitest';
import { verifiedEmail } from '../../../../functions/web/sign-in/verified-email.ts';

const email = 'a@example.test';

test.each([
  [{ email, email_verified: true }, email],
  [{ email, email_verified: 'true' }, email],
  [{ email }, email],
  [{ email, email_verified: false }, undefined],
  [{ email, email_verified: 'false' }, undefined],
  [{ email, email_verified: null }, undefined],
  [{ email: 7 }, undefined],
  [{}, undefined],
])('of %j it is %s', (claims, expected) => {
  expect(verifiedEmail(claims)).toBe(expected);
});
