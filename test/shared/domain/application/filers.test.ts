import { expect, test } from 'vitest';
import { decide } from '../../../../shared/domain/application/decide.ts';
import { exampleContext, submitter } from '../examples.ts';
import { applicationIn } from './stages.ts';

test('whoever submits is remembered beside whoever opened it, each once', () => {
  const successor = { ...submitter, email: 'new@example.test' };
  const decision = decide(applicationIn('returned'), 'submit', successor, {}, exampleContext());
  expect('after' in decision && decision.after?.filers).toEqual([submitter.email, successor.email]);
});
