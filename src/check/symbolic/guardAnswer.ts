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
  { env, deadlines, deadline }: Known,
): boolean | undefined {
  if (reads.length > 0 && !reads.some(isKnown)) return undefined;
  let looksFurther = false;
  const onRead = () => {
    looksFurther = true;
  };
  const owed = deadlines.map(({ kind, state }) =>
    symbolOf('deadline', { id: kind, kind, state, settledAt: undefined }, onRead),
  );
  const context = symbolOf('context', { deadlines: owed }, onRead);
  const event = symbolOf('event', deadline === undefined ? {} : { deadline }, onRead);
  try {
    const holds = conditions[type]?.holds({ context, event, env } as never, params as never);
    return looksFurther || holds === undefined ? undefined : holds !== (not ?? false);
  } catch {
    return undefined;
  }
}
