import { effect, signal } from '@preact/signals';
import { cursor, goTo, length } from './current.ts';

/** Whether the case plays by itself. */
export const playing = signal(false);

/** Milliseconds between two steps of a playing case. */
const pace = 1600;

/** Plays from where it stands, or from the start where it stands at the end. */
export function togglePlay(): void {
  if (!playing.value && cursor.value >= length.value) goTo(0);
  playing.value = !playing.value;
}

/** Goes on by itself for as long as it plays. */
export function startPlayer(): void {
  effect(() => {
    if (!playing.value) return undefined;
    if (cursor.value >= length.value) {
      playing.value = false;
      return undefined;
    }
    const timer = setTimeout(() => goTo(cursor.value + 1), pace);
    return () => clearTimeout(timer);
  });
}
