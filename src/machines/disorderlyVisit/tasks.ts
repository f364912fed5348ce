import { dayOf } from '../../calendar/day.ts';
import type { Terms } from '../../deadlines/compute.ts';
import { countedFrom } from '../../deadlines/counted.ts';
import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import type { Addressee, EffectOf } from '../../vocabulary/effects.ts';
import type { Matter } from '../../vocabulary/matter.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { assignTask, start } from '../lifecycle/actions.ts';
import { mayBeTold } from '../lifecycle/confidence.ts';
import type { DisorderlyVisitEvent, Doing } from './context.ts';

/** Who owes a task, on the matter and the policy. */
type Owner = (matter: Matter, policy: Terms['policy']) => Addressee;

/** A task with its owner and the day by which it is done: whoever is given it owes it, and is supervised where it is missed. */
export function task(
  kind: DeadlineKind,
  what: EffectOf<'assign'>['what'],
  owner: Owner,
  detail?: EffectOf<'assign'>['detail'],
): Doing<DisorderlyVisitEvent['type']> {
  return [
    assignTask(what, ({ context, event, env }) => ({
      to: owner(context.matter, env.policy),
      by: countedFrom(kind, dayOf(event.at), env).due,
      ...(detail === undefined ? {} : { detail }),
    })),
    start(kind, ({ context, env }) => {
      const { role, unit } = owner(context.matter, env.policy);
      return { owner: unit === undefined ? { role } : { role, unit } };
    }),
  ];
}

/** Whoever plays a part, or stands above it where the petition complains of it. */
export const owedBy =
  (part: RoleId): Owner =>
  (matter, policy) =>
    mayBeTold(part, matter, policy);
