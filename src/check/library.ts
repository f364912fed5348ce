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

/** A policy's terms, and each chart that was read under them. */
interface Read {
  readonly env: Terms;
  readonly charts: WeakMap<AnyLifecycle, CheckedChart>;
}

const readings = new WeakMap<Policy, Read>();

function readingOf(policy: Policy): Read {
  const read = readings.get(policy) ?? {
    env: { policy, calendar: createCalendar() },
    charts: new WeakMap(),
  };
  readings.set(policy, read);
  return read;
}

/** Reads what is checked; a lifecycle is read once under a policy, whatever stands beside it. */
export function libraryOf({ lifecycles, policy }: Checked): Library {
  const { env, charts } = readingOf(policy);
  const read = (lifecycle: AnyLifecycle): CheckedChart => {
    const chart = charts.get(lifecycle) ?? chartOf(lifecycle, env);
    charts.set(lifecycle, chart);
    return chart;
  };
  return { lifecycles, policy, env, charts: lifecycles.map(read) };
}
