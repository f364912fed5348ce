import type { PassingPolicy } from './passing.ts';
import { incomplete, type PolicyFault } from './policyFault.ts';
import { regulationTerm } from './regulationTerms.ts';
import { type Policy, unitOf } from './schema.ts';

const fault = (path: string, zh: string, en: string): PolicyFault => incomplete(path, 'reg.22', zh, en);

/**
 * What of a policy's passing on cannot be: a report for an organ that it does not know or that is its own, a share of more than the
 * whole, levels and copies that are nobody's.
 */
export function passingFaults(policy: Policy): PolicyFault[] {
  const { passing, terms } = policy;
  if (!passing) return [];
  const strange = passing.reportsTo.flatMap((id, at) => {
    if (takesMatters(policy, id)) return [];
    return fault(
      `passing.reportsTo.${at}`,
      `${id} 不是方案列明的外部单位；检举控告只转给列为“外部单位”的机关`,
      `${id} is no outside organ that the policy lists: name one that plays outsideOrgan`,
    );
  });
  const share = terms['passing.share'].term;
  const whole = terms['passing.send'].term;
  const tooMuch =
    passing.ownShare && share.unit === whole.unit && share.n > whole.n
      ? [
          fault(
            'terms.passing.share',
            `本级份额不得多于转送交办的期限（${whole.n}日）`,
            `the body’s own share is no more than the whole: ${whole.n} days`,
          ),
        ]
      : [];
  return [...strange, ...tooMuch, ...pathFaults(policy, passing), ...copyFaults(policy, passing)];
}

/** An organ to which matters are passed. */
const takesMatters = (policy: Policy, id: string): boolean => {
  const unit = unitOf(policy, id);
  return unit?.outside === true && unit.roles.includes('outsideOrgan');
};

const noOrgan = (path: string, id: string) =>
  fault(
    path,
    `${id} 不是方案列明的外部单位；只有列为“外部单位”的机关接收转送、抄送`,
    `${id} is no outside organ that the policy lists: name one that plays outsideOrgan`,
  );

/** Levels that are nobody’s, one organ on two of them, a way on which nobody may pass on, or shares that come to more than the whole. */
function pathFaults(policy: Policy, { path = [], onward, ownShare }: PassingPolicy): PolicyFault[] {
  if (path.length === 0) return [];
  const all = path.flatMap(({ organs }) => organs);
  const organs = path.flatMap((level, at) =>
    level.organs.flatMap((id, row) => {
      const place = `passing.path.${at}.organs.${row}`;
      if (!takesMatters(policy, id)) return [noOrgan(place, id)];
      const before = path.slice(0, at).reduce((count, one) => count + one.organs.length, row);
      return all.indexOf(id) < before
        ? [fault(place, `${id} 已列在前面的层级`, `${id} stands on a level before`)]
        : [];
    }),
  );
  const still = onward
    ? []
    : [
        fault(
          'passing.path',
          '逐级转送须允许接收机关再行转送（passing.onward）',
          'levels pass on what they are sent: set passing.onward, or leave the levels out',
        ),
      ];
  const { terms } = policy;
  const whole = terms['passing.whole'].term;
  const shares = [
    ...(ownShare ? [terms['passing.share'].term] : []),
    ...path.map(({ share }) => share ?? terms['passing.lowerShare'].term),
  ];
  const sum = shares.filter(({ unit }) => unit === whole.unit).reduce((days, { n }) => days + n, 0);
  const tooMuch =
    sum > whole.n
      ? [
          fault(
            'passing.path',
            `各级份额合计${sum}日，不得多于全程（${whole.n}日）`,
            `the shares come to ${sum} days, and the whole is ${whole.n}`,
          ),
        ]
      : [];
  const send = terms['passing.send'].term;
  const tooLong =
    whole.unit === send.unit && whole.n > regulationTerm('passing.send').n
      ? [
          fault(
            'terms.passing.whole',
            '逐级转送全程不得多于十五日',
            'the whole way down takes no more than the fifteen days',
          ),
        ]
      : [];
  return [...organs, ...still, ...tooMuch, ...tooLong];
}

/** Copies for or of an organ that the policy does not list, or for the very organ that the matter goes to. */
function copyFaults(policy: Policy, { copies = [] }: PassingPolicy): PolicyFault[] {
  return copies.flatMap(({ of, to }, at) => {
    const place = `passing.copies.${at}`;
    return [
      ...(takesMatters(policy, of) ? [] : [noOrgan(`${place}.of`, of)]),
      ...to.flatMap((id, row) => {
        if (!takesMatters(policy, id)) return [noOrgan(`${place}.to.${row}`, id)];
        return id === of
          ? [fault(`${place}.to.${row}`, `${id} 已是接收机关`, `${id} has the matter itself`)]
          : [];
      }),
    ];
  });
}
