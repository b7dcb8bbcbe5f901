import { type Attribute, AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { EXPIRES, tableDefinition } from '../../shared/store/table.ts';
import { outliving } from './outliving.ts';

/** What can be done with rows. A transaction is allowed by what its parts do; a batch is an action of its own. */
type Action = 'BatchGetItem' | 'Query' | 'Scan' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

/** The one table, from the very definition that the embedded engine is given. */
export class RegistryTable extends Table {
  constructor(scope: Construct, id: string, { keepData }: { readonly keepData: boolean }) {
    const { partitionKey, sortKey } = keysOf(tableDefinition.KeySchema);
    super(scope, id, {
      ...{ partitionKey, sortKey },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: EXPIRES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keepData,
      removalPolicy: outliving({ keepData }),
    });
    for (const { IndexName, KeySchema, Projection } of tableDefinition.GlobalSecondaryIndexes)
      this.addGlobalSecondaryIndex({
        indexName: IndexName,
        ...keysOf(KeySchema),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: Projection.NonKeyAttributes,
      });
  }

  /** Lets a function do this with the table's rows, and find them by these indexes: what it does, and nothing more. */
  allows(grantee: IGrantable, actions: readonly Action[], indexes: readonly string[] = []): void {
    const on = (names: readonly Action[], resourceArns: string[]) =>
      Grant.addToPrincipal({ grantee, actions: names.map((name) => `dynamodb:${name}`), resourceArns });
    on(actions, [this.tableArn]);
    const found = indexes.map((index) => `${this.tableArn}/index/${index}`);
    if (found.length > 0) on(['Query'], found);
  }
}

type KeySchema = readonly { readonly AttributeName: string; readonly KeyType: 'HASH' | 'RANGE' }[];

function keysOf(schema: KeySchema): { partitionKey: Attribute; sortKey: Attribute } {
  const attribute = (type: 'HASH' | 'RANGE') => ({
    name: schema.find(({ KeyType }) => KeyType === type)?.AttributeName ?? '',
    type: AttributeType.STRING,
  });
  return { partitionKey: attribute('HASH'), sortKey: attribute('RANGE') };
}
