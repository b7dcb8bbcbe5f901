/** What was asked for and what was acknowledged, as those who asked have it. */
export interface Ledger {
  /** By application: the changes that were acknowledged, in their order; and the one that was sent and not answered yet. */
  readonly files: Map<string, File>;
  /** Evidence that was acknowledged. */
  readonly evidence: Proof[];
  /** Notices that were acknowledged, with their applications. */
  readonly notices: Map<string, readonly string[]>;
  /** Drafts that were asked for and not acknowledged yet. */
  opening: number;
  /** To when the clock was last set, acknowledged. */
  clock: string;
  /** Answers that nobody expects of a registry that is only being killed. */
  readonly odd: Record<string, number>;
  answers: number;
  repeats: number;
}
export interface File {
  readonly id: string;
  readonly made: string[];
  asking?: string | undefined;
}
export interface Proof {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly by: string;
}

export const newLedger = (clock: string): Ledger => ({
  files: new Map(),
  evidence: [],
  notices: new Map(),
  opening: 0,
  clock,
  odd: {},
  answers: 0,
  repeats: 0,
});
