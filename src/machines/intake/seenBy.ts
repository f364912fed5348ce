import type { Matter } from '../../vocabulary/matter.ts';
import { text } from '../../vocabulary/text.ts';
import { type Action, record, setMatter } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import { namedUnitMayHaveIt } from '../lifecycle/conditions.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import type { Step } from '../lifecycle/grammar.ts';

/** Whether a unit may see the matter: a report about a person is for the one unit named, and until then for none (`reg.30`). */
export function maySee({ kind, seenBy }: Pick<Matter, 'kind' | 'seenBy'>, unit: string | undefined): boolean {
  return seenBy === undefined ? kind !== 'report' : seenBy === unit;
}

/** What is said is said about a person. */
export const isReport = conditionsFor<LifecycleContext, unknown>()({
  rule: 'reg.30',
  label: text('属于检举控告', 'a report about a person'),
  reads: ['matter.kind'],
  holds: ({ context }) => context.matter.kind === 'report',
});

/** A report goes only to the unit that may see it. */
export const unitMaySee = conditionsFor<LifecycleContext, { readonly unit?: string | undefined }>()({
  rule: 'reg.30',
  label: text('检举控告只交限定知悉的单位', 'a report goes only to the unit that may see it'),
  reads: ['matter.kind', 'matter.seenBy', 'event.unit'],
  holds: ({ context, event }) => maySee(context.matter, event.unit),
});

/** One unit may see the report from here on. */
const restricting: readonly Action<LifecycleContext, { readonly unit: string }>[] = [
  setMatter(['event.unit'], { seenBy: ({ event }) => event.unit }),
  record('registration', ({ event }) => ({ detail: { seenBy: event.unit } })),
];

/** The commission names the one unit that may see it. */
export const restrict = {
  by: 'disciplineCommission',
  rule: 'reg.30',
  when: namedUnitMayHaveIt,
  do: restricting,
} as const satisfies Step<LifecycleContext, { readonly unit: string }, never>;
