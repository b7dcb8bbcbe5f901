import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureOf } from '../../docs/architecture/picture.ts';
import { templates } from '../../docs/architecture/template.ts';

const page = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const sections = page.split(/^## /m).slice(1);
const titleOf = (section: string) => section.slice(0, section.indexOf('\n'));

test('every alarm has a section of its name, in the order of the stack', () => {
  const { alarms } = pictureOf(templates().plain);
  expect(alarms.length).toBeGreaterThan(0);
  expect(sections.map(titleOf).filter((title) => alarms.includes(title))).toEqual(alarms);
});

test('every section of an alarm tells when it is over', () => {
  const { alarms } = pictureOf(templates().plain);
  const endless = sections.filter((section) => alarms.includes(titleOf(section)) && !section.includes('Over: '));
  expect(endless.map(titleOf)).toEqual([]);
});

/** The words of Logs Insights, and what CloudWatch and Lambda themselves write. */
const KNOWN =
  /^(filter|stats|sort|fields|limit|count|pct|max|bin|by|as|desc|like|and|ispresent|n|p95|most|fresh|\d.*)$/;
const OTHERS = [
  '@timestamp',
  '@message',
  'type',
  'record.status',
  'record.metrics.initDurationMs',
  'address',
  'path',
  'error',
];

test('every query asks for fields that the page says our lines have', () => {
  const [logs = ''] = sections.filter((section) => titleOf(section) === 'Logs');
  const said = [...logs.matchAll(/`([\w.]+)`/g)].map(([, name]) => name);
  const queries = [...page.matchAll(/^ask \w+ \d+ '(.*)'/gm)].map(([, query = '']) => query);
  const bare = queries.map((query) => query.replaceAll(/"[^"]*"|\/[^/]*\//g, ''));
  const asked = new Set(bare.flatMap((query) => query.match(/[@\w.]+/g) ?? []).filter((word) => !KNOWN.test(word)));
  const known = [...said, ...OTHERS, 'broken.0.programme'];
  expect(queries.length).toBeGreaterThan(10);
  expect([...asked].filter((word) => !known.includes(word))).toEqual([]);
});
