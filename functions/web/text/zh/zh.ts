import type { Language } from '../language.ts';
import { operations, tags } from './operations.ts';
import { cell, district, docs, home, register, site } from './public.ts';
import { fault, refusal, roles } from './refusals.ts';
import { states } from './states.ts';
import { admin, answer, apply, desk, form, methods, moves, unit } from './work.ts';

export const zh = {
  language: 'zh' as Language,
  ...{ refusal, fault, roles, states, moves, methods },
  ...{ site, home, district, register, cell, docs },
  ...{ form, unit, answer, apply, desk, admin },
  ...{ operations, tags },
};
