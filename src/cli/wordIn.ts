import { withoutPersonalNumbers } from '../vocabulary/personalNumber.ts';

/** Longest word that is kept of an input that may be anything. */
const mostCharacters = 96;

/** A field as far as it is a text, shortened where it is long, and without anybody's number; null where it is none. */
export function wordIn(value: object, field: string): string | null {
  const word = Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
  if (typeof word !== 'string') return null;
  // A number that goes beyond the cut is told by what follows.
  const said = withoutPersonalNumbers(word.slice(0, 2 * mostCharacters));
  return said.length > mostCharacters ? `${said.slice(0, mostCharacters)}…` : said;
}
