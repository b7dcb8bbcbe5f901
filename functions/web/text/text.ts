import { en } from './en/en.ts';
import type { Language } from './language.ts';
import { zh } from './zh/zh.ts';

/** The registry's texts; the Chinese ones are the original, and whatever they have the English ones must have. */
export type Text = typeof zh;

export const texts: Record<Language, Text> = { zh, en };
