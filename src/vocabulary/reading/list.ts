import type * as z from 'zod/mini';
import { type DefinitionOf, type Reader, type ReaderOf, unsure } from './reader.ts';

/** How many entries a list may have. */
export function mostIn({ checks = [] }: DefinitionOf<'array'>): number {
  const definitions = checks.map((check) => check._zod.def as z.core.$ZodCheckMaxLengthDef);
  return Math.min(...definitions.filter(({ check }) => check === 'max_length').map(({ maximum }) => maximum));
}

/** Reads a list, entry by entry; of one that is too long none, as zod does. */
export function listReader(definition: DefinitionOf<'array'>, readerOf: ReaderOf): Reader {
  const read = readerOf(definition.element);
  const most = mostIn(definition);
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return unsure;
    const { length } = value;
    const data = new Array<unknown>(length);
    for (let at = 0; at < length; at += 1) {
      const entry = read(value[at]);
      if (entry === unsure) return unsure;
      data[at] = entry;
    }
    return data;
  };
}
