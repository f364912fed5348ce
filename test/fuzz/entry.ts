import type fc from 'fast-check';

/** One public entry: what it is given, and what must hold of what it gives. */
export interface Entry<T = unknown> {
  readonly name: string;
  readonly input: fc.Arbitrary<T>;
  /** Throws where something does not hold. */
  readonly run: (input: T) => void;
  /** How often it is run in comparison with the others; 1 unless told. */
  readonly weight?: number;
}

/** An entry among others, whatever it is given. */
export const entry = <T>(one: Entry<T>): Entry => one as unknown as Entry;
