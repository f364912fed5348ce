import { text } from '../vocabulary/text.ts';
import { partsOf } from './chains.ts';
import type { PolicyFault } from './policyFault.ts';
import { isOwn, type Policy } from './schema.ts';

/** What of a policy's reception days cannot be: leaders or arrangers that no office of its own is, or a consent that nobody can give (`reg.18.2`). */
export function receptionFaults(policy: Policy): PolicyFault[] {
  const { receptions, units, roles } = policy;
  if (receptions === undefined) return [];
  const offices = units.filter(isOwn).flatMap((unit) => unit.roles);
  const nobody = (path: string, who: string): PolicyFault => ({
    code: 'incomplete',
    path: `receptions.${path}`,
    rule: 'reg.18.2',
    message: text(
      `本级没有单位担任“${who}”；可填：${[...new Set(offices)].join('、')}`,
      `no office of the body is ${who}; what would fit: ${[...new Set(offices)].join(', ')}`,
    ),
  });
  const parts = (['hold', 'arrangedBy'] as const).flatMap((list) =>
    receptions[list].flatMap((part, at) => (offices.includes(part) ? [] : [nobody(`${list}.${at}`, part)])),
  );
  const consents = receptions.consent.flatMap((who, at): PolicyFault[] => {
    const can = partsOf(policy, who).some((part) => offices.includes(part));
    if (can) return [];
    const named = Object.keys(roles).filter((role) =>
      partsOf(policy, role).some((part) => offices.includes(part)),
    );
    return [
      {
        ...nobody(`consent.${at}`, who),
        message: text(
          `没有人能以“${who}”的身份同意；可填：${named.join('、')}`,
          `nobody can consent as ${who}; what would fit: ${named.join(', ')}`,
        ),
      },
    ];
  });
  return [...parts, ...consents];
}
