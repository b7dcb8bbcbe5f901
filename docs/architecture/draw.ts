import type { Edge, Fn, Picture } from './picture.ts';
import { type Box, saidOf } from './words.ts';

/** What stands together, and is one box where there is no room for more. */
interface Group {
  readonly name: string;
  readonly title: string;
  readonly members: readonly string[];
}

function groupsOf({ functions, edges }: Picture, boxes: Readonly<Record<string, Box>>): Group[] {
  const timed = functions.filter(({ schedule }) => schedule).map(({ id }) => id);
  const gateways = Object.keys(boxes).filter((id) => boxes[id]?.name === 'gateway');
  const answering = edges.filter(({ from }) => gateways.includes(from)).map(({ to }) => to);
  const web = functions.map(({ id }) => id).filter((id) => answering.includes(id));
  return [
    { name: 'site', title: '网站 site', members: [...gateways, ...web] },
    { name: 'time', title: `定时任务 EventBridge Scheduler, ${zoneOf(functions)}`, members: timed },
  ];
}

const zoneOf = (functions: readonly Fn[]) => functions.find(({ schedule }) => schedule)?.schedule?.zone ?? '';

/** A Mermaid flowchart; `brief` draws each group as one box. `optional` tells which arrows are there only where they are set. */
export function draw(
  picture: Picture,
  boxes: Readonly<Record<string, Box>>,
  { brief, optional }: { readonly brief: boolean; readonly optional: (edge: Edge) => boolean },
): string {
  const groups = groupsOf(picture, boxes);
  const drawn = picture.edges.filter(({ from, to }) => boxes[from] && boxes[to]);
  const edges = merged(brief ? drawn.map((edge) => outer(edge, groups)) : shared(drawn, groups), optional, drawn);
  const nameOf = (id: string) => boxes[id]?.name ?? id;
  const alone = [...new Set(drawn.flatMap(({ from, to }) => [from, to]))].filter((id) => !groupOf(id, groups));
  return [
    '%%{init: {"flowchart": {"wrappingWidth": 420}}}%%',
    'flowchart LR',
    ...groups.map((group) => (brief ? oneBox(group, picture, boxes) : subgraph(group, picture, boxes))),
    ...alone.map((id) => `  ${box(boxes[id] as Box)}`),
    ...edges.map(({ from, to, words, arrow }) => `  ${nameOf(from)} ${arrow}${label(words)} ${nameOf(to)}`),
  ].join('\n');
}

const label = (words: readonly string[]) => (words.length > 0 ? `|"${words.join(', ')}"|` : '');
const box = ({ name, lines, shape: [open, close] }: Box, more: readonly string[] = []) =>
  `${name}${open}${[...lines, ...more].join('<br>')}${close}`;
const groupOf = (id: string, groups: readonly Group[]) => groups.find(({ members }) => members.includes(id))?.name;

function calledOf(id: string, { functions }: Picture): string[] {
  const cron = functions.find((fn) => fn.id === id)?.schedule?.cron;
  return cron ? [saidOf(cron)] : [];
}

const subgraph = ({ name, title, members }: Group, picture: Picture, boxes: Readonly<Record<string, Box>>) =>
  [
    `  subgraph ${name}["${title}"]`,
    ...members.map((id) => `    ${box(boxes[id] as Box, calledOf(id, picture))}`),
    '  end',
  ].join('\n');

function oneBox({ name, title, members }: Group, picture: Picture, boxes: Readonly<Record<string, Box>>): string {
  const lines = members.map((id) => [boxes[id]?.lines.join(' '), ...calledOf(id, picture)].join(', '));
  return `  ${name}["<b>${title}</b><br>${lines.join('<br>')}"]`;
}

/** An arrow between groups, for what is between their members; none inside of one. */
function outer({ from, to, words }: Edge, groups: readonly Group[]): Edge {
  return { from: groupOf(from, groups) ?? from, to: groupOf(to, groups) ?? to, words };
}

/** What every member of a group does in the same way is drawn once, from the group. Alarms look at groups. */
function shared(edges: readonly Edge[], groups: readonly Group[]): Edge[] {
  const all = merged(edges, () => false, edges);
  return all.flatMap((edge) => {
    const group = groups.find(({ members }) => members.includes(edge.from));
    if (!group) return [edge];
    const same = all.filter(({ from, to }) => to === edge.to && group.members.includes(from));
    if (edge.words.length === 0 && groupOf(edge.to, groups) !== group.name) return [{ ...edge, from: group.name }];
    if (same.length < group.members.length) return [edge];
    const common = edge.words.filter((word) => same.every(({ words }) => words.includes(word)));
    const own = edge.words.filter((word) => !common.includes(word));
    return [{ ...edge, from: group.name, words: common }, ...(own.length > 0 ? [{ ...edge, words: own }] : [])];
  });
}

/** One arrow from one to the other, whatever goes along it. */
function merged(edges: readonly Edge[], optional: (edge: Edge) => boolean, drawn: readonly Edge[]) {
  const between = Map.groupBy(
    edges.filter(({ from, to }) => from !== to),
    ({ from, to }) => `${from} ${to}`,
  );
  const dashed = new Set(drawn.filter(optional).map(({ to }) => to));
  return [...between.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const words = [...new Set(some.flatMap((edge) => edge.words))];
    return [{ ...first, words, arrow: dashed.has(first.to) ? '-.->' : '-->' }];
  });
}
