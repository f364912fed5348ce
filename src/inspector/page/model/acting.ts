import type { NextEvent } from '../../../engine/nextEvents.ts';
import type { Petition } from '../../../engine/petition.ts';
import { type Policy, plays } from '../../../policy/schema.ts';
import type { Actor } from '../../../vocabulary/events/define.ts';
import { own } from '../../../vocabulary/own.ts';

/** The ids of the units that can play a role name's part. */
export function unitsFor(policy: Policy, role: string): string[] {
  const parts = own(policy.roles, role)?.plays ?? [];
  return policy.units.filter((unit) => unit.roles.some((part) => parts.includes(part))).map(({ id }) => id);
}

/** Whether somebody in this role acts for a unit; petitioners and the timer do not. */
export function actsForUnit(policy: Policy, role: string): boolean {
  return !plays(policy, role, ['petitioner', 'system']);
}

/** Whether a role is the host system's timer. */
export function isTimer(policy: Policy, role: string): boolean {
  return plays(policy, role, ['system']);
}

/** Somebody who fits a role: the unit that has the matter where it can be, a petitioner of the matter. */
export function actorFor(policy: Policy, role: string, petition: Petition | undefined): Actor<string> {
  if (isTimer(policy, role)) return { role, id: 'timer' };
  if (plays(policy, role, ['petitioner']))
    return { role, id: petition?.matter.petitioners[0] ?? 'petitioner-001' };
  const units = unitsFor(policy, role);
  const { unit: held, interested = [] } = petition?.matter ?? {};
  const own = plays(policy, role, ['superiorOrgan']) ? petition?.matter.referral?.organ : held;
  const unit = own !== undefined && units.includes(own) ? own : units[0];
  const id = freeId(`${unit ?? role}-1`, interested);
  return unit === undefined ? { role, id } : { role, unit, id };
}

/** An id that nobody with an interest has. */
function freeId(id: string, interested: readonly string[]): string {
  return interested.includes(id) ? `${id}-2` : id;
}

/** Whether the one who acts is in a role that may send the event. */
export function mayAct({ roles }: Pick<NextEvent, 'roles'>, { role }: Actor<string>): boolean {
  return roles.includes(role);
}

/** The worklist in groups: the ordinary next step, exceptions that are allowed, what is blocked for this person, what only others may send. */
export function grouped(events: readonly NextEvent[], by: Actor<string>) {
  const own = events.filter((event) => mayAct(event, by));
  return {
    ordinary: own.filter(({ allowed, standing }) => allowed && standing === 'ordinary'),
    exceptional: own.filter(({ allowed, standing }) => allowed && standing !== 'ordinary'),
    blocked: own.filter(({ allowed }) => !allowed),
    others: events.filter((event) => !mayAct(event, by)),
  };
}
