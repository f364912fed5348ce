import { isDay } from '../../vocabulary/instant.ts';

/** Where a list goes on, as text that is safe in a URL. */
export function writePlace(parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join(',');
}

/** The parts of a place, the first of which is a day. Throws a RangeError for what no list has given. */
export function readPlace(place: unknown, count: number): readonly string[] {
  const parts = typeof place === 'string' ? place.split(',').map(decoded) : [];
  if (parts.length !== count || !isDayOrLast(parts[0]) || parts.some((part) => part === undefined))
    throw new RangeError(`after: ${JSON.stringify(place)} is no place that a list has given`);
  return parts as string[];
}

const isDayOrLast = (day: string | undefined) => day === '9999-12-31' || isDay(day);

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
