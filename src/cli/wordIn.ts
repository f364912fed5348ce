/** Longest word that is kept of an input that may be anything. */
const mostCharacters = 96;

/** A field as far as it is a text, shortened where it is long; null where it is none. */
export function wordIn(value: object, field: string): string | null {
  const word = Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
  if (typeof word !== 'string') return null;
  return word.length > mostCharacters ? `${word.slice(0, mostCharacters)}…` : word;
}
