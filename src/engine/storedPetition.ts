import { unsure } from '../vocabulary/reading/reader.ts';
import { isObject } from './canonicalForm.ts';
import { EventList } from './eventList.ts';
import { lifecycleOf } from './lifecycles.ts';
import { ownFactsOf } from './ownFacts.ts';
import { contextSchema, type Petition, petitionSchema } from './petition.ts';
import { type Parts, whole } from './seal.ts';
import { apart, type StoredReader, storedReaders } from './storedReader.ts';
import { WordDigest } from './wordDigest.ts';

/** What a course keeps is read by the schema of its lifecycle. */
const contextReader: StoredReader = (value, digest, holder) => {
  const lifecycle = lifecycleOf((holder as { readonly lifecycle: string }).lifecycle);
  const own = lifecycle && ownFactsOf(lifecycle);
  return own ? storedReaderOf(own)(value, digest, holder) : unsure;
};
const storedReaderOf = storedReaders([[contextSchema, contextReader]]);

/** Each field of a petition but its seal, in their order. */
let fields: readonly (readonly [key: string, read: StoredReader])[] | undefined;

function fieldsRead(): NonNullable<typeof fields> {
  const { seal: _, ...shape } = petitionSchema.shape;
  return Object.entries(shape).map(([key, schema]) => {
    const read = storedReaderOf(schema);
    return [key, (schema._zod.def as { type: string }).type === 'object' ? apart(read) : read] as const;
  });
}

/**
 * A petition whose shape, facts and seal are seen to be good, in one walk over what was stored; nothing where it does not stand as
 * the engine itself writes it. What its states and days have to fit is not looked at.
 */
export function readStored(json: unknown): Petition | undefined {
  if (!isObject(json) || Array.isArray(json)) return undefined;
  const { seal, ...content } = json as Record<string, unknown>;
  fields ??= fieldsRead();
  const digest = new WordDigest();
  digest.begin('record');
  let at = 0;
  for (const key in content) {
    const [name, read] = fields[at] ?? [];
    if (!read || name !== key) return undefined;
    const data = read(content[key], digest, content);
    if (data === unsure) return undefined;
    content[key] = data;
    at += 1;
  }
  digest.end();
  if (at < fields.length || digest.closed().written() !== seal) return undefined;
  const { events } = content as unknown as Petition;
  return whole(content as unknown as Parts, EventList.of(events), seal);
}
