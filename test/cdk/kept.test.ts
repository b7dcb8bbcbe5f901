import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Kept, keptOf, replaced } from './kept.ts';
import { template, type Variant } from './synthesized.ts';

const before: Kept = JSON.parse(readFileSync('cdk/kept.json', 'utf8'));
const now = keptOf(template('prod').resources);

test('deploying this replaces neither table, nor bucket, nor user pool', () => {
  expect(replaced(before, now)).toEqual([]);
});

test.each(['dev', 'full', 'front', 'frontElsewhere'] as const)(
  'nor does it in %s: no setting changes what they are',
  (variant: Variant) => {
    expect(keptOf(template(variant).resources)).toEqual(now);
  },
);

test('the stack keeps its name, by which it is found again', () => {
  const names = (['dev', 'prod'] as const).map((stage) =>
    template(stage)
      .app.synth()
      .stacks.map(({ stackName }) => stackName),
  );
  expect(names).toEqual([['ZeroWasteCells-dev'], ['ZeroWasteCells-prod']]);
});

const TABLE = 'AWS::DynamoDB::Table';
test.each([
  ['another name in the stack', { id: 'Registry' }],
  ['another key', { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] }],
  ['a name of its own', { TableName: 'registry' }],
])('%s for the table is told in one sentence', (_, change) => {
  const changed = { id: '', ...now[TABLE], ...change };
  const [sentence, ...others] = replaced(before, { ...now, [TABLE]: changed });
  expect(sentence).toMatch(
    /^This change would replace the table, with every application and its trail: a new and empty one would stand in its place/,
  );
  expect(others).toEqual([]);
});

test('a bucket that is taken out is told as well', () => {
  const { 'AWS::S3::Bucket': _, ...rest } = now;
  expect(replaced(before, rest).map((sentence) => sentence.slice(0, 56))).toEqual([
    'This change would replace the bucket, with every file: a',
  ]);
});
