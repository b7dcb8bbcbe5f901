/** Sort keys leave the house only as opaque cursors. */
export const toCursor = (key: string | undefined) => key && Buffer.from(key).toString('base64url');

/** The sort key in a cursor, or undefined for anything that `toCursor` did not make. */
export function fromCursor(cursor: string | undefined): string | undefined {
  const key = Buffer.from(cursor ?? '', 'base64url').toString();
  return /^[\x20-\x7e]{1,200}$/.test(key) ? key : undefined;
}
