import type { Policy, RoleId } from '../../../src/index.ts';
import type { Approval, Chain } from '../../../src/policy/approval.ts';
import * as passing from '../../machines/passingDown/happenings.ts';
import * as review from '../../machines/reviewCase/happenings.ts';
import { lightCriteria, seriousCriteria } from '../../support/criteria.ts';

/** Somebody with a role name of the body, or a part, in a unit that has it. */
export function somebody(policy: Policy, who: string) {
  const named = Object.entries(policy.roles).find(
    ([name, { plays }]) => name === who || plays.includes(who as RoleId),
  );
  if (!named) throw new RangeError(`${policy.id}: nobody is ${who}`);
  const [role, { plays }] = named;
  const { id: unit } = policy.units.find(({ roles }) => plays.some((part) => roles.includes(part))) ?? {
    id: who,
  };
  return { role, unit, id: `${role}-1` };
}

const all = (lists: readonly (readonly string[] | undefined)[]) => [
  ...new Set(lists.flatMap((one) => one ?? [])),
];
const reason = '按本办法办理';

/** Everybody who signs a paper, and in what manner: by their own turn, with the record of a meeting, or for another. */
function signers(policy: Policy, chains: readonly Chain[]) {
  const steps = chains.flatMap((chain) => chain.steps);
  const own = all(steps.map(({ by }) => by)).map((who) => ({ by: somebody(policy, who) }));
  const meeting = all(steps.map(({ act, by }) => (act === 'meet' ? by : []))).map((who) => ({
    by: somebody(policy, who),
    meeting: 'minutes-1',
  }));
  const instead = steps
    .flatMap(({ standIn }) => standIn ?? [])
    .map(({ by, when }) => ({ by: somebody(policy, by), standIn: when }));
  return [...own, ...meeting, ...instead];
}

function ofDispatch(policy: Policy, { classes, chains }: Approval, [unit, other]: readonly [string, string]) {
  const rows = chains.filter(({ paper }) => paper === 'dispatch');
  const withForm = rows.filter(({ form }) => form !== undefined);
  const forms = all(rows.map(({ form }) => form)).map((who) => somebody(policy, who));
  // Whoever proposes is another of the office than whoever filled in the form.
  const proposers = all(rows.map(({ propose }) => propose)).map((who) => {
    const { role, unit } = somebody(policy, who);
    return { role, unit, id: `${role}-2` };
  });
  const senders = all(rows.map(({ sentBy, propose }) => sentBy ?? propose)).map((who) =>
    somebody(policy, who),
  );
  const signing = signers(policy, rows);
  const deciders = all(classes.map(({ decidedBy }) => decidedBy)).map((who) => somebody(policy, who));
  const opinion = '拟交该单位办理';
  return [
    ...forms.map((by) => ({ type: 'approval.fillForm', by, form: 'form-1' })),
    ...proposers.flatMap((by) => [
      { type: 'approval.propose', by, unit, opinion },
      { type: 'approval.propose', by, unit: other, opinion },
      { type: 'approval.propose', by: { ...by, id: 'relative-1' }, unit, opinion },
    ]),
    ...signing.map((signed) => ({ type: 'approval.endorse', ...signed })),
    ...signing.slice(0, 1).map((signed) => ({
      type: 'approval.endorse',
      ...signed,
      by: { ...signed.by, id: 'relative-1' },
    })),
    ...signing.map((signed) => ({ type: 'approval.endorse', ...signed, unit: other, reason })),
    // Whoever filled in the form would sign last, as another.
    ...forms.flatMap(({ id }) =>
      signers(
        policy,
        withForm.map(({ steps, ...row }) => ({ ...row, steps: steps.slice(-1) })),
      ).map((signed) => ({
        type: 'approval.endorse',
        ...signed,
        by: { ...signed.by, id },
        unit: other,
        reason,
      })),
    ),
    ...signing.flatMap(({ by }) =>
      (['form', 'opinion', 'previous'] as const).map((to) => ({ type: 'approval.sendBack', by, to, reason })),
    ),
    ...senders.flatMap((by) => [unit, other].map((to) => ({ type: 'approval.dispatch', by, unit: to }))),
    ...deciders.flatMap((by) =>
      [lightCriteria, seriousCriteria].flatMap((criteria) => [
        { type: 'approval.reclassify', by, criteria, reason },
        ...Object.keys(policy.approval?.facts ?? {}).map((fact) => ({
          type: 'approval.reclassify',
          by,
          criteria,
          ownFacts: [fact],
          reason,
        })),
      ]),
    ),
  ];
}

