import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderFreeHash } from '../../../functions/transfer/order-free-hash.ts';

const hashOf = (texts: readonly string[]): string => {
  const hash = orderFreeHash();
  for (const text of texts) hash.add(text);
  return hash.hex();
};
const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 });
const shuffled = texts.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
);

test('the order of the texts makes no difference', () => {
  fc.assert(fc.property(shuffled, ([all, again]) => hashOf(all) === hashOf(again)));
});

test('other texts have another hash, and how often each comes counts', () => {
  const bag = (all: readonly string[]) => JSON.stringify([...all].sort());
  const pair = fc.oneof(
    fc.tuple(texts, texts),
    texts.map((all) => [all, [...all, ...all]] as const),
    fc.tuple(texts, fc.string()).map(([all, one]) => [all, [...all, one, one]] as const),
    fc.tuple(texts, fc.string(), fc.string()).map(
      ([all, one, other]) =>
        [
          [...all, one + other],
          [...all, one, other],
        ] as const,
    ),
  );
  fc.assert(fc.property(pair, ([one, other]) => (hashOf(one) === hashOf(other)) === (bag(one) === bag(other))));
});

test('the hash is the one that was written into exports before', () => {
  expect([hashOf([]), hashOf(['甲', '乙', '乙'])]).toEqual([
    'e5a00aa9991ac8a5ee3109844d84a55583bd20572ad3ffcd42792f3c36b183ad',
    '1ddcc8213521e9f2b8cb728a06082b518e20f5363bb2260e33eeaad37e66e7ba',
  ]);
});
