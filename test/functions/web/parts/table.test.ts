import { jsx } from 'hono/jsx';
import { expect, test } from 'vitest';
import { Table } from '../../../../functions/web/parts/table.tsx';

const Given = ({ what }: { what: string }) => jsx('td', { class: 'small' }, what);

test('every cell knows its column and what it is, also one that a component makes', () => {
  const row = jsx(
    'tr',
    {},
    jsx('th', { scope: 'row' }, '塔山小学'),
    jsx(Given, { what: '学校' }),
    jsx('td', {}, '4 星'),
  );
  const table = Table({ head: ['单位', '类别', '星级'], children: [row] }).toString();
  expect(table.match(/<(?:td|th scope="row").*?>/g)).toEqual([
    '<th scope="row" role="rowheader">',
    '<td class="small" role="cell" data-label="类别">',
    '<td role="cell" data-label="星级">',
  ]);
});
