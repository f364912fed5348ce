import { type DefinitionOf, type Reader, type ReaderOf, unsure } from './reader.js';

/** Reads a list, entry by entry. */
export function listReader({ element }: DefinitionOf<'array'>, readerOf: ReaderOf): Reader {
  const read = readerOf(element);
  return (value) => {
    if (!Array.isArray(value)) return unsure;
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
