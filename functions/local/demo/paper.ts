/** A sheet in A4 as PDF: a heading and the lines below it. */
export function paper([heading = '', ...lines]: readonly string[]): Uint8Array<ArrayBuffer> {
  const below = lines.map((line) => `T* ${hex(line)} Tj`).join('\n');
  const text = `BT /F 18 Tf 26 TL 72 750 Td ${hex(heading)} Tj\n/F 12 Tf\n${below}\nET`;
  return written([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 7 0 R>>',
    ...FONT,
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
  ]);
}

/** The Song typeface that every viewer has or replaces, so that no font travels; ASCII (glyphs 1 to 95) is half as wide. */
const FONT = [
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light-UniGB-UCS2-H/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 6 0 R/DW 1000/W[1 95 500]' +
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>',
  '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]' +
    '/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
];

const hex = (text: string): string => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

/** These objects, numbered from 1, with the table of where each begins: all ASCII, so a character is a byte. */
function written(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.4\n';
  const begins = objects.map((object, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${begins.join('')}`;
  return new TextEncoder().encode(
    `${file}${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}
