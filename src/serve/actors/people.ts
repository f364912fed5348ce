import { type Policy, plays } from '../../policy/schema.ts';
import type { Actor } from '../../vocabulary/events/define.ts';
import { own } from '../../vocabulary/own.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { isId } from '../ids.ts';

/** Who somebody is in the office. */
export interface Person {
  readonly role: string;
  readonly unit?: string | undefined;
}

/** The office's directory: people by their ids. */
export type People = Readonly<Record<string, Person>>;

/** The person with this id as an actor of the engine. */
export function actorIn(people: People, id: string | undefined): Actor<string> | undefined {
  const person = id === undefined ? undefined : own(people, id);
  return person && id !== undefined ? actorOf(id, person) : undefined;
}

/** Somebody as an actor of the engine. */
export const actorOf = (id: string, { role, unit }: Person): Actor<string> =>
  unit === undefined ? { role, id } : { role, unit, id };

/** Why somebody cannot act under these policies, if they cannot: an id that is none, or a role that no policy has or no person plays. */
export function faultOf(policies: readonly Policy[], id: string, { role, unit }: Person): Text | undefined {
  if (!isId(id))
    return text(
      '人员编号不合规定（不得为电话号码、身份证号码）',
      'the id is none (no telephone or identity number)',
    );
  const known = policies.filter(({ roles }) => Object.hasOwn(roles, role));
  if (known.length === 0) return text(`没有角色“${role}”`, `no policy has the role ${role}`);
  if (known.some((policy) => plays(policy, role, ['system'])))
    return text(`角色“${role}”属于系统计时，不由人担任`, `the role ${role} is the timer’s, not a person’s`);
  if (unit !== undefined && !isId(unit)) return text(`单位“${unit}”不合规定`, `${unit} is no id of a unit`);
  return undefined;
}
