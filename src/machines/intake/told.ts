import type { intakeEvents } from '../../vocabulary/events/intake.ts';
import { dischargeAll, tell } from '../lifecycle/actions.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import type { LifecycleEvent } from '../lifecycle/lifecycle.ts';
import { tellWithdrawn } from '../withdrawal.ts';

type IntakeEvent<T extends string> = Extract<LifecycleEvent<typeof intakeEvents>, { readonly type: T }>;

/** The petitioner is told which procedure the claim belongs to, and who has it (`reg.31`). */
export const tellProcedure = tell<LifecycleContext, IntakeEvent<'intake.leadToProcedure'>>(
  'led-to-procedure',
  ({ event }) => ({
    reason: event.reason,
    remedy: 'follow-procedure',
    detail: { procedure: event.procedure, organ: event.organ },
  }),
);

/** The last petitioner withdraws: it is confirmed to them, and what was owed falls away. */
export const withdrawing = [
  tellWithdrawn,
  dischargeAll<LifecycleContext, IntakeEvent<'intake.withdraw'>>(),
] as const;
