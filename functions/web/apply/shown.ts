import type { Application } from '../../../shared/domain/application/application.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Clash } from './save-step.ts';

/** What a page shows over what is stored: typed content that was not saved, and why. */
export interface Shown {
  readonly typed?: Application;
  readonly refusal?: Refusal;
  /** The fields that somebody else changed as well, which were not saved yet. */
  readonly clashes?: readonly Clash[];
}
