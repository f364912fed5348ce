import type { Excepting } from '../../vocabulary/events/exception.ts';
import type { RuleId } from '../../vocabulary/ruleIds.ts';
import { text } from '../../vocabulary/text.ts';
import { type Action, record } from '../lifecycle/actions.ts';
import { conditionsFor } from '../lifecycle/condition.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import { hasInterest, interestRead } from '../lifecycle/interest.ts';

/** Whoever acts, and the exception that they state. */
export interface Acted extends Excepting {
  readonly by: { readonly id: string };
}
const condition = conditionsFor<LifecycleContext, Acted>();

/** Guards on an exception from what a clause says in principle (原则上). */
export const exceptionConditions = (rule: RuleId) =>
  ({
    exceptionIsStated: condition({
      rule,
      label: text('写明系原则之外的例外', 'an exception from the general rule is stated'),
      reads: ['event.exception'],
      holds: ({ event }) => event.exception !== undefined,
    }),
    exceptionIsSigned: condition({
      rule,
      label: text(
        '例外由经办人以外、与事项无利害关系的人签批',
        'the exception is signed by another than whoever makes it, with no interest in the matter',
      ),
      reads: ['event.exception', 'event.by', ...interestRead],
      holds: ({ context: { matter }, event: { exception, by } }) =>
        exception !== undefined && exception.signedBy !== by.id && !hasInterest(matter, exception.signedBy),
    }),
  }) as const;

/** A plan that says nothing of exceptions has none; one that has them asks for the reason and who signed it. */
export const excepted = ['exceptionIsStated', 'exceptionIsSigned'] as const;
export const byTheRule = [{ not: 'exceptionIsStated' }] as const;

/** The reason, and who signed it, stand in the register. */
export const recordException: Action<LifecycleContext, Acted> = record('exception', ({ event }) => ({
  about: event.exception?.signedBy,
  reason: event.exception?.reason,
  detail: { signedBy: event.exception?.signedBy ?? '', by: event.by.id },
}));
