/** Why nothing was moved, or not all: one sentence that says what to do about it. */
export class TransferRefused extends Error {
  override name = 'TransferRefused';
}
