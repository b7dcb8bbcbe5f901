import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';

/** The log of a function on Lambda: one JSON object a line, with the request's and the trace's id. The stack names the service. */
export const logger = new Logger();

/** What CloudWatch counts: lines of the log in its embedded metric format, under the namespace that the stack names. */
const metrics = new Metrics();

type Counts = Readonly<Record<string, number>>;

/** Numbers that stand alone, by service: zero is told too, so that an alarm has something to look at. */
export function measure(numbers: Counts): void {
  for (const [name, count] of Object.entries(numbers)) metrics.addMetric(name, 'Count', count);
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
}

/** A number that is told apart by service and one thing more: such as how often each transition was made. */
export function measureEach(name: string, dimension: string, counts: Counts): void {
  for (const [value, count] of Object.entries(counts)) {
    metrics.addDimension(dimension, value);
    measure({ [name]: count });
  }
}
