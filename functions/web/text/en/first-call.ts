import type { firstCall as original } from '../zh/first-call.ts';

export const firstCall: typeof original = {
  title: 'Your first call in five minutes',
  lead: 'From nothing: read the register, get a token, find a division, open a draft, fill it in, submit it, and see where it stands and what was done to it. Each step is shown as a command and in TypeScript, with what a registry really answered.',
  before: [
    'The commands need bash, curl and Node. Run them one after the other in the same terminal: they hand variables on.',
    'The TypeScript runs in the code of this registry: put the steps into first-call.ts one after the other, get a token, then run npx node first-call.ts. The client is the folder functions/client; it needs no package and can be copied as it is.',
    'The steps really open and submit an application: take them on your own machine or on a test registry.',
  ],
  shell: 'Command line',
  answer: 'What is answered (abridged; ids are examples)',
  steps: {
    register: {
      heading: 'Read the register without signing in',
      says: ['Public data is for everybody, without a token.'],
    },
    token: {
      heading: 'Get a token',
      says: [
        'Everything else takes a bearer token in the request’s header. The token says only whose e-mail address it is; the member list says what they may do. On one machine the command below gets a token of the submitter of 塔山街道. If the registry does not run on port 8787, set PORT first.',
        'A deployed registry takes tokens of the issuer of accounts that it was set up with: sign in by the authorization code flow of OpenID Connect with PKCE and the scope openid email, and take the id_token. When it has expired, get a new one.',
      ],
    },
    division: {
      heading: 'Find a division by pinyin initials',
      says: ['Names, codes, pinyin and initials all find it: tsjd finds 塔山街道.'],
    },
    draft: {
      heading: 'Open a draft',
      says: [
        'Without a place, the unit is in the township of whoever files. You choose the Idempotency-Key: sent again with the same one after a lost connection, nothing is opened twice. The client makes one if you give none, and keeps it while it tries again.',
        'In the answer, problems lists what is still to be filled in, and moves what can be done now.',
      ],
    },
    fill: {
      heading: 'Fill in the self-assessment',
      says: [
        'A draft may be saved as often as you like; send only what has changed. The ids of the indicators, and how each is answered, stand in the standard of the category (GET /api/v1/standards/school/1).',
        'In the answer, score.total is the score so far.',
      ],
    },
    submit: {
      heading: 'Submit it',
      says: [
        'If-Match names the version that you decided on. If somebody has changed it since, you get 412 with what has changed, and nobody’s work is written over. If something is missing, you get 422 with each thing to mend.',
      ],
    },
    state: {
      heading: 'See where it stands',
      says: [
        'Lists come by pages, and next is the cursor of the next one. The client’s each asks for them as they are needed.',
      ],
    },
    trail: {
      heading: 'Read the trail',
      says: ['Who changed what, when, from what and to what.'],
    },
  },
  next: {
    heading: 'Where to go from here',
    docs: 'Every operation, to be tried from the page',
    codes: 'Every error code, and what to do about it',
    document: 'The OpenAPI document, from which clients in other languages can be made',
    data: 'The open data: what they are, their licence, and all of them in one file',
  },
};
