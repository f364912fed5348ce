import type * as z from 'zod/mini';
import { type DefinitionOf, type Reader, type ReaderOf, unsure } from './reader.ts';

/** Reads what one field tells apart; nothing where it does not tell all kinds apart by a word. */
export function unionReader(definition: DefinitionOf<'union'>, readerOf: ReaderOf): Reader | undefined {
  if (!('discriminator' in definition)) return undefined;
  const { discriminator, options } = definition as z.core.$ZodDiscriminatedUnionDef;
  const named = options.flatMap((option) =>
    [...(option._zod.propValues?.[discriminator] ?? [])].map((name) => [name, option] as const),
  );
  const readers = new Map<unknown, Reader>(named.map(([name, option]) => [name, readerOf(option)]));
  if (readers.size < named.length || named.some(([name]) => typeof name !== 'string')) return undefined;
  return (value) => {
    if (typeof value !== 'object' || value === null) return unsure;
    const read = readers.get((value as Record<string, unknown>)[discriminator]);
    return read ? read(value) : unsure;
  };
}
