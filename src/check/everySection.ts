import type { Chain } from '../policy/approval.ts';
import { fireRescueBureau } from '../policy/fireRescueBureau.ts';
import { planApproval } from '../policy/planApproval.ts';
import { regulations2022 } from '../policy/regulations2022.ts';
import type { ReviewingPolicy } from '../policy/reviewing.ts';
import type { Policy } from '../policy/schema.ts';
import type { CheckedChart } from './chart.ts';
import { type Library, libraryOf } from './library.ts';

const signed = (paper: Chain['paper']): Chain => ({
  paper,
  steps: [
    { act: 'check', by: ['responsibleUnit'] },
    { act: 'sign', by: ['chiefOfficer'] },
  ],
  returnTo: 'previous',
});

/** Opinions on opinions that are drafted, by the body or by a unit that it asks, and signed before they are given. */
const signedOpinions = (delegates: string[]): Partial<ReviewingPolicy> => ({
  opinions: [{ draft: ['supervisionOffice'], steps: signed('reply').steps, returnTo: 'previous' }],
  ...(delegates.length > 0 ? { delegates } : {}),
});

/**
 * The policy with the sections that a body may leave out and the choices that it may make, so that what is written for those who have
 * them is seen.
 */
function withEverySection(policy: Policy): Policy {
  const { classes, chains } = planApproval(policy.choices);
  const first = policy.units.slice(0, 1).map(({ id }) => id);
  const { intake, passing, joint, carryingOut, leaders, fastLane, urgency } = regulations2022;
  const { liaison, territory } = fireRescueBureau;
  return {
    ...{ intake, passing, joint, carryingOut, leaders, fastLane, urgency, liaison, territory },
    ...policy,
    // What superiors refer, levels on the way, copies: the first unit stands for all of them.
    ...(regulations2022.passing && {
      passing: {
        ...(policy.passing ?? regulations2022.passing),
        referrals: true,
        path: [{ organs: first }],
        copies: [{ of: first[0] ?? '', to: first }],
      },
    }),
    receptions: policy.receptions ?? {
      hold: ['chiefOfficer'],
      arrangedBy: ['supervisionOffice'],
      toldDaysBefore: 3,
      consent: ['deputyDisciplineSecretary'],
    },
    // Others are asked about the first unit's opinions.
    reviewing: {
      ...(policy.reviewing ?? {
        ladder: [{ of: first[0] ?? '', level: 'review', ask: first }],
        late: 'goodReason',
        partial: true,
        outcomes: ['uphold', 'change', 'revokeRedo', 'revokeOnly'],
        notTheSame: 'factsOrLaw',
      }),
      ...signedOpinions(first),
    },
    // All three talks, the committee, the gathering: the steps of each are there only then.
    disorder: { talks: 'all' },
    answerability: { partyCommittee: true, items: 'optional' },
    specialPeriods: { gathering: true, publicSecurity: true },
    choices: { ...policy.choices, aftercare: true, rateOffice: true },
    approval: policy.approval ?? {
      classes,
      chains: [...chains, signed('reply'), signed('extension')],
      ...(first.length > 0 ? { seals: first } : {}),
    },
  };
}

/** The policy without those that have ways of their own for whoever leaves them out. */
function withoutSections({ approval: _, disorder: __, passing, ...plain }: Policy): Policy {
  if (passing === undefined) return plain;
  const { path: ___, ...oneLevel } = passing;
  return { ...plain, passing: oneLevel };
}

const made = new WeakMap<Library, readonly CheckedChart[][]>();

/** The charts of the library with every section that a body may leave out, and without; made once. */
export function otherwiseCharted(library: Library): readonly CheckedChart[][] {
  let known = made.get(library);
  if (!known) {
    const charts = (policy: Policy) => [...libraryOf({ ...library, policy }).charts];
    known = [charts(withEverySection(library.policy)), charts(withoutSections(library.policy))];
    made.set(library, known);
  }
  return known;
}

/** Whether anything opens it: a body that leaves out the section of a lifecycle beside the matter has no step that does. */
export const isOpened = ({ places, initial }: CheckedChart): boolean => {
  const first = places.get(initial);
  return first?.kind !== 'unopened' || first.own.length > 0;
};

/** The charts of the library; one that nothing opens for want of a section, as it is with the section. */
export function chartedWhole(library: Library): readonly CheckedChart[] {
  const [whole = []] = library.charts.every(isOpened) ? [] : otherwiseCharted(library);
  return library.charts.map((chart, at) => (isOpened(chart) ? chart : (whole[at] ?? chart)));
}
