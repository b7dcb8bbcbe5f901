/** What CloudFormation sends when a stack is made, changed or removed, as far as it is needed here. */
export interface Deployment {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  /** Where it waits to be told how it went: a signed address that takes one PUT. */
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly ResourceProperties: { readonly admin: string };
}

/** Tells CloudFormation how it went; with a fault the deployment is taken back. */
export async function tell(deployment: Deployment, fault?: unknown): Promise<void> {
  const { ResponseURL, StackId, RequestId, LogicalResourceId } = deployment;
  const body = JSON.stringify({
    ...{ StackId, RequestId, LogicalResourceId, PhysicalResourceId: 'registry-data' },
    Status: fault === undefined ? 'SUCCESS' : 'FAILED',
    ...(fault !== undefined && { Reason: String(fault) }),
  });
  // The address is signed for no content type.
  const answer = await fetch(ResponseURL, { method: 'PUT', headers: { 'content-type': '' }, body });
  if (!answer.ok) throw new Error(`CloudFormation did not take the answer: ${answer.status}`);
}
