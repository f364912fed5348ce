import { text } from '../vocabulary/text.ts';
import { opinionChainFaults } from './opinionChainFaults.ts';
import { incomplete, type PolicyFault } from './policyFault.ts';
import { isOwn, type Policy, unitOf } from './schema.ts';

const fault = (path: string, zh: string, en: string): PolicyFault => incomplete(path, 'reg.35.1', zh, en);

/**
 * What of a policy's reviewing cannot be: a row about an organ that it does not list or about its own opinion, somebody to be asked
 * whom it does not list or who would review themselves, two rows for one organ and level, or no opinion that it can come to.
 */
export function reviewingFaults(policy: Policy): PolicyFault[] {
  const { reviewing } = policy;
  if (!reviewing) return [];
  const rows = reviewing.ladder.flatMap(({ of, level, ask }, at) => {
    const path = `reviewing.ladder.${at}`;
    const unit = unitOf(policy, of);
    const strange =
      unit === undefined || isOwn(unit)
        ? [
            fault(
              `${path}.of`,
              `${of} 不是方案列明的外部单位`,
              `${of} is no outside organ that the policy lists`,
            ),
          ]
        : [];
    const asked = ask.flatMap((id, place) => {
      const problem =
        id === of
          ? text(`${id} 不得复查自己的意见`, `${id} does not review its own opinion`)
          : unitOf(policy, id)
            ? undefined
            : text(`方案没有单位 ${id}`, `the policy has no unit ${id}`);
      return problem ? [fault(`${path}.ask.${place}`, problem.zh, problem.en)] : [];
    });
    const before = reviewing.ladder.findIndex((row) => row.of === of && row.level === level);
    const twice =
      before < at
        ? [fault(path, `${of} 的这一级重复`, `this level of ${of} is in row ${before} already`)]
        : [];
    return [...strange, ...asked, ...twice];
  });
  const faults = [...rows, ...opinionChainFaults(policy, reviewing)];
  return reviewing.outcomes.length > 0
    ? faults
    : [...faults, fault('reviewing.outcomes', '至少有一种意见', 'at least one kind of opinion is needed')];
}
