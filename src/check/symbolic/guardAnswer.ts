import type { Terms } from '../../deadlines/compute.ts';
import type { AskedGuard } from '../../machines/lifecycle/chart.ts';
import type { Conditions } from '../../machines/lifecycle/condition.ts';
import { isOfTerms } from '../../machines/lifecycle/facts.ts';
import { symbolOf } from './symbol.ts';

/** What is known when a guard is asked without a case. */
export interface Known {
  readonly env: Terms;
  /** The deadlines that are owed, each under its kind as its id. */
  readonly deadlines: readonly { readonly kind: string; readonly state: string }[];
  /** The deadline that the event names. */
  readonly deadline?: string | undefined;
  /** Told when a guard looks at what is owed or at the deadline named: until then its answer is the same for all of them. */
  readonly onLook?: () => void;
}

/** Thrown where a guard looks at what only a case has: whatever it makes of that, it cannot be told here. */
const looksFurther = Symbol('looksFurther');
const onRead = (): never => {
  throw looksFurther;
};

/** What a guard is asked with. */
function factsOf({ env, deadlines, deadline, onLook }: Known) {
  const ofContext = {
    get deadlines() {
      onLook?.();
      return deadlines.map(({ kind, state }) =>
        symbolOf('deadline', { id: kind, kind, state, settledAt: undefined }, onRead),
      );
    },
  };
  const ofEvent = {
    get deadline() {
      onLook?.();
      return deadline ?? onRead();
    },
  };
  return {
    env,
    context: symbolOf('context', ofContext, onRead),
    event: symbolOf('event', ofEvent, onRead),
  };
}

/** What a guard has to rest on, were it only in part, to be answered without a case. */
const isKnown = (fact: string) => isOfTerms(fact) || fact === 'deadlines';

/**
 * Whether a guard lets an event through where only the policy and the owed deadlines are known: yes or no where it looks at
 * nothing else, `undefined` where a case decides.
 */
export function guardAnswer(
  { type, params, not, reads }: AskedGuard,
  conditions: Conditions,
  known: Known,
): boolean | undefined {
  if (reads.length > 0 && !reads.some(isKnown)) return undefined;
  try {
    const holds = conditions[type]?.holds(factsOf(known) as never, params as never);
    return holds === undefined ? undefined : holds !== (not ?? false);
  } catch {
    return undefined;
  }
}
