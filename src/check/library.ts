import { createCalendar } from '../calendar/calendar.js';
import type { Terms } from '../deadlines/compute.js';
import type { AnyLifecycle } from '../engine/lifecycles.js';
import type { Policy } from '../policy/schema.js';
import { type CheckedChart, chartOf } from './chart.js';

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
