import { patient } from './patient.ts';
import type { Registry } from './registry.ts';

/** A file for an indicator of an application. */
interface ForIndicator {
  /** The id of the application. */
  readonly application: string;
  readonly indicator: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Brings a file as evidence: a ticket, the upload straight to the object store, and its completion. */
export async function bringEvidence(registry: Registry, { application: id, indicator, name, bytes }: ForIndicator) {
  const claim = { indicator, name, size: bytes.length, sha256: await sha256Of(bytes) };
  const { id: file, url, headers } = await registry.post('/applications/{id}/evidence', { path: { id }, body: claim });
  const { status } = await patient(fetch)(url, { method: 'PUT', headers, body: bytes });
  if (status !== 200) throw new Error(`${name}: the object store answered ${status}`);
  return registry.post('/applications/{id}/evidence/{file}', { path: { id, file }, body: claim });
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
