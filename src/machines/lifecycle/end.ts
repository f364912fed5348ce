import type { End, HandOff } from './chart.ts';

/** How a lifecycle ended: its outcome, and the lifecycle that goes on with the input that is handed on to it. */
export interface LifecycleOutput {
  readonly outcome: string;
  readonly handOff?: { readonly lifecycle: string; readonly input: Readonly<Record<string, unknown>> };
}

/** The lifecycle that goes on, on these facts. */
function nextLifecycle({ lifecycles, choose }: HandOff, context: object): string {
  return choose ? choose(context as never) : lifecycles[0];
}

/** What an end comes to on these facts. */
export function endOf({ outcome, handOff }: End, context: object): LifecycleOutput {
  if (!handOff) return { outcome };
  const input = handOff.input(context as never) as Readonly<Record<string, unknown>>;
  return { outcome, handOff: { lifecycle: nextLifecycle(handOff, context), input } };
}
