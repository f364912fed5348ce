import type { LifecycleInput } from '../lifecycle/context.ts';

/** Input: the matter as it arrived; `handedOver` when another lifecycle registered it, `byGroup` when that was a group visit. */
export interface FirstVisitInput extends LifecycleInput {
  readonly handedOver?: boolean;
  readonly byGroup?: boolean;
}
