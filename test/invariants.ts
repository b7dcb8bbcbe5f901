import { expect } from 'vitest';
import { runInvariants } from '../functions/invariants/run.ts';
import { runVerify } from '../functions/verify/run.ts';
import type { Registry } from '../functions/web/site.ts';

const HOUR_MS = 3_600_000;

/**
 * Everything holds that must always hold, in every reporting unit, and every trail is whole. Looked at as of an hour
 * later, when whatever was just written has come to rest.
 */
export async function expectSound(registry: Registry): Promise<void> {
  const later = new Date(Date.parse(registry.now()) + HOUR_MS).toISOString();
  const checked = await runInvariants(registry, later);
  expect(checked.filter((unit) => 'failed' in unit || Object.keys(unit.broken).length > 0)).toEqual([]);
  const verified = await runVerify(registry);
  expect(verified.filter((unit) => 'failed' in unit || unit.broken.length > 0)).toEqual([]);
}
