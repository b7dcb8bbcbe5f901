/** A stretch of a file, in bytes: from the first to before the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
