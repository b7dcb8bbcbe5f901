import type { Bucket } from '../../shared/objects/bucket.ts';
import type { Table } from '../../shared/store/client.ts';

/** What a registry keeps its data in, and a word for where that is. */
export interface Stores {
  readonly table: Table;
  readonly bucket: Bucket;
  readonly place: string;
}
