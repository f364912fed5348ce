import { vi } from 'vitest';

/**
 * Milliseconds after which anything that a test waits for is taken to hang: the one guard of all tests. A quarter of an hour, since how
 * long a step takes on a busy machine says nothing of whether it is right.
 */
export const patience = 900_000;

/** Looks again and again until a check throws no more, and gives what it gave. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: patience, interval: 10 });

/** Looks again and again until something holds. */
export const until = (holds: () => boolean | Promise<boolean>): Promise<unknown> =>
  vi.waitUntil(holds, { timeout: patience, interval: 25 });
