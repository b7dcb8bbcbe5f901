import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mailFiles } from '../../../functions/local/mail-files.ts';
import { mailBySes } from '../../../functions/messages/adapters/mail.ts';
import type { Letter } from '../../../functions/messages/channels.ts';
import { eml } from '../../../functions/messages/eml.ts';
import { openPost, submission } from './post.ts';

const FROM = { name: '“无废城市细胞”登记系统', address: 'registry@example.test' };
const LETTER: Letter = {
  id: '2023-330602-aaaaaaaaaa.3.0123456789abcdef',
  to: 'd1@example.test',
  subject: '【登记系统】“塔山小学”已提交申报，请在规定的期限内及时受理，逾期将影响本区考核。',
  text: '您好：\n\n请及时受理。\n',
  language: 'zh',
  at: '2023-06-01T01:00:00.000Z',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mail-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

/** What a reader's program makes of it. */
function read(written: string) {
  const [head = '', body = ''] = written.split('\r\n\r\n');
  const headers = head
    .replaceAll('?=\r\n =?', '?==?')
    .replaceAll('\r\n ', ' ')
    .split('\r\n')
    .map((line) => line.split(/: (.*)/s).slice(0, 2));
  const words = (text = '') =>
    text.replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word) => Buffer.from(word, 'base64').toString());
  const fields = Object.fromEntries(headers.map(([name, value]) => [name, words(value)]));
  return { fields, text: Buffer.from(body, 'base64').toString() };
}

test('a letter is read as it was written', () => {
  const { fields, text } = read(eml(LETTER, FROM));
  expect(fields).toEqual({
    From: '“无废城市细胞”登记系统 <registry@example.test>',
    To: '<d1@example.test>',
    Subject: LETTER.subject,
    Date: 'Thu, 01 Jun 2023 01:00:00 +0000',
    'Message-ID': `<${LETTER.id}@example.test>`,
    'X-Registry-Message': LETTER.id,
    'Auto-Submitted': 'auto-generated',
    'Content-Language': 'zh-CN',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': 'base64',
  });
  expect(text).toBe(LETTER.text);
});

test('no line is longer than mail allows, and none is anything but plain', () => {
  const lines = eml({ ...LETTER, subject: '𠮷'.repeat(80), text: '塔山小学'.repeat(200) }, FROM).split('\r\n');
  expect(lines.filter((line) => line.length > 76 || /[^\x20-\x7e]/.test(line))).toEqual([]);
});

test('what a unit is called cannot add a header', () => {
  const subject = '“小学\r\nBcc: all@example.test\r\n\r\n”';
  const { fields } = read(eml({ ...LETTER, subject }, FROM));
  expect([fields.Subject, fields.Bcc]).toEqual([subject, undefined]);
});

test.each(['d1@example.test\r\nBcc: x@example.test', 'd1', '<d1@example.test>', 'a@b.test, c@d.test', ''])(
  'nothing goes to %j',
  (to) => {
    expect(() => eml({ ...LETTER, to }, FROM)).toThrow('not an e-mail address');
  },
);

test('on one machine a letter is a file under its id, and the same letter is the same file', async () => {
  const send = mailFiles(join(folder, 'mail'), FROM);
  await Promise.all([send(LETTER), send(LETTER)]);
  await send(LETTER);
  expect(readdirSync(join(folder, 'mail'))).toEqual([`${LETTER.id}.eml`]);
  expect(readFileSync(join(folder, 'mail', `${LETTER.id}.eml`), 'utf8')).toBe(eml(LETTER, FROM));
});

test('a change becomes a file for each of its people, however often it is delivered', async () => {
  const post = await openPost();
  await submission(post);
  const mail = mailFiles(folder, FROM);
  await Promise.all([post.run({ mail }), post.run({ mail })]);
  await post.run({ mail });
  const files = readdirSync(folder);
  expect(files.length).toBe(2);
  expect(files.every((name) => /^2023-330602-aaaaaaaaaa\.3\.[0-9a-f]{16}\.eml$/.test(name))).toBe(true);
});

/** As much of SES as a letter needs; it answers each request as told. */
async function openSes(statuses: number[]) {
  const came: { path: string | undefined; body: { [name: string]: unknown } }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    came.push({ path: request.url, body: JSON.parse(body) });
    const status = statuses.shift() ?? 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? { MessageId: '1' } : { message: 'not now' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_ENDPOINT_URL_SESV2', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  return { came, stop: () => server.close() };
}

test('SES is given the letter whole, and is asked once', async () => {
  const { came, stop } = await openSes([200, 503, 200]);
  const send = mailBySes(FROM);
  await send(LETTER);
  expect(came).toEqual([
    {
      path: '/v2/email/outbound-emails',
      body: {
        FromEmailAddress: FROM.address,
        Destination: { ToAddresses: [LETTER.to] },
        Content: { Raw: { Data: Buffer.from(eml(LETTER, FROM)).toString('base64') } },
      },
    },
  ]);
  await expect(send(LETTER)).rejects.toThrow();
  expect(came.length).toBe(2);
  await send(LETTER);
  stop();
});
