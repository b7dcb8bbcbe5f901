import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
} from '@aws-sdk/client-lambda';
import { STACK } from '../outputs.ts';

const lambda = new LambdaClient();

/** The name that a function of the stack got. */
async function nameOf(id: string): Promise<string> {
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand());
  const found = Functions.find(({ FunctionName = '' }) => new RegExp(`^${STACK}-${id}[0-9A-F]{8}`).test(FunctionName));
  if (!found?.FunctionName) throw new Error(`no function ${id}`);
  return found.FunctionName;
}

export async function logOf(id: string): Promise<string> {
  const { LoggingConfig } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: await nameOf(id) }));
  return LoggingConfig?.LogGroup ?? '';
}

/** Calls a function and gives what it answered. */
export async function invoked(id: string, event: object) {
  const { Payload, FunctionError } = await lambda.send(
    new InvokeCommand({ FunctionName: await nameOf(id), Payload: JSON.stringify(event) }),
  );
  return { fault: FunctionError, answer: JSON.parse(Buffer.from(Payload ?? []).toString() || 'null') };
}

/** Hands a function an event, as the schedule does: nobody waits for the answer. */
export async function given(id: string, event: object): Promise<void> {
  const FunctionName = await nameOf(id);
  await lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(event), InvocationType: 'Event' }));
}
