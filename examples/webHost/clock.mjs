// What time it is: the machine's time or, for trying things out, the moment that a file holds.
import { readFileSync } from 'node:fs';

/** A clock that gives instants; it reads the file anew each time, where one is given. */
export function clockOf(file) {
  return file === undefined ? () => new Date().toISOString() : () => readFileSync(file, 'utf8').trim();
}

/** The later of two instants: a machine whose clock lags does not date an event before the last one. */
export function laterOf(one, other) {
  return other === undefined || Date.parse(one) > Date.parse(other) ? one : other;
}

/** The day in Shanghai of an instant. */
export function dayOf(instant) {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}
