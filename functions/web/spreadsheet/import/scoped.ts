import type { Kind } from '../kinds/kind.ts';

/** An address of what a spreadsheet is of as a whole. */
export const scoped = ({ scope: own }: Kind, address: string, scope: string | undefined): string =>
  own && scope ? `${address}?${own.field}=${scope}` : address;
