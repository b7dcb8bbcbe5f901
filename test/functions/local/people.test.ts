import { expect, test } from 'vitest';
import { seededMembers } from '../../../functions/local/people.ts';

const city = { code: '3306', name: '绍兴市', level: 'city', parent: '' } as const;
const district = { code: '330602', name: '越城区', level: 'district', parent: '3306' } as const;
const township = { code: '330602001', name: '塔山街道', level: 'township', parent: '330602' } as const;
const village = { code: '330602001001', name: '罗门社区', level: 'village', parent: '330602001' } as const;

test('a township has one submitter', () => {
  expect(seededMembers([township])).toEqual([
    { email: 't330602001@example.test', name: '塔山街道申报员', role: 'submitter', division: '330602001' },
  ]);
});

test('a district has one screener, and somebody of another office who applies for the district itself', () => {
  expect(seededMembers([district])).toEqual([
    { email: 'd330602@example.test', name: '越城区初审员', role: 'screener', division: '330602' },
    { email: 't330602@example.test', name: '越城区申报员', role: 'submitter', division: '330602' },
  ]);
});

test('a city has five reviewers, one of them tied to a township, an administrator and a submitter of its own units', () => {
  expect(seededMembers([city])).toEqual([
    { email: 'r1@example.test', name: '市级评审员一', role: 'reviewer', division: '3306' },
    { email: 'r2@example.test', name: '市级评审员二', role: 'reviewer', division: '3306' },
    { email: 'r3@example.test', name: '市级评审员三', role: 'reviewer', division: '3306' },
    { email: 'r4@example.test', name: '市级评审员四', role: 'reviewer', division: '3306' },
    {
      ...{ email: 'r5@example.test', name: '市级评审员五', role: 'reviewer', division: '3306' },
      ties: { divisions: ['330602001'], units: [] },
    },
    { email: 'admin@example.test', name: '管理员', role: 'admin', division: '3306' },
    { email: 'u3306@example.test', name: '市直单位申报员', role: 'submitter', division: '3306' },
  ]);
});

test('villages have nobody of their own', () => {
  expect(seededMembers([village])).toEqual([]);
});
