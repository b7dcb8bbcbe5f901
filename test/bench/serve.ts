import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { tokenFor } from '../../functions/local/token.ts';
import { toItem } from '../../shared/store/client.ts';
import { applicationKey } from '../../shared/store/keys.ts';
import { answering } from './child.ts';
import { openHouse } from './house.ts';
import { byApi, FILED, SCREENER } from './lives.ts';
import { walk } from './requests.ts';
import { tempFolder } from './temp.ts';

/** The registry in a process of its own, with one application that was submitted and then taken up for screening. */
const house = await openHouse(tempFolder('served'));
const { client, name } = house.site.table;
const { id } = await walk(house, byApi, FILED);
const { Item: submitted } = await client.send(new GetItemCommand({ TableName: name, Key: toItem(applicationKey(id)) }));

let taken: unknown;
client.middlewareStack.add(
  (next, { commandName }) =>
    (given) => {
      if (commandName === 'TransactWriteItemsCommand') taken = given.input;
      return next(given);
    },
  { step: 'initialize', name: 'taken' },
);
await house.api(SCREENER, 'POST', `/applications/${id}/screen-start`, {});
client.middlewareStack.remove('taken');

/** Tells where it is, and of that application its item before and the transaction that changed it. */
answering(async () => ({
  origin: house.origin,
  token: await tokenFor(house.origin, SCREENER),
  id,
  submitted,
  taken,
}));
