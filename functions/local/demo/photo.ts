import { crc32, deflateSync } from 'node:zlib';
import { type Chance, chance } from './chance.ts';

const [WIDTH, HEIGHT] = [320, 240];
/** Sky, wall, window, pavement, shadow, label; and the bins: recyclable blue, food green, hazardous red, other grey. */
const PALETTE = ['b9d3e6', 'e8dcc8', '6f8796', 'a9a49b', '3c3c3c', 'ffffff', '1f5fa8', '2f8a45', 'b8302c', '70757a'];
const [SKY, WALL, WINDOW, GROUND, SHADOW, LABEL] = [0, 1, 2, 3, 4, 5] as const;
const BINS = [6, 7, 8, 9] as const;

/** A photo of where a unit sorts its waste, as PNG: bins before a wall, other ones for another seed. */
export function photo(seed: string): Uint8Array<ArrayBuffer> {
  const drawn = chance(`photo ${seed}`);
  // Each row begins with the filter that it uses: none.
  const rows = Array.from({ length: HEIGHT }, () => new Uint8Array(WIDTH + 1));
  const rectangle = (colour: number, x: number, y: number, width: number, height: number) => {
    for (const row of rows.slice(y, y + height)) row.fill(colour, x + 1, Math.min(x + width, WIDTH) + 1);
  };
  house(rectangle, drawn);
  const bins = drawn.shuffled(BINS).slice(0, drawn.whole(2, 4));
  const [size, left] = [drawn.whole(44, 58), drawn.whole(8, 40)];
  for (const [n, colour] of bins.entries()) bin(rectangle, colour, left + n * (size + 8), size);
  return png(Buffer.concat(rows));
}

type Rectangle = (colour: number, x: number, y: number, width: number, height: number) => void;

function house(rectangle: Rectangle, drawn: Chance): void {
  const [roof, pavement] = [drawn.whole(20, 60), drawn.whole(175, 195)];
  rectangle(SKY, 0, 0, WIDTH, roof);
  rectangle(WALL, 0, roof, WIDTH, HEIGHT - roof);
  rectangle(GROUND, 0, pavement, WIDTH, HEIGHT - pavement);
  const wide = drawn.whole(36, 60);
  for (let x = drawn.whole(10, 40); x < WIDTH; x += 2 * wide) rectangle(WINDOW, x, roof + 14, wide, 34);
}

function bin(rectangle: Rectangle, colour: number, x: number, size: number): void {
  const top = 205 - Math.round(size * 1.5);
  rectangle(SHADOW, x + 4, 203, size, 7);
  rectangle(colour, x, top, size, 205 - top);
  rectangle(SHADOW, x, top + 8, size, 2);
  rectangle(LABEL, x + size / 2 - 9, top + 24, 18, 18);
}

function png(pixels: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a pixel, each the number of a colour.
  header.set([8, 3], 8);
  const colours = Buffer.from(PALETTE.join(''), 'hex');
  const parts = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(pixels)), chunk('IEND')];
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]));
}

function chunk(type: string, body = Buffer.alloc(0)): Buffer {
  const typed = Buffer.concat([Buffer.from(type), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
