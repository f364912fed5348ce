import { type Text, text } from '../vocabulary/text.ts';
import { nearest } from './nearest.ts';

/** Most names that a message lists. */
const mostNamed = 12;

/** What to write instead: the nearest name, or the names that there are. */
export function instead(word: string, among: readonly string[]): Text {
  const near = nearest(word, among);
  if (near !== undefined) return text(`；是否应为 ${near}？`, `; did you mean ${near}?`);
  if (among.length === 0) return text('', '');
  const names = among.slice(0, mostNamed).join(', ') + (among.length > mostNamed ? ' …' : '');
  return text(`；可写：${names}`, `; there are: ${names}`);
}

/** Two texts, one after the other. */
export function joined(one: Text, other: Text): Text {
  return text(one.zh + other.zh, one.en + other.en);
}
