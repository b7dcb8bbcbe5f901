import { RemovalPolicy } from 'aws-cdk-lib';
import { type Attribute, AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { EXPIRES, tableDefinition } from '../../shared/store/table.ts';

/** What a function may do with the table; all of it goes by key, but for upgrades, which read everything once. */
const READ = ['dynamodb:BatchGetItem', 'dynamodb:Query'];
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'];

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
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const { IndexName, KeySchema, Projection } of tableDefinition.GlobalSecondaryIndexes)
      this.addGlobalSecondaryIndex({
        indexName: IndexName,
        ...keysOf(KeySchema),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: Projection.NonKeyAttributes,
      });
  }

  /** Reads rows of the table, and of these indexes. */
  reads(who: IGrantable, indexes: readonly string[]): void {
    this.allow(who, READ, [this.tableArn]);
    if (indexes.length > 0)
      this.allow(
        who,
        ['dynamodb:Query'],
        indexes.map((index) => `${this.tableArn}/index/${index}`),
      );
  }

  writes(who: IGrantable): void {
    this.allow(who, WRITE, [this.tableArn]);
  }

  /** Reads every row, as only an upgrade may. */
  scans(who: IGrantable): void {
    this.allow(who, ['dynamodb:Scan'], [this.tableArn]);
  }

  private allow(grantee: IGrantable, actions: string[], resourceArns: string[]): void {
    Grant.addToPrincipal({ grantee, actions, resourceArns });
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
