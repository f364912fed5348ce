import { createHash, randomUUID } from 'node:crypto';
import { idSchema } from '../vocabulary/ids.ts';
import { text } from '../vocabulary/text.ts';
import { Problem } from './problem.ts';

/** Letters alone, without vowels: an id that is neither a word nor, by chance, somebody's number. */
const letters = 'bcdfghjkmnpqrstvwxyz';

/** Keys of clients get a prefix, so that nobody takes the ids of the timer's events. */
export const eventIdOf = (key: string): string => `http:${key}`;

/** A key for a request that has none. */
export const newKey = (): string => randomUUID();

/**
 * The id of the petition that an actor opens under a key: the same whenever and wherever the request is sent again, and another one for
 * everybody else.
 */
export function petitionIdOf(actor: string, key: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([actor, key]))
    .digest();
  return `p-${[...digest.subarray(0, 20)].map((byte) => letters[byte % letters.length]).join('')}`;
}

/** Whether a text may stand as an id. */
export const isId = (written: string): boolean => idSchema.safeParse(written).success;

/** The key of a request, or a new one. Throws a problem for one that cannot become the id of an event. */
export function keyOf(header: string | undefined): string {
  if (header === undefined) return newKey();
  if (/^[\w.:-]{1,80}$/.test(header) && isId(eventIdOf(header))) return header;
  throw new Problem(
    'invalid',
    text(
      'Idempotency-Key 须为 1 至 80 个字母、数字或 . _ : -，且不得含电话号码或身份证号码',
      'Idempotency-Key: 1 to 80 letters, digits, or . _ : -, and no telephone or identity number',
    ),
  );
}
