/** Sort keys leave the house only as opaque cursors. */
export const toCursor = (key: string | undefined) => key && Buffer.from(key).toString('base64url');
export const fromCursor = (cursor: string | undefined) => cursor && Buffer.from(cursor, 'base64url').toString();
