import { writeFileSync } from 'node:fs';
import { texts } from '../functions/web/text/text.ts';
import { STATES, type State } from '../shared/domain/application/application.ts';
import { ROWS, targetsOf } from '../shared/domain/application/transitions.ts';

const { zh, en } = texts;
type Edge = { readonly from: State; readonly to: string; readonly transition: (typeof ROWS)[number]['transition'] };

/** Every way from a state to another: a row for each of its states, and for each place it may lead to. */
const edges: Edge[] = ROWS.flatMap((row) =>
  row.from.flatMap((from) =>
    targetsOf(row).map((to) => ({ from, to: to === 'same' ? from : to, transition: row.transition })),
  ),
);

/** One arrow between two states, with all the moves that make it. */
function arrows(): string[] {
  const moving = edges.filter(({ from, to }) => from !== to);
  const grouped = Map.groupBy(moving, ({ from, to }) => `${from} --> ${to === 'gone' ? '[*]' : to}`);
  return [...grouped].map(([arrow, all]) => {
    const labels = new Set(all.map(({ transition }) => zh.moves[transition]));
    return `  ${arrow} : ${[...labels].join('、')}`;
  });
}

/** A state that nothing leads out of. */
const isEnd = (state: State) => !edges.some(({ from }) => from === state);

/** Where a move is asked for that has no address of its own among the applications. */
const ELSEWHERE: Partial<Record<Edge['transition'], string>> = {
  save: '`PATCH …/{id}`',
  delete: '`DELETE …/{id}`',
  attach: '`POST …/{id}/evidence`',
  detach: '`DELETE …/{id}/evidence/{file}`',
  publish: '`POST /notices`',
  object: '`POST /notices/{batch}/{id}/objections`',
  name: '`POST /notices/{batch}/name`, `POST …/{id}/name`',
};
const addressOf = ({ transition, who }: (typeof ROWS)[number]): string =>
  who === 'clock' ? '`functions/deadlines`' : (ELSEWHERE[transition] ?? `\`POST …/{id}/${transition}\``);

function rows(): string[] {
  return ROWS.map((row) => {
    const from = row.from.map((state) => zh.states[state]).join('、');
    const to = targetsOf(row).map((t) => (t === 'same' ? '不变' : t === 'gone' ? '删除' : zh.states[t]));
    const move = `${zh.moves[row.transition]} · ${en.moves[row.transition]}`;
    return `| ${[move, zh.roles[row.who], from, to.join('、'), addressOf(row)].join(' | ')} |`;
  });
}

/** The way of an application as Markdown with a Mermaid diagram, told by the table of transitions alone. */
export const statesPage = (): string => `# The way of an application · 申报的办理流程

Made by \`npm run docs\` from [the table of transitions](../shared/domain/application/transitions.ts); a test fails when the two differ.

\`\`\`mermaid
stateDiagram-v2
${STATES.map((state) => `  ${state} : ${zh.states[state]} ${state}`).join('\n')}
  [*] --> draft : ${zh.moves.create}
${arrows().join('\n')}
${STATES.filter(isEnd)
  .map((state) => `  ${state} --> [*]`)
  .join('\n')}
\`\`\`

Addresses are under \`/api/v1\`; \`…\` stands for \`/api/v1/applications\`.

| 办理事项 | 办理人 | 原状态 | 新状态 | API |
|---|---|---|---|---|
${rows().join('\n')}
`;

if (process.argv[1]?.endsWith('make-states.ts')) writeFileSync(new URL('states.md', import.meta.url), statesPage());
