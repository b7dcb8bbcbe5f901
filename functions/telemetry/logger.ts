import { Logger } from '@aws-lambda-powertools/logger';

/** The log of a function on Lambda: one JSON object a line, with the request's and the trace's id. The stack names the service. */
export const logger = new Logger();
