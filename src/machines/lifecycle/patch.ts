import type { FactsRead } from './facts.ts';

/** New facts by their fields: each a value, or what comes of the facts that are read. `undefined` leaves none. */
export type Patch<T, C, E, R> = {
  readonly [Field in keyof T]?: T[Field] | ((facts: FactsRead<C, E, R>) => T[Field]);
};

/** What a patch is worked out on. */
interface Given {
  readonly context: object;
}

/** A change of facts: those that it is worked out from and those that it writes, by their names. */
export interface DeclaredPatch {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Writes them into a context that is the step's own to change. */
  readonly write: (target: object, given: Given) => void;
}

type Facts = Record<string, unknown>;
type Work = readonly [field: string, work: (given: Given) => unknown];

const worksOf = (patch: object): readonly Work[] =>
  Object.entries(patch).map(([field, value]) => [field, typeof value === 'function' ? value : () => value]);

/** A change of the lifecycle's own facts; all are worked out before the first is written. */
export function ownPatch(reads: readonly string[], patch: object): DeclaredPatch {
  const works = worksOf(patch);
  const writes = works.map(([field]) => field);
  const [only, ...others] = works;
  if (only && others.length === 0) return { reads, writes, write: oneFact(only) };
  return {
    reads,
    writes,
    write: (target, given) => {
      const values = works.map(([, work]) => work(given));
      writes.forEach((field, at) => {
        (target as Facts)[field] = values[at];
      });
    },
  };
}

/** What most patches are. */
const oneFact =
  ([field, work]: Work): DeclaredPatch['write'] =>
  (target, given) => {
    (target as Facts)[field] = work(given);
  };

/** A change of the matter's facts, in a copy of it. */
export function matterPatch(reads: readonly string[], patch: object): DeclaredPatch {
  const works = worksOf(patch);
  return {
    reads,
    writes: works.map(([field]) => `matter.${field}`),
    write: (target, given) => {
      let matter: Facts = { ...(given.context as { readonly matter: object }).matter };
      for (const [field, work] of works) {
        const value = work(given);
        if (value !== undefined) matter[field] = value;
        else if (field in matter) matter = without(matter, field);
      }
      (target as Facts).matter = matter;
    },
  };
}

/** A copy, since a record that a key was deleted from is slow from then on. */
const without = (record: Facts, field: string): Facts =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));

/** What a patch writes, apart: whole fields of the context, the matter among them. */
export function patchMade({ write }: DeclaredPatch, given: Given): object {
  const made = {};
  write(made, given);
  return made;
}
