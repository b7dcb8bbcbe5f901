import { Metrics } from '@aws-lambda-powertools/metrics';

/** What CloudWatch counts: lines of the log in its embedded metric format, under the namespace that the stack names. */
const metrics = new Metrics();

type Counts = Readonly<Record<string, number>>;

/** Numbers that stand alone, by service: zero is told too, so that an alarm has something to look at. */
export function measure(numbers: Counts): void {
  for (const [name, count] of Object.entries(numbers)) metrics.addMetric(name, 'Count', count);
  metrics.publishStoredMetrics();
}

/** A number that is told apart by service and one thing more: such as how often each transition was made. */
export function measureEach(name: string, dimension: string, counts: Counts): void {
  for (const [value, count] of Object.entries(counts)) {
    metrics.addDimension(dimension, value);
    measure({ [name]: count });
  }
}
