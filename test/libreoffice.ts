import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A workbook as LibreOffice has read it, written anew by LibreOffice. Fails where there is none: nothing was looked at then. */
export async function throughLibreOffice(workbook: Buffer): Promise<Buffer> {
  if (spawnSync('soffice', ['--version']).error)
    throw new Error('LibreOffice is not there: apt-get install --no-install-recommends libreoffice-calc');
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), workbook);
    const own = `-env:UserInstallation=file://${folder}/profile`;
    const to = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'again')];
    await promisify(execFile)('soffice', [own, '--headless', ...to, join(folder, 'book.xlsx')], { timeout: 90_000 });
    return readFileSync(join(folder, 'again/book.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
