import { createRequire } from 'node:module';

const { strlen } = createRequire(import.meta.url)('cli-table3/src/utils') as {
  strlen: (words: string) => number;
};

/** Columns that the table library gives a text. */
export const widthInTables = (words: string): number => strlen(words);
