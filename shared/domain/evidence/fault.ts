import { type EvidenceType, MOST_BYTES, typeOfName } from './evidence.ts';

/** What can be wrong with a file: stable words that API users branch on. */
export const EVIDENCE_FAULTS = [
  'too-large',
  'empty-file',
  /** None of the accepted types, by its name before it is sent or by its content after. */
  'not-a-file-type',
  /** The ticket was never used, or its upload was swept away meanwhile. */
  'not-uploaded',
  'size-differs',
  'checksum-differs',
  /** An accepted type, but another one than its name says. */
  'content-differs',
] as const;
export type EvidenceFault = (typeof EVIDENCE_FAULTS)[number];

export interface Faulty {
  readonly fault: EvidenceFault;
}

/** The type that a file claims to be, or what is wrong with it before a byte of it has come. */
export function claimedType({ name, size }: { name: string; size: number }): { type: EvidenceType } | Faulty {
  if (size <= 0) return { fault: 'empty-file' };
  if (size > MOST_BYTES) return { fault: 'too-large' };
  const type = typeOfName(name);
  return type ? { type } : { fault: 'not-a-file-type' };
}
