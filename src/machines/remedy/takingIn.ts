import { isOwed } from '../../deadlines/deadline.ts';
import type { RemedyKind } from '../../vocabulary/effects.ts';
import { text } from '../../vocabulary/text.ts';
import { type Action, dischargeAll, record, set, settle, tell } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { anotherOrgan, type organConditions } from './organ.ts';
import {
  condition,
  conditionOf,
  type Doing,
  decisionDue,
  type Remedy,
  type RemedyContext,
  type RemedyStep,
  type Stated,
} from './remedy.ts';

/** Guards on the grounds on which a request is declined. */
export const takingInConditions = {
  declinedAsLate: conditionOf<{ ground: string }>()({
    rule: 'policy',
    label: text('以逾期为由', 'declined for coming late'),
    reads: ['event.ground'],
    holds: ({ event }) => event.ground === 'windowMissed',
  }),
  requestWasLate: condition({
    rule: 'policy',
    label: text('申请确已逾期', 'the request did come late'),
    reads: ['late'],
    holds: ({ context }) => context.late,
  }),
  /** A reply given anew in this petition may be contested anew. */
  earlierIsAnother: conditionOf<{ earlier?: string | undefined }>()({
    rule: 'reg.36.3',
    label: text('已指明此前办结的同一事项', 'the earlier petition on the same matter is named'),
    reads: ['matter.id', 'event.earlier'],
    needs: ['earlier'],
    holds: ({ context, event }) => event.earlier !== context.matter.id,
  }),
} as const;

type Guard = GuardsOf<typeof takingInConditions> | GuardsOf<ReturnType<typeof organConditions>>;
type Declined = { readonly ground: string; readonly reason: string };

/** Whoever sends the event owes the opinion from here on; until then it was nobody's in particular. */
const ownedByActor = ({ kinds }: Remedy): Doing => [
  set(['deadlines', 'event.by'], {
    deadlines: ({ context, event }) =>
      context.deadlines.map((deadline) =>
        deadline.kind === kinds.decide && isOwed(deadline) && deadline.state !== 'missed'
          ? { ...deadline, owner: { ...deadline.owner, unit: event.by.unit } }
          : deadline,
      ),
  }),
];

/** The organ above takes the request in, and keeps that it has it (`taken`). */
export function takingIn<const To extends string, C extends RemedyContext>(
  remedy: Remedy,
  { to, taken }: { readonly to: To; readonly taken: Action<C, Stated> },
) {
  const { rules, kinds, told } = remedy;
  const does: Doing = [
    record('acceptance', ({ event }) => ({ about: event.by.unit })),
    settle(kinds.accept),
    ...ownedByActor(remedy),
    tell(told.accepted, ({ context }) => ({
      remedy: 'query-progress',
      detail: { until: decisionDue(remedy, context) },
    })),
  ];
  return {
    by: 'superiorOrgan',
    rule: rules.opinion,
    when: anotherOrgan,
    to,
    do: [taken, ...does],
  } as const satisfies RemedyStep<Guard, object, C>;
}

/** It declines what came late, or what went through this remedy before in another petition. */
export function declining(remedy: Remedy) {
  const { rules, kinds, told } = remedy;
  const does = (left: RemedyKind): Doing<Declined> => [
    record('outcome', ({ event }) => ({
      reason: event.reason,
      detail: { outcome: 'declined', ground: event.ground },
    })),
    settle(kinds.accept),
    set({ ending: 'declined', left }),
    tell(told.declined, ({ event }) => ({
      reason: event.reason,
      remedy: left,
      detail: { ground: event.ground },
    })),
    dischargeAll(),
  ];
  return [
    {
      by: 'superiorOrgan',
      rule: rules.request,
      when: [...anotherOrgan, 'declinedAsLate', 'requestWasLate'],
      to: 'ending',
      do: does('ask-superior'),
    },
    {
      by: 'superiorOrgan',
      rule: rules.doneBefore,
      when: [...anotherOrgan, { not: 'declinedAsLate' }, 'earlierIsAnother'],
      to: 'ending',
      do: does(remedy.doneBefore),
    },
  ] as const satisfies readonly RemedyStep<Guard, Declined & { readonly earlier?: string | undefined }>[];
}
