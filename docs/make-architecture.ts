import { readFileSync, writeFileSync } from 'node:fs';
import { page, readmeWith } from './architecture/page.ts';

const file = (path: string) => new URL(path, import.meta.url);

/** `npm run docs`: draws the stack anew, in the page of its own and in the README. */
writeFileSync(file('architecture.md'), page());
writeFileSync(file('../README.md'), readmeWith(readFileSync(file('../README.md'), 'utf8')));