/** Papers of the unit that has the matter: its opinion, and the time that it asks for. */
function ofHandling(policy: Policy, { chains }: Approval, unit: string) {
  return (['reply', 'extension'] as const).flatMap((drafted) =>
    signers(
      policy,
      chains.filter(({ paper }) => paper === drafted),
    )
      // A head of the unit is of the unit that has the matter.
      .map((signed) => {
        const { by } = signed;
        const ofUnit = policy.roles[by.role]?.plays.includes('responsibleUnit') === true;
        return { ...signed, by: ofUnit ? { ...by, unit } : by };
      })
      .flatMap((signed) => [
        { type: 'handling.endorse', drafted, ...signed },
        ...(['draft', 'previous'] as const).map((to) => ({
          type: 'handling.returnDraft',
          drafted,
          by: signed.by,
          to,
          reason,
        })),
      ]),
  );
}

/** Whoever acts for a unit of the body, or for an organ outside. */
function ofUnit({ units, roles }: Policy, id: string) {
  const parts = units.find((unit) => unit.id === id)?.roles ?? [];
  const playing = Object.entries(roles).filter(([, { plays }]) => plays.some((part) => parts.includes(part)));
  return playing.map(([role]) => ({ role, unit: id, id: `${role}-5` }));
}

/** Opinions on others’ opinions: drafted by each whom a row names or who is asked, signed along it, given in every way that there is. */
function ofReview(policy: Policy) {
  const { opinions = [], delegates = [], outcomes = [] } = policy.reviewing ?? {};
  if (opinions.length === 0) return [];
  const what = outcomes.map((outcome) => ({
    outcome,
    ...(outcome === 'revokeRedo' || outcome === 'revokeOnly' ? { fault: 'facts' } : {}),
    ...(outcome === 'revokeRedo' ? { redoBy: '2026-12-31' } : {}),
  }));
  const commission = somebody(policy, 'disciplineCommission');
  const drafting = [
    ...all(opinions.map(({ draft }) => draft)).map((who) => somebody(policy, who)),
    ...delegates.flatMap((unit) => ofUnit(policy, unit)),
  ];
  const signing = signers(policy, opinions as unknown as readonly Chain[]);
  return [
    ...delegates.map((unit) => ({ ...review.delegate, by: commission, unit })),
    ...drafting.flatMap((by) => what.map((one) => ({ ...review.draftOpinion, by, ...one }))),
    ...signing.map((signed) => ({ type: 'reviewCase.endorse', ...signed })),
    ...signing.flatMap(({ by, ...signed }) =>
      (['draft', 'previous'] as const).map((to) => ({ ...review.sendOpinionBack, ...signed, by, to })),
    ),
    ...what.map((one) => ({ ...review.decide, by: commission, ...one })),
  ];
}

/** A way through levels: to each of them, from it, and on from there. */
function ofLevels(policy: Policy) {
  const office = somebody(policy, 'supervisionOffice');
  return (policy.passing?.path ?? []).flatMap(({ organs }) =>
    organs.flatMap((organ) => [
      { ...passing.transfer, by: office, organ },
      { ...passing.settleDispute, by: office, organ },
      ...ofUnit(policy, organ).flatMap((by) => [
        { ...passing.acknowledge, by },
        { ...passing.confirm, by },
        { ...passing.object, by },
      ]),
      ...policy.units.flatMap(({ id, outside }) =>
        outside ? ofUnit(policy, id).map((by) => ({ ...passing.onward, by, organ })) : [],
      ),
    ]),
  );
}

/** What those do whom the body’s own tables of classes and chains name: of an approval, or of a handling. */
export function ofTheTable(
  policy: Policy,
  lifecycle: string,
  units: readonly [string, string],
): readonly object[] {
  const { approval } = policy;
  if (lifecycle === 'reviewCase') return ofReview(policy);
  if (lifecycle === 'passingDown') return ofLevels(policy);
  if (!approval) return [];
  // Whoever has to consent before what a leader received is answered.
  if (lifecycle === 'reception')
    return (policy.receptions?.consent ?? []).map((who) => ({
      type: 'reception.consent',
      by: somebody(policy, who),
    }));
  if (lifecycle === 'classApproval') return ofDispatch(policy, approval, units);
  return lifecycle === 'handling' ? ofHandling(policy, approval, units[0]) : [];
}

/** What of the samples the table says instead. */
const said =
  /^approval\.(fillForm|propose|endorse|sendBack|dispatch|reclassify)$|^handling\.(endorse|returnDraft)$/;
export const isOfTheTable = ({ type }: { readonly type?: string }): boolean => said.test(type ?? '');

/** The class that stands where a sample has one: itself, or one of as much weight. */
export function classIn(
  { approval }: Policy,
  matter: { readonly class?: string; readonly classification?: string },
) {
  const rows = approval?.classes ?? [];
  if (matter.class === undefined || rows.some(({ id }) => id === matter.class)) return matter.class;
  return rows.find(({ weight }) => weight === matter.classification)?.id;
}
