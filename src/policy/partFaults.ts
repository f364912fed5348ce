import { type RoleId, roleLabels } from '../vocabulary/roles.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import { incomplete, type PolicyFault } from './policyFault.ts';
import type { Policy } from './schema.ts';

/** The rule that needs a part to be somebody's; no rule needs the others. */
export function neededBy(part: RoleId, { units, approval }: Policy): RuleId | undefined {
  const handles = (one: RoleId) =>
    units.some(({ roles, outside }) => outside !== true && roles.includes(one));
  switch (part) {
    case 'deputyDisciplineSecretary':
    case 'serviceDetachment':
    case 'commandCentre':
    case 'publicityOffice':
    case 'outsideOrgan':
      return undefined;
    // Somebody has to be there to whom a matter can go.
    case 'brigade':
      return handles('businessDepartment') ? undefined : 'plan.1';
    case 'businessDepartment':
      return handles('brigade') ? undefined : 'plan.1';
    // It signs by the plan alone: a chain of the body's own may name others.
    case 'disciplineSecretary':
      return approval === undefined ? 'plan.3.2.2.1' : undefined;
    case 'chiefOfficer':
      return 'reg.34';
    case 'leadingGroup':
    case 'leadingGroupOffice':
      return 'plan.2';
    case 'publicSecurity':
      return 'reg.47';
    case 'superiorOrgan':
      return 'reg.35.1';
    default:
      return 'plan.3.1.1';
  }
}

const fault = (path: string, rule: RuleId, zh: string, en: string): PolicyFault =>
  incomplete(`parts.${path}`, rule, zh, en);

/** What is wrong with what a body says of parts: one that a rule needs is left out, or one that is cast; or who stands in is nobody. */
export function partFaults(policy: Policy): PolicyFault[] {
  const { without = [], standsIn = {} } = policy.parts ?? {};
  const cast = (part: RoleId) => policy.units.filter(({ roles }) => roles.includes(part)).map(({ id }) => id);
  const leftOut = without.flatMap((part, at) => {
    const { zh, en } = roleLabels[part];
    const path = `without.${at}`;
    const has = cast(part);
    if (has.length > 0)
      return [
        fault(
          path,
          'policy',
          `“${zh}”已由${has.join('、')}担任，不能同时列为没有`,
          `${part} is cast in ${has.join(', ')}, and cannot be left out as well`,
        ),
      ];
    const rule = neededBy(part, policy);
    if (rule === undefined) return [];
    return [
      fault(
        path,
        rule,
        `“${zh}”不可缺少：由单位担任，或以 parts.standsIn 指定代行者`,
        `the ${en} is needed: let a unit play ${part}, or name in parts.standsIn who stands in for it`,
      ),
    ];
  });
  const nobody = Object.entries(standsIn).flatMap(([part, by]) =>
    cast(by).length > 0
      ? []
      : [
          fault(
            `standsIn.${part}`,
            'policy',
            `代行者“${roleLabels[by].zh}”无单位担任`,
            `${by}, who is to stand in for ${part}, is played by no unit`,
          ),
        ],
  );
  return [...leftOut, ...nobody];
}
