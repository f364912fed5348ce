import { isOwn, type Policy, rolesPlaying, unitOf } from '../policy/schema.ts';
import type { Actor } from '../vocabulary/events/define.ts';
import { own } from '../vocabulary/own.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import type { Random } from './random.ts';

/** Who can act under a policy: its units, their role names, and persons made up by number. */
export class Cast {
  private readonly units = new Map<RoleId, readonly string[]>();
  private readonly names = new Map<string, readonly string[]>();

  readonly policy: Policy;
  private readonly people: number;

  constructor(policy: Policy, people: number) {
    this.policy = policy;
    this.people = people;
  }

  /** Ids of the units that play a part. */
  unitsOf(part: RoleId): readonly string[] {
    const known = this.units.get(part);
    if (known) return known;
    const found = this.policy.units.filter(({ roles }) => roles.includes(part)).map(({ id }) => id);
    this.units.set(part, found);
    return found;
  }

  /** Ids of the body's own units to which matters go, but for those left out. */
  handling(without: readonly string[] = []): readonly string[] {
    return this.policy.units
      .filter((unit) => isOwn(unit) && !without.includes(unit.id))
      .filter(({ roles }) => roles.includes('businessDepartment') || roles.includes('brigade'))
      .map(({ id }) => id);
  }

  /** Somebody of a unit who acts in a part; of any unit that plays it, where none is named. Nobody where there is none. */
  officer(part: RoleId, random: Random, unit?: string): Actor<string> | undefined {
    const units = this.unitsOf(part);
    const from = unit ?? (units.length === 0 ? undefined : random.pick(units));
    if (from === undefined) return undefined;
    const roles = this.rolesFor(part, from);
    if (roles.length === 0) return undefined;
    const role = random.pick(roles);
    return { role, unit: from, id: `${from}-${role}-${random.between(1, this.people)}` };
  }

  /** Somebody in one of the body's own roles; where there is no role of this name, somebody who acts in the part. */
  named(who: string, random: Random, unit?: string): Actor<string> | undefined {
    const role = own(this.policy.roles, who);
    if (role === undefined) return this.officer(who as RoleId, random, unit);
    const units = this.policy.units.filter(({ roles }) => role.plays.every((part) => roles.includes(part)));
    const from = unit ?? (units.length === 0 ? undefined : random.pick(units).id);
    return from === undefined
      ? undefined
      : { role: who, unit: from, id: `${from}-${who}-${random.between(1, this.people)}` };
  }

  /** The petitioner with this id. */
  petitioner(id: string): Actor<string> {
    return { role: rolesPlaying(this.policy, ['petitioner'])[0] as string, id };
  }

  /** The role names in which a unit acts when it plays a part. */
  private rolesFor(part: RoleId, unit: string): readonly string[] {
    const key = `${part} ${unit}`;
    const known = this.names.get(key);
    if (known) return known;
    const parts = unitOf(this.policy, unit)?.roles ?? [];
    const all = rolesPlaying(this.policy, [part]);
    const fitting = all.filter((role) => this.policy.roles[role]?.plays.every((one) => parts.includes(one)));
    const found = fitting.length > 0 ? fitting : all;
    this.names.set(key, found);
    return found;
  }

  /** Somebody of an office whose role names are none of these; nobody where every office has one of them. */
  stranger(roles: readonly string[], random: Random): Actor<string> | undefined {
    const others = this.policy.units.flatMap((unit) =>
      unit.roles
        .filter((part) => !this.rolesFor(part, unit.id).some((role) => roles.includes(role)))
        .map((part) => ({ part, unit: unit.id })),
    );
    if (others.length === 0) return undefined;
    const { part, unit } = random.pick(others);
    return this.officer(part, random, unit);
  }
}
