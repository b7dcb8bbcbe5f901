import { readFileSync } from 'node:fs';
import type { PolicyRecord } from '../shared/domain/policy/record.ts';

const file = (name: string) => JSON.parse(readFileSync(new URL(`../shared/data/${name}`, import.meta.url), 'utf8'));

const published = { by: 'admin@example.test', at: '2023-06-01T01:00:00.000Z', reason: '修订' };

/** A programme as an administrator publishes it, made of the one of 2023. */
export const programmeRecord = (id: string, version = 1, changes: object = {}): PolicyRecord => ({
  ...{ ...published, kind: 'PROGRAMME', id, version },
  text: JSON.stringify({ ...file('programmes/2023.json'), id, ...changes }),
});

/** A standard as an administrator publishes it, made of the shops' first. */
export const standardRecord = (category: string, version: number, changes: object = {}): PolicyRecord => ({
  ...{ ...published, kind: 'STANDARD', id: category, version },
  text: JSON.stringify({ ...file('standards/shop.v1.json'), category, version, ...changes }),
});
