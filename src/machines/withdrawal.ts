import { text } from '../vocabulary/text.ts';
import { type Action, record, setMatter, tell } from './lifecycle/actions.ts';
import type { Condition } from './lifecycle/condition.ts';
import type { LifecycleContext } from './lifecycle/context.ts';
import type { Step } from './lifecycle/grammar.ts';

/** A petitioner's withdrawal, in whichever lifecycle it comes. */
export interface Withdrawal {
  readonly by: { readonly id: string };
  readonly reason?: string | undefined;
}

/** Nobody withdraws for others: the matter goes on while others raise it, whether or not they are known by name. */
export const othersGoOn: Condition<LifecycleContext, Withdrawal, undefined> = {
  rule: 'reg.20',
  label: text('另有信访人继续主张', 'other petitioners go on'),
  holds: ({ context: { matter } }) => matter.persons > 1,
};

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
  setMatter(({ context: { matter }, event }) => {
    const petitioners = matter.petitioners.filter((id) => id !== event.by.id);
    const known = petitioners.length > 0;
    return {
      petitioners,
      persons: matter.persons - 1,
      anonymous: !known,
      reachable: known && matter.reachable,
    };
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
