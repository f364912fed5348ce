import type { DeadlineOwner } from '../deadlines/deadline.ts';
import { type Policy, unitOf } from '../policy/schema.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import { type Text, text } from '../vocabulary/text.ts';

/** What a body calls those who play a part. */
export function partLabel({ roles }: Policy, part: RoleId): Text {
  const labels = Object.values(roles)
    .filter(({ plays }) => plays.includes(part))
    .map(({ label }) => label);
  return text(labels.map(({ zh }) => zh).join('、'), labels.map(({ en }) => en).join(', '));
}

/** Who owes or holds a deadline, in the words of the policy: the part, and the unit where one is named. */
export function ownerText(policy: Policy, { role, unit }: DeadlineOwner): Text {
  const part = partLabel(policy, role);
  if (unit === undefined) return part;
  const label = unitOf(policy, unit)?.label ?? text(unit, unit);
  return text(`${part.zh}（${label.zh}）`, `${part.en} (${label.en})`);
}
