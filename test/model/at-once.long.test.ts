import fc from 'fast-check';
import { test } from 'vitest';
import { runs, TIME_LIMIT } from './runs.ts';

test(
  'whatever people do, also at the same time, the registry answers as the model does and stays sound',
  () => runs('at once', fc.constant(undefined), () => (works) => Promise.all(works.map((work) => work()))),
  TIME_LIMIT,
);
