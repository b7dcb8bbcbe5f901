import { type Child, cloneElement, isValidElement, type JSXNode } from 'hono/jsx';

interface TableProps {
  readonly head: readonly string[];
  /** Names it for readers who scroll by keyboard; tables with links in them need none. */
  readonly label?: string;
  /** Numbers to be compared: they stay in their columns on a phone too, and a row keeps its name in sight. */
  readonly dense?: boolean;
  /** Its rows, each a `tr` with one cell for each heading. */
  readonly children: Child;
}

/**
 * A table that scrolls by itself where the screen is narrower than it; on a phone each row of more than two
 * cells is a card that says of which column they are, unless it is dense. The roles tell what it is where its boxes are no table's any more.
 */
export const Table = ({ head, label, dense, children }: TableProps) => (
  <div class="scroll" {...(label && { role: 'region', 'aria-label': label, tabindex: 0 })}>
    <table class={shape(head, dense)} {...ROLE.table}>
      <thead {...ROLE.rowgroup}>
        <tr {...ROLE.row}>
          {head.map((heading) => (
            <th scope="col" {...ROLE.columnheader}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLE.rowgroup}>{flat(children).map((row) => rowWith(head, row))}</tbody>
    </table>
  </div>
);

const shape = (head: readonly string[], dense: boolean | undefined): string | undefined => {
  if (dense) return 'dense';
  return head.length > 2 ? 'rows' : undefined;
};

/** Said again although the elements say it: where a row is shown as a card, browsers forget what its boxes were. */
const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** Children of any depth in one list, as a page writes them: rows, lists of rows, nothing. */
const flat = (children: Child): Child[] => (Array.isArray(children) ? children.flatMap(flat) : [children]);

/** What a component makes, so that more can be said of it. */
const made = (one: Child): Child =>
  isValidElement(one) && typeof one.tag === 'function' ? made(one.tag(one.props)) : one;

/** A row whose cells know their columns. */
function rowWith(head: readonly string[], given: Child): Child {
  const row = made(given);
  if (!isValidElement(row)) return row;
  const cells = flat(row.children).map(made).filter(isValidElement);
  return cloneElement(row, ROLE.row, ...cells.map((cell, n) => cellWith(head[n], cell)));
}

const cellWith = (heading: string | undefined, cell: JSXNode): JSXNode =>
  cloneElement(cell, cell.tag === 'th' ? ROLE.rowheader : { ...ROLE.cell, 'data-label': heading || undefined });
