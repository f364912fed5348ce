import { own } from '../vocabulary/own.ts';
import type { ChainStep } from './approval.ts';
import { partsOf, signersOf } from './chains.ts';
import { incomplete, type PolicyFault } from './policyFault.ts';
import type { Policy } from './schema.ts';

const fault = (path: string, zh: string, en: string): PolicyFault => incomplete(path, 'policy', zh, en);

/** Whether somebody of the body can act as this: a unit has one of the parts, or it is the unit that has the matter. */
function canAct(policy: Policy, who: string): boolean {
  const parts = partsOf(policy, who);
  const played = (part: string) =>
    own(policy.roles, who) !== undefined ||
    Object.values(policy.roles).some(({ plays }) => plays.some((one) => one === part));
  return parts.some(
    (part) =>
      played(part) && (part === 'responsibleUnit' || policy.units.some(({ roles }) => roles.includes(part))),
  );
}

/** Those named as whom nobody can act, each in its place. */
export function nobodyActsAs(
  policy: Policy,
  path: string,
  named: readonly string[] | undefined,
): PolicyFault[] {
  const names = Object.keys(policy.roles).join(', ');
  return (named ?? []).flatMap((who, at) => {
    if (canAct(policy, who)) return [];
    return [
      fault(
        `${path}.${at}`,
        `没有单位能以“${who}”身份办理；可用的角色：${names}`,
        `nobody can act as ${who}: no role of the policy has this name or part, or no unit plays it; roles that there are: ${names}`,
      ),
    ];
  });
}

/** Those named more than once, but for the first time. */
export function namedMoreThanOnce(path: string, named: readonly string[] | undefined): PolicyFault[] {
  return (named ?? []).flatMap((who, at, all) =>
    all.indexOf(who) === at
      ? []
      : [fault(`${path}.${at}`, `“${who}”重复，只列一次`, `${who} is named twice: name each once`)],
  );
}

/** What is wrong with the steps of a chain, whatever the paper: nobody can take one, or only those who wrote it. */
export function faultsOfSteps(
  policy: Policy,
  steps: readonly ChainStep[],
  writers: readonly string[] | undefined,
  path: string,
): PolicyFault[] {
  return steps.flatMap((step, at) => {
    const { by, standIn = [] } = step;
    const place = `${path}.${at}`;
    const writersOnly =
      writers !== undefined && signersOf({ steps: [step] }).every((who) => writers.includes(who));
    return [
      ...nobodyActsAs(policy, `${place}.by`, by),
      ...namedMoreThanOnce(`${place}.by`, by),
      ...standIn.flatMap((one, row) => nobodyActsAs(policy, `${place}.standIn.${row}`, [one.by])),
      ...(writersOnly
        ? [
            fault(
              `${place}.by`,
              '只有拟办人可以审签，而本人的拟办意见不得自己审签：另列一个角色',
              'only those who propose may take this step, and nobody signs an opinion of their own: name somebody else',
            ),
          ]
        : []),
    ];
  });
}
