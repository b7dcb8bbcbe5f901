import type { Star } from '../programme.ts';
import type { Answers } from '../standard/answer.ts';
import type { Unit } from './application.ts';

/** What each transition needs to be told. */
export interface Inputs {
  save: { readonly unit?: Partial<Unit> | undefined; readonly answers?: Answers | undefined };
  submit: Nothing;
  delete: Nothing;
  withdraw: { readonly reason: string };
  assess: Nothing;
  score: { readonly answers: Answers };
  return: { readonly reason: string; readonly indicators: Readonly<Record<string, string>> };
  fail: { readonly reason: string };
  propose: { readonly answers?: Answers | undefined; readonly star: Star; readonly reason: string };
  'send-back': { readonly reason: string };
  sign: Nothing;
}
export type TransitionName = keyof Inputs;
type Nothing = Readonly<Record<never, never>>;
