import { expect, test } from 'vitest';
import { readSettings, SettingsFault } from '../../cdk/settings.ts';
import { VARIANTS } from './synthesized.ts';

const adminEmail = 'admin@example.org';
const certificate = 'arn:aws:acm:us-east-1:111111111111:certificate/1';
const domain = 'cells.example.org';
const issuer = 'https://id.example.org';
const LOG_DAYS = '1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653';
const WHOLE = 'it must be a whole number from';

/** What is given on the command line, and the one sentence that it is refused with; the last is the region. */
const WRONG: [given: Record<string, string>, sentence: string, region?: string][] = [
  [{ stage: 'test' }, 'The stage test has no file cdk/stages/test.json.'],
  [{ stage: '../dev' }, 'The stage ../dev has no file cdk/stages/../dev.json.'],
  [{ adminEmail: '' }, 'The setting adminEmail is "": it must not be empty.'],
  [{ adminEmail: 'admin' }, 'The setting adminEmail is "admin": it must be an e-mail address.'],
  [{ adminEmail: '7' }, 'The setting adminEmail is 7: it must be text.'],
  [{ city: '330600' }, 'The setting city is "330600": it must be four digits.'],
  [{ city: '9999' }, 'The setting city is "9999": it has no list of divisions in shared/data/divisions.'],
  [{ programme: '1999' }, 'The setting programme is "1999": it has no file in shared/data/programmes.'],
  [{ keepData: 'yes' }, 'The setting keepData is "yes": it must be true or false.'],
  [{ logDays: '31' }, `The setting logDays is 31: it must be one of ${LOG_DAYS}.`],
  [{ evidenceDays: '0' }, `The setting evidenceDays is 0: ${WHOLE} 1 to 3650.`],
  [{ evidenceDays: '3651' }, `The setting evidenceDays is 3651: ${WHOLE} 1 to 3650.`],
  [{ evidenceDays: '1.5' }, `The setting evidenceDays is "1.5": ${WHOLE} 1 to 3650.`],
  [{ memoryMB: '255' }, `The setting memoryMB is 255: ${WHOLE} 256 to 3008.`],
  [{ memoryMB: '3009' }, `The setting memoryMB is 3009: ${WHOLE} 256 to 3008.`],
  [
    { domain: 'https://a.org' },
    'The setting domain is "https://a.org": it must be a host name such as cells.example.org.',
  ],
  [{ domain, certificate: 'mine' }, 'The setting certificate is "mine": it must be the ARN of a certificate.'],
  [{ domain }, 'The settings domain and certificate belong together: give both or neither.'],
  [{ certificate }, 'The settings domain and certificate belong together: give both or neither.'],
  [{ domain, certificate }, 'The certificate is of another region: the stack needs one of eu-west-1.', 'eu-west-1'],
  [
    { issuer: 'http://id.org', clientId: 'a' },
    'The setting issuer is "http://id.org": it must be an address that begins with https://.',
  ],
  [{ issuer }, 'The settings issuer and clientId belong together: give both or neither.'],
  [{ clientId: 'a' }, 'The settings issuer and clientId belong together: give both or neither.'],
  [{ issuer, clientId: '' }, 'The setting clientId is "": it must not be empty.'],
  [{ audience: 'a' }, 'The setting audience goes with issuer and clientId: give them as well.'],
  [{ mailFrom: 'cells' }, 'The setting mailFrom is "cells": it must be an e-mail address.'],
  [{ webhook: 'hook' }, 'The setting webhook is "hook": it must be an address that begins with https://.'],
  [{ cloudFront: '1' }, 'The setting cloudFront is 1: it must be true or false.'],
  [{ cloudFront: 'true' }, 'CloudFront needs the site’s own domain: give the settings domain and certificate.'],
  [
    { cloudFront: 'true', domain, certificate: certificate.replace('us-east-1', 'eu-west-1') },
    'The certificate is of another region: CloudFront takes one of us-east-1.',
    'eu-west-1',
  ],
  [{ firewall: 'true' }, 'The firewall stands in front of CloudFront: set cloudFront as well.'],
  [{ colour: 'red' }, 'There is no setting named colour.'],
  [
    {},
    'There are no Cognito user pools in cn-north-1: give the settings issuer and clientId of an OpenID Connect provider.',
    'cn-north-1',
  ],
  [
    { issuer, clientId: 'a', mailFrom: 'cells@example.org' },
    'There is no SES in cn-north-1: leave mailFrom away and give a webhook.',
    'cn-north-1',
  ],
  [
    { issuer, clientId: 'a', cloudFront: 'true', domain, certificate },
    'CloudFront in China is a service of its own: set it up by hand in front of cn-north-1.',
    'cn-north-1',
  ],
];

test.each(WRONG)('%j is refused: %s', (given, sentence, region = 'us-east-1') => {
  expect(() => readSettings({ adminEmail, ...given }, region)).toThrow(new SettingsFault(sentence));
});

test('what a stage cannot know has to be given', () => {
  const sentence = "The setting adminEmail is missing: give it with -c adminEmail=… or in the stage's file.";
  expect(() => readSettings({}, undefined)).toThrow(new SettingsFault(sentence));
});

test('what is given on the command line is text, and becomes what the setting is; it goes before the stage’s file', () => {
  const given = { ...VARIANTS.front[0], adminEmail, logDays: '90', memoryMB: '1024', keepData: 'true', city: '3306' };
  expect(readSettings(given, 'us-east-1')).toEqual({
    ...{ stage: 'dev', city: '3306', programme: '2023', adminEmail, keepData: true, logDays: 90, evidenceDays: 7 },
    ...{ memoryMB: 1024, domain, certificate, cloudFront: true, firewall: true },
  });
});

test('the stages are told apart by their files', () => {
  const common = { city: '3306', programme: '2023', adminEmail, memoryMB: 1024, cloudFront: false, firewall: false };
  expect([{}, { stage: 'prod' }].map((given) => readSettings({ adminEmail, ...given }, undefined))).toEqual([
    { ...common, stage: 'dev', keepData: false, logDays: 30, evidenceDays: 7 },
    { ...common, stage: 'prod', keepData: true, logDays: 365, evidenceDays: 90 },
  ]);
});
