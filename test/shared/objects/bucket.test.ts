import { afterEach, expect, test, vi } from 'vitest';
import { openBucket, originOf, presigned, signed } from '../../../shared/objects/bucket.ts';

/** The environment of a function in the cloud, with these settings. */
function inCloud(settings: Record<string, string> = {}): void {
  for (const name of ['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3', 'AWS_SESSION_TOKEN']) vi.stubEnv(name, undefined);
  const keys = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret' };
  for (const [name, value] of Object.entries({ AWS_REGION: 'eu-west-1', ...keys, ...settings }))
    vi.stubEnv(name, value || undefined);
}
afterEach(() => vi.unstubAllEnvs());

test.each([
  ['in the cloud', {}, 'https://b.s3.eu-west-1.amazonaws.com'],
  ['in China', { AWS_REGION: 'cn-north-1' }, 'https://b.s3.cn-north-1.amazonaws.com.cn'],
  ['in an emulator', { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' }, 'http://127.0.0.1:4566/b'],
  [
    'in an emulator of S3 alone',
    { AWS_ENDPOINT_URL: 'http://127.0.0.1:1', AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9000' },
    'http://127.0.0.1:9000/b',
  ],
])('a bucket %s has its address', (_, settings, address) => {
  inCloud(settings);
  const bucket = openBucket('b');
  expect([bucket.address, originOf(bucket)]).toEqual([address, new URL(address).origin]);
});

test('a bucket of one machine needs nothing of the environment', () => {
  inCloud({ AWS_REGION: '', AWS_ACCESS_KEY_ID: '' });
  expect(openBucket('b', 'http://localhost:8787/objects').address).toBe('http://localhost:8787/objects/b');
});

test('what the environment lacks is named', async () => {
  inCloud({ AWS_REGION: '' });
  expect(() => openBucket('b')).toThrow('AWS_REGION is not set');
  inCloud({ AWS_SECRET_ACCESS_KEY: '' });
  await expect(signed(openBucket('b'), { method: 'GET', key: 'a' })).rejects.toThrow('AWS_SECRET_ACCESS_KEY');
});

test('the token of a temporary credential goes into every signature, and a changed one is taken up', async () => {
  inCloud({ AWS_SESSION_TOKEN: 'one' });
  const bucket = openBucket('b');
  const tokens = async () => [
    (await signed(bucket, { method: 'GET', key: 'a' })).headers.get('x-amz-security-token'),
    new URL(await presigned(bucket, { method: 'GET', key: 'a' }, 60)).searchParams.get('X-Amz-Security-Token'),
  ];
  const before = await tokens();
  vi.stubEnv('AWS_SESSION_TOKEN', 'two');
  expect([before, await tokens()]).toEqual([
    ['one', 'one'],
    ['two', 'two'],
  ]);
});

test('an address is signed as in the example of AWS', async () => {
  inCloud();
  const bucket = {
    ...{ name: 'examplebucket', address: 'https://examplebucket.s3.amazonaws.com', region: 'us-east-1' },
    credentials: () => ({
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    }),
  };
  const at = new Date('2013-05-24T00:00:00Z');
  const url = await presigned(bucket, { method: 'GET', key: 'test.txt' }, 86_400, at);
  expect(new URL(url).searchParams.get('X-Amz-Signature')).toBe(
    'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  );
});
