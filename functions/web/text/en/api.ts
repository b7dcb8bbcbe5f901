import type { codes as originalCodes, docs as originalDocs } from '../zh/api.ts';

export const docs: typeof originalDocs = {
  title: 'API',
  intro:
    'Public data needs no sign-in; everything else takes a bearer token. Errors are application/problem+json with a stable code.',
  codes: 'Error codes',
  codesIntro:
    'Let programs decide by code, never by the sentences: codes and statuses stay as they are, sentences may be improved. The type of a problem document leads to its code here; GET /api/v1/codes gives the same. Names and numbers in the sentences are examples.',
  code: 'Code',
  meaning: 'What it says',
  todo: 'What a program does',
  signedIn: 'needs sign-in',
};

export const codes: typeof originalCodes = {
  400: 'Mend what problems lists, then send it again.',
  401: 'Get a new token, then send it again.',
  403: 'Do not try again: somebody who may do this has to.',
  404: 'Do not try again: check the id, or read it from a list.',
  409: 'Read it again before you decide: things have changed.',
  412: 'Read it again, merge what changes lists, and send it with the new If-Match.',
  413: 'Send less at once.',
  422: 'Mend the content as it says, then send it with a new Idempotency-Key.',
  429: 'Wait as it says, then send it again.',
  503: 'Wait for Retry-After, then send it again with the same Idempotency-Key.',
};
