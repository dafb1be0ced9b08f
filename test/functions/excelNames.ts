/** Names that Excel has taken: worksheet functions in English and other languages, and Excel 4 macro functions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const list = (file: string) =>
  readFileSync(join(__dirname, 'fixtures', file), 'utf8')
    .split(/\s+/)
    .filter((name) => name && !name.startsWith('//'));

export const worksheetNames = list('worksheet-functions.txt');
export const foreignNames = list('worksheet-functions-in-17-languages.txt');
export const macroNames = list('macro-functions.txt');
