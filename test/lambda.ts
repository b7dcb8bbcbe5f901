import type { LambdaContext } from 'hono/aws-lambda';
import { afterEach, beforeEach, inject, onTestFinished, vi } from 'vitest';

/** Lets every test of a file start its function anew, as the stack sets it up, at a time that stands. */
export function onLambda(service: string, now: string): void {
  beforeEach(() => {
    vi.resetModules();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
    vi.stubEnv('DYNAMODB_ENDPOINT', inject('endpoint'));
    vi.stubEnv('POWERTOOLS_SERVICE_NAME', service);
    vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'ZeroWasteCellRegistry-test');
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });
}

/** What Lambda gives with an event: which request it is, and how long it may take. */
export const contextOf = (requestId = 'request-1', timeLeft = () => 60_000): LambdaContext => ({
  ...{ callbackWaitsForEmptyEventLoop: true, functionName: 'registry', functionVersion: '$LATEST' },
  ...{ invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:registry', memoryLimitInMB: '512' },
  ...{ logGroupName: '/aws/lambda/registry', logStreamName: '1', awsRequestId: requestId },
  getRemainingTimeInMillis: timeLeft,
});

/** A line of the log as a machine reads it. */
export type Line = Record<string, unknown>;

/** What this process writes until the test ends, line by line; it is kept from the terminal. */
export function written(): { text(): string; lines(): Line[] } {
  const said: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    const write = vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      said.push(String(chunk));
      return true;
    });
    onTestFinished(() => write.mockRestore());
  }
  const text = () => said.join('');
  return {
    text,
    lines: () =>
      text()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  };
}

/** A line without what is different every time. */
export const steady = ({ timestamp: _t, ms: _m, cold_start: _c, _aws: aws, ...line }: Line): Line => ({
  ...line,
  ...(aws !== undefined && { metrics: (aws as { CloudWatchMetrics: unknown }).CloudWatchMetrics }),
});

/** What Powertools says with every line of a function, in the request that `contextOf` tells. */
export const LINE = (service: string) => ({
  service,
  ...{ function_name: 'registry', function_memory_size: '512', function_request_id: 'request-1' },
  ...{ function_arn: 'arn:aws:lambda:us-east-1:123456789012:function:registry', sampling_rate: 0 },
});

/** A metric as a line of the log: a number by its service, and by one thing more where there is one. */
export const metric = (service: string, name: string, value: number, by: Readonly<Record<string, string>> = {}) => ({
  ...{ service, ...by, [name]: value },
  metrics: [
    {
      Namespace: 'ZeroWasteCellRegistry-test',
      Dimensions: [['service', ...Object.keys(by)]],
      Metrics: [{ Name: name, Unit: 'Count' }],
    },
  ],
});
