import { type AnyLifecycle, lifecycles } from '../engine/lifecycles.js';
import { type EngineTerms, type PolicyShelf, policyShelf } from '../engine/terms.js';
import type { BoundLifecycle } from '../machines/lifecycle/lifecycle.js';
import type { Policy } from '../policy/schema.js';

type CompiledMachine = BoundLifecycle['compiled'];

/** A machine about to move: from where, by which event; or about to open with its input. */
export interface Move {
  readonly lifecycle: AnyLifecycle;
  readonly terms: EngineTerms;
  readonly from?: { readonly value: string; readonly context: object };
  readonly event?: { readonly type: string };
  readonly input?: object;
}

/** Told of every move of a machine, before it is made. */
export type OnMove = (move: Move) => void;

/**
 * The policies on a shelf of their own, whose machines tell of every move. Machines are made for each shelf's terms, so no
 * other engine is watched.
 */
export function watchedShelf(policies: readonly Policy[], onMove: OnMove): PolicyShelf {
  const shelf = policyShelf(policies);
  const watched = new WeakSet<EngineTerms>();
  return {
    ...shelf,
    terms: (policy, notices) => {
      const terms = shelf.terms(policy, notices);
      if (!watched.has(terms)) for (const lifecycle of lifecycles) watch(lifecycle, terms, onMove);
      watched.add(terms);
      return terms;
    },
  };
}

function watch(lifecycle: AnyLifecycle, terms: EngineTerms, onMove: OnMove): void {
  const bound = lifecycle.under(terms);
  const table = Object.getOwnPropertyDescriptor(bound, 'compiled')?.get as () => CompiledMachine;
  let compiled: CompiledMachine | undefined;
  const make = (): CompiledMachine => {
    const plain = table.call(bound);
    return {
      ...plain,
      initial: (input) => {
        onMove({ lifecycle, terms, input: input as object });
        return plain.initial(input);
      },
      step: (snapshot, event, chosen) => {
        const from = { value: String(snapshot.value), context: snapshot.context as object };
        onMove({ lifecycle, terms, from, event });
        return plain.step(snapshot, event, chosen);
      },
    };
  };
  Object.defineProperty(bound, 'compiled', {
    get: () => {
      compiled ??= make();
      return compiled;
    },
  });
}
