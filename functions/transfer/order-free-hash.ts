import { createHash } from 'node:crypto';

const LANES = 1_024;

/**
 * A hash over many texts that does not ask in which order they come, so that a scan by many hands and a file can be
 * compared without sorting, in no more memory than 2 kB. Each text is drawn out to 1,024 numbers of 16 bits (SHAKE-256),
 * the numbers are added up each in its own lane, and the SHA-256 of the sums is the hash: LtHash, as in Lewi et al.,
 * "Securing Update Propagation with Homomorphic Hashing" (2019). Sums know no order; a text that comes twice counts
 * twice, which it would not with XOR; and to make other texts of the same sums is out of reach, which with one sum of
 * plain SHA-256 it is not.
 */
export function orderFreeHash() {
  const sums = new Uint16Array(LANES);
  return {
    add(text: string): void {
      const drawn = createHash('shake256', { outputLength: sums.byteLength }).update(text).digest();
      // Beyond 65,535 a lane begins again at 0.
      new Uint16Array(Uint8Array.from(drawn).buffer).forEach((number, lane) => {
        sums[lane] = (sums[lane] ?? 0) + number;
      });
    },
    hex: (): string => createHash('sha256').update(sums).digest('hex'),
  };
}
