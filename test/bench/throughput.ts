import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { startEngine } from '../../functions/local/engine.ts';
import { TABLE } from '../../functions/local/settings.ts';
import { openTable, type Table } from '../../shared/store/client.ts';
import { startChild } from './child.ts';
import type { Commits } from './committing.ts';
import type { Moves } from './moving.ts';
import { atLeast, median, type Row, told } from './row.ts';
import { tempFolder } from './temp.ts';
import { turns } from './turns.ts';

const ROUNDS = 15;
const EACH = 75;
const MANY = 8;

interface Served {
  readonly origin: string;
  readonly token: string;
  readonly id: string;
  readonly submitted: Item;
  readonly taken: Commits['transactions'][number];
}
type Item = NonNullable<NonNullable<Commits['transactions'][number]['TransactItems']>[number]['Put']>['Item'];

/**
 * `screen-start` of submitted applications through HTTP, against the transaction that the registry sends for it sent bare by the
 * SDK: to the same engine, each from a process of its own, eight at a time, round about. The budget is for the engine as
 * `npm start` runs it, on disk; in memory it shows what the registry itself takes when the store takes nothing.
 */
export async function throughput(): Promise<Row[]> {
  const what = ({ through, bare }: Rates, where: string) =>
    `transition through HTTP against its transaction bare, store ${where} (${Math.round(through)} / ${Math.round(bare)} a second)`;
  const [disk, memory] = [await measured(tempFolder('throughput')), await measured(undefined)];
  return [
    atLeast(what(disk, 'on disk'), disk.through / disk.bare, 0.5, '×'),
    told(what(memory, 'in memory'), memory.through / memory.bare, '×'),
  ];
}

interface Rates {
  readonly through: number;
  readonly bare: number;
}

async function measured(dataDir: string | undefined): Promise<Rates> {
  const engine = await startEngine(dataDir);
  const env = { DYNAMODB_ENDPOINT: engine.endpoint };
  const child = <Q extends object, A>(file: string) => startChild<Q, A>(new URL(file, import.meta.url), { env });
  const server = child<object, Served>('serve.ts');
  const [moving, committing] = [child<Moves, number>('moving.ts'), child<Commits, number>('committing.ts')];
  try {
    const served = await server.ask({});
    const copies = () => submit(openTable(TABLE, engine.endpoint), served);
    const { origin, token } = served;
    const [through, bare] = await turns(
      ROUNDS,
      async () => moving.ask({ origin, token, move: 'screen-start', ids: await copies(), many: MANY }),
      async () => {
        const transactions = (await copies()).map((id) => about(id, served, served.taken));
        return committing.ask({ transactions, many: MANY });
      },
    );
    return { through: perSecond(through), bare: perSecond(bare) };
  } finally {
    await Promise.all([server, moving, committing].map((each) => each.stop()));
    await engine.stop();
  }
}

const perSecond = (milliseconds: readonly number[]) => (EACH / median(milliseconds)) * 1000;

let made = 0;

/** Writes copies of the submitted application under new ids. */
async function submit({ client, name }: Table, served: Served): Promise<string[]> {
  const ids = Array.from({ length: EACH }, () => served.id.replace(/.{10}$/, String(++made).padStart(10, '0')));
  for (let from = 0; from < EACH; from += 25) {
    const puts = ids
      .slice(from, from + 25)
      .map((id) => ({ PutRequest: { Item: about(id, served, served.submitted) } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: puts } }));
  }
  return ids;
}

/** The same, about another application. */
const about = <T>(id: string, served: Served, what: T): T => JSON.parse(JSON.stringify(what).replaceAll(served.id, id));
