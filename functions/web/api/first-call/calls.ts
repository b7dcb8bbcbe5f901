/** What a school says of itself, indicator by indicator: the example that is filled in. */
const ANSWERS = {
  ...{ 'illegal-dumping': '0', 'laboratory-discharge': '0', 'false-material': '0', 'lead-group': '1', rules: '0' },
  ...{ ledger: '1', 'textbook-reuse': '92', 'canteen-leftovers': '45', 'single-use': '0', 'paper-saving': '0' },
  ...{ bins: '2', 'sorting-rate': '90', 'licensed-collection': '1', 'recyclables-rate': '95', exchange: '3' },
  ...{ 'laboratory-storage': '0', 'laboratory-transfer': '1', 'household-hazardous': '1', curriculum: '1' },
  ...{ 'field-learning': '4', volunteering: '6', awareness: '93', honour: '0', courseware: '1', compost: '1' },
};
const answers = `{\n${Object.entries(ANSWERS)
  .map(([indicator, value]) => `  "${indicator}": {"value": "${value}"}`)
  .join(',\n')}\n}`;
/** Another school each time: a unit applies once. */
const unit = (name: string) =>
  `{"name": "${name}", "address": "解放路 1 号", "contact": "王芳", "phone": "0575-85000000", "summary": "全校垃圾分类投放。"}`;

/** One step of the way: the same call at the command line and by the client. What it answers is kept in `answers.json`. */
export interface Step {
  readonly name: 'register' | 'token' | 'division' | 'draft' | 'fill' | 'submit' | 'state' | 'trail';
  readonly shell: string;
  readonly script?: string;
}

const SIGNED = '-H "Authorization: Bearer $TOKEN"';
const JSON_SENT = "-H 'Content-Type: application/json'";
const call = (...parts: string[]) => `curl -s ${parts.join(' \\\n  ')}`;

/** The whole way at a registry's address. A test takes these from the page and runs them as they are shown. */
export const stepsAt = (origin: string): readonly Step[] => [
  {
    name: 'register',
    shell: `REGISTRY=${origin}\n${call('"$REGISTRY/api/v1/cells?district=330602&limit=2"')}`,
    script: `import { openRegistry } from './functions/client/registry.ts';

const registry = openRegistry({ address: '${origin}', token: process.env.TOKEN });
const { items } = await registry.get('/cells', { query: { district: '330602', limit: '2' } });
console.log(items);`,
  },
  { name: 'token', shell: 'export TOKEN=$(npm run --silent token -- --as t330602001@example.test)' },
  {
    name: 'division',
    shell: call('"$REGISTRY/api/v1/divisions?q=tsjd"'),
    script: `const found = await registry.get('/divisions', { query: { q: 'tsjd' } });
console.log(found.items);`,
  },
  {
    name: 'draft',
    shell: `DRAFT=$(${call(
      '-X POST "$REGISTRY/api/v1/applications"',
      SIGNED,
      JSON_SENT,
      "-H 'Idempotency-Key: my-first-draft'",
      `-d '{"category": "school", "unit": ${unit('第一次调用小学')}}'`,
    )})
echo "$DRAFT"
ID=$(node -p 'JSON.parse(process.argv[1]).id' "$DRAFT")`,
    script: `const unit = ${unit('第二次调用小学')};
const draft = await registry.post('/applications', { body: { category: 'school', unit }, key: 'my-second-draft' });
const path = { id: draft.id };
console.log(draft.moves, draft.problems);`,
  },
  {
    name: 'fill',
    shell: `ANSWERS='${answers}'\n${call(
      '-X PATCH "$REGISTRY/api/v1/applications/$ID"',
      SIGNED,
      JSON_SENT,
      `-d "{\\"answers\\": $ANSWERS}"`,
    )}`,
    script: `const answers = ${answers};
const filled = await registry.patch('/applications/{id}', { path, body: { answers }, version: draft.version });
console.log(filled.score.total, filled.problems);`,
  },
  {
    name: 'submit',
    shell: call(
      '-X POST "$REGISTRY/api/v1/applications/$ID/submit"',
      SIGNED,
      JSON_SENT,
      `-H 'If-Match: "2"'`,
      "-H 'Idempotency-Key: my-first-submission'",
      "-d '{}'",
    ),
    script: `const submitted = await registry.post('/applications/{id}/submit', { path, body: {}, version: filled.version });
console.log(submitted.state);`,
  },
  {
    name: 'state',
    shell: call('"$REGISTRY/api/v1/applications?state=submitted"', SIGNED),
    script: `for await (const { id, name, state, since } of registry.each('/applications', { state: 'submitted' }))
  console.log(id, name, state, since);`,
  },
  {
    name: 'trail',
    shell: call('"$REGISTRY/api/v1/applications/$ID/events"', SIGNED),
    script: `const trail = await registry.get('/applications/{id}/events', { path });
for (const { version, transition, name, at } of trail.items) console.log(version, transition, name, at);`,
  },
];
