/** Under this prefix lies what has been uploaded and not yet looked at. */
export const PENDING = 'pending/';
/** Under this one, what has been found to be what it claims to be. */
export const EVIDENCE = 'evidence/';

export const pendingKey = (application: string, id: string): string => `${PENDING}${application}/${id}`;

/** Named by its content, so that the same content is one object however often it comes. */
export const evidenceKey = (application: string, sha256: string): string => `${EVIDENCE}${application}/${sha256}`;

/** The small picture lies beside what it shows. */
export const thumbnailOf = (key: string): string => `${key}.thumbnail`;

/** Whose evidence an object is, or its small picture; undefined for a key of any other make. */
export function readEvidenceKey(key: string): { application: string; sha256: string } | undefined {
  const [, application, sha256] = /^evidence\/([^/]+)\/([0-9a-f]{64})(?:\.thumbnail)?$/.exec(key) ?? [];
  return application && sha256 ? { application, sha256 } : undefined;
}
