import { expect, test } from 'vitest';
import { STACK } from '../../docs/cost/scenarios.ts';
import { template } from '../cdk/synthesized.ts';

test('what the bill takes the stack for is what the template says', () => {
  const prod = template('prod');
  const count = (type: string) => Object.keys(prod.of(type)).length;
  const functions = Object.values(prod.of('AWS::Lambda::Function')).map(({ Properties }) => Properties);
  expect(STACK).toEqual({
    memoryMB: Object.fromEntries(
      functions.map(({ Environment, MemorySize }) => [Environment.Variables.POWERTOOLS_SERVICE_NAME, MemorySize]),
    ),
    alarms: count('AWS::CloudWatch::Alarm'),
    dashboards: count('AWS::CloudWatch::Dashboard'),
    secrets: count('AWS::SecretsManager::Secret'),
  });
});
