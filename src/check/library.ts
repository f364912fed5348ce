import { createCalendar } from '../calendar/calendar.ts';
import type { Terms } from '../deadlines/compute.ts';
import type { AnyLifecycle } from '../engine/lifecycles.ts';
import type { Policy } from '../policy/schema.ts';
import { type CheckedChart, chartOf } from './chart.ts';

/** What is checked: lifecycles, and the policy that they run under. */
export interface Checked {
  readonly lifecycles: readonly AnyLifecycle[];
  readonly policy: Policy;
}

/** The same, read as charts. */
export interface Library extends Checked {
  readonly env: Terms;
  readonly charts: readonly CheckedChart[];
}

/** Reads what is checked. */
export function libraryOf({ lifecycles, policy }: Checked): Library {
  const env: Terms = { policy, calendar: createCalendar() };
  return { lifecycles, policy, env, charts: lifecycles.map((lifecycle) => chartOf(lifecycle, env)) };
}
