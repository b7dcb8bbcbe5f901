/** What a draft was begun from. */
export interface Copied {
  /** The application's id, and its unit's name. */
  readonly of: string;
  readonly name: string;
  /** The applicant's own, or another's that was named. */
  readonly own: boolean;
  /** The indicators whose answers still stand as they were copied. */
  readonly answers: Readonly<Record<string, true>>;
  /** How many answers were left behind, since today's standard asks something else. */
  readonly dropped: number;
}
