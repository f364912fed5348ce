import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import { type Action, record, setMatter, tell } from './lifecycle/actions.ts';
import { conditionsFor } from './lifecycle/condition.ts';
import type { LifecycleContext } from './lifecycle/context.ts';
import type { Step } from './lifecycle/grammar.ts';

/** A petitioner's withdrawal, in whichever lifecycle it comes. */
export interface Withdrawal {
  readonly by: { readonly id: string };
  readonly reason?: string | undefined;
}

/** Nobody withdraws for others: the matter goes on while others raise it, whether or not they are known by name. */
export const othersGoOn = conditionsFor<LifecycleContext, Withdrawal>()({
  rule: 'reg.20',
  label: text('另有信访人继续主张', 'other petitioners go on'),
  reads: ['matter.persons'],
  holds: ({ context: { matter } }) => matter.persons > 1,
});

interface Withdrawing {
  readonly context: { readonly matter: Pick<Matter, 'petitioners'> };
  readonly event: Pick<Withdrawal, 'by'>;
}

/** Who is known by name of those that go on. */
const othersKnown = ({ context: { matter }, event }: Withdrawing) =>
  matter.petitioners.filter((id) => id !== event.by.id);

/**
 * One of several petitioners withdraws: it is confirmed and recorded, and the matter is the others' alone. Where none of these is
 * known by name, nobody is known to tell.
 */
const oneWithdraws: readonly Action<LifecycleContext, Withdrawal>[] = [
  tell('withdrawn', ({ event }) => ({
    reason: event.reason ?? '一名信访人自愿撤回，其他信访人继续主张',
    remedy: 'raise-anew',
    detail: { petitioner: event.by.id },
  })),
  setMatter(['matter.petitioners', 'matter.persons', 'matter.reachable', 'event.by'], {
    petitioners: othersKnown,
    persons: ({ context }) => context.matter.persons - 1,
    anonymous: (facts) => othersKnown(facts).length === 0,
    reachable: (facts) => othersKnown(facts).length > 0 && facts.context.matter.reachable,
  }),
  record('withdrawal', ({ event }) => ({ about: event.by.id, reason: event.reason })),
];

/** The step of one of several. */
export const oneOfSeveralWithdraws = {
  by: 'petitioner',
  rule: 'reg.20',
  when: ['othersGoOn'],
  do: oneWithdraws,
} as const satisfies Step<LifecycleContext, Withdrawal, 'othersGoOn'>;

/** The last known petitioner withdraws: it is confirmed to them. */
export const tellWithdrawn = tell<LifecycleContext, Withdrawal>('withdrawn', ({ event }) => ({
  reason: event.reason ?? '信访人自愿撤回',
  remedy: 'raise-anew',
}));
