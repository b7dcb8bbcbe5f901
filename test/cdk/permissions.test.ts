import { expect, test } from 'vitest';
import type { Name } from './deployed.ts';
import { grantedTo, rolesOf } from './granted.ts';
import { GRANTED, ON_ITS_BEHALF, SCHEDULER } from './grants.ts';

const NAMES = Object.keys(GRANTED) as Name[];

test.each(NAMES)('the function %s may do this and nothing else', (name) => {
  expect(grantedTo(`${name}Role`, 'full')).toEqual({ ...GRANTED[name], ...ON_ITS_BEHALF(name) });
});

test.each(NAMES.filter((name) => name !== 'Web'))(
  'the schedule of %s may call it, and leave what it cannot deliver',
  (name) => {
    expect(grantedTo(`${name}/Caller`, 'full')).toEqual(SCHEDULER(name));
  },
);

test('nobody else has a role', () => {
  const roles = [...NAMES.map((name) => `${name}Role`), ...NAMES.slice(1).map((name) => `${name}/Caller`)];
  expect(rolesOf('full')).toEqual(roles.sort());
});
