import { draw } from './draw.ts';
import { pictureOf } from './picture.ts';
import { functionCells, keptCells, rightsCells, runtimesOf } from './tables.ts';
import { templates } from './template.ts';
import { boxesOf } from './words.ts';

const { plain, whole } = templates();
const [picture, boxes] = [pictureOf(whole), boxesOf(whole)];
const inPlain = new Set(Object.keys(plain.Resources));
const optional = ({ to }: { readonly to: string }) => to === 'Webhook' || (to in whole.Resources && !inPlain.has(to));
const flowchart = (brief: boolean) => `\`\`\`mermaid\n${draw(picture, boxes, { brief, optional })}\n\`\`\``;

const [BEGIN, END] = ['<!-- drawn by npm run docs -->', '<!-- drawn -->'];

/** The README with the small drawing between its marks. */
export function readmeWith(text: string): string {
  const [before, , after] = text.split(new RegExp(`${BEGIN}|${END}`));
  return [before, BEGIN, `\n${flowchart(true)}\n`, END, after].join('');
}

/** The stack in one picture and three tables, told by its template alone. */
export const page = (): string => `# Architecture · 系统架构

Made by \`npm run docs\` from the stack's template as [\`cdk\`](../cdk/registry-stack.ts) writes it; a test fails when the two differ.
Arrows are rights of roles, targets of schedules, integrations and addresses of the template; dashed ones are there where a
[setting](deploy.md#settings) asks for them. Logs and secrets are not drawn.

${flowchart(false)}

CloudFront and a firewall may stand before the gateway, in [a stack of their own](../cdk/front-stack.ts).

## Functions

All run on ${runtimesOf(whole).join(' and ')}.

| function | what it does | called | memory | at most |
|---|---|---|---|---|
${picture.functions.map((fn) => row(functionCells(fn))).join('\n')}

## What each may do

| function | table | indexes | files | else |
|---|---|---|---|---|
${picture.functions.map((fn) => row(rightsCells(fn, whole))).join('\n')}

## What is kept

| | |
|---|---|
${keptCells(whole).map(row).join('\n')}

## Alarms

${picture.alarms.map((name) => `[${name}](runbook.md#${name.toLowerCase()})`).join(' · ')}
`;

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
