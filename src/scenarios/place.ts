import type { Text } from '../vocabulary/text.ts';

/** Where something is written: line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a file, where, and how to mend it. */
export interface ScenarioFault extends Place {
  readonly message: Text;
}

/** A path into a document: keys, and positions in lists. */
export type Path = readonly (string | number)[];
