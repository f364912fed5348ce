import { partsOf } from '../../policy/chains.ts';
import type { Receptions } from '../../policy/receptions.ts';
import { type Policy, plays } from '../../policy/schema.ts';
import { roleIds } from '../../vocabulary/roles.ts';
import { text } from '../../vocabulary/text.ts';
import { supervisionOffice } from '../addressees.ts';
import {
  discharge,
  type EventTyped,
  record,
  report,
  set,
  settle,
  start,
  tell,
} from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { theLeader } from './arranging.ts';
import {
  condition,
  office,
  ordering,
  type ReceptionContext,
  type ReceptionEvent,
  type ReceptionSteps,
} from './context.ts';

interface Consenting {
  readonly context: Pick<ReceptionContext, 'leader'>;
  readonly event: { readonly by: { readonly role: string; readonly id: string } };
  readonly env: { readonly policy: Pick<Policy, 'roles' | 'receptions'> };
}

/** As whom somebody consents: the leader who received, and those whom the policy names. */
function consentsAs({ context, event: { by }, env: { policy } }: Consenting): string[] {
  const named = (policy.receptions?.consent ?? []).filter((who) =>
    Object.hasOwn(policy.roles, who) ? by.role === who : plays(policy, by.role, partsOf(policy, who)),
  );
  return by.id === context.leader ? [theLeader, ...named] : named;
}

/** Guards on the result, and on who consents to the answer. */
export const answeringConditions = {
  isOrderedUnit: condition({
    on: 'reception.report',
    rule: 'plan.1',
    label: text('由受交办的单位提出', 'the unit that was ordered acts'),
    code: 'wrong-role',
    reads: ['ordered', 'event.by'],
    holds: ({ context, event }) => event.by.unit === context.ordered,
  }),
  mayConsent: condition({
    rule: 'policy',
    label: text(
      '由接访领导或者方案列明的领导提出',
      'the leader who received acts, or one whom the policy names',
    ),
    code: 'wrong-role',
    reads: ['leader', 'event.by', 'policy.receptions', 'policy.roles'],
    holds: (facts) => consentsAs(facts).length > 0,
  }),
  hasNotConsented: condition({
    rule: 'policy',
    label: text('此前未同意', 'whoever acts has not consented before'),
    reads: ['leader', 'consents', 'event.by', 'policy.receptions', 'policy.roles'],
    holds: (facts) => consentsAs(facts).some((who) => !facts.context.consents.includes(who)),
  }),
  /** Without each of them no answer goes out. */
  allConsent: condition({
    on: 'reception.answer',
    rule: 'policy',
    label: text(
      '接访领导和方案列明的领导均已同意',
      'the leader who received, and all whom the policy names, have consented',
    ),
    reads: ['consents', 'policy.receptions'],
    holds: ({ context, env }) =>
      [theLeader, ...(env.policy.receptions?.consent ?? [])].every((who) => context.consents.includes(who)),
  }),
} as const;

type Guard = GuardsOf<typeof answeringConditions>;

/** The result goes to the leader who received, and to all who consent besides. */
export const reportingSteps = ({ consent }: Receptions, policy: Policy) =>
  ({
    'reception.report': {
      by: ['businessDepartment', 'brigade'],
      rule: 'policy',
      when: ['isOrderedUnit'],
      to: 'reported',
      do: [
        // By the part alone: whoever stands above has it where the petition complains of that office.
        report('reception', (args) => ({ to: { role: office(args).role }, reason: args.event.result })),
        ...partsConsenting(consent, policy).map((role) =>
          report<ReceptionContext, EventTyped<ReceptionEvent, 'reception.report'>>(
            'reception',
            ({ event }) => ({
              to: { role },
              reason: event.result,
            }),
          ),
        ),
        settle('reception.report'),
        start('reception.answer', () => ({ owner: supervisionOffice })),
      ],
    },
  }) as const satisfies ReceptionSteps<Guard>;

/** The parts of all who consent besides the leader, each once. */
function partsConsenting(consent: Receptions['consent'], policy: Policy) {
  const parts = consent.flatMap((who) => partsOf(policy, who));
  return roleIds.filter((part) => parts.includes(part));
}

/** Both consent before the answer goes out in writing; whoever refuses says why, and the unit looks into it again. */
export const answeringSteps = (receptions: Receptions, policy: Policy) => {
  const { hold, consent } = receptions;
  const by = [...new Set([...hold, ...partsConsenting(consent, policy)])];
  return {
    'reception.consent': {
      by,
      rule: 'policy',
      when: ['mayConsent', 'hasNotConsented'],
      do: [
        record('reception', ({ event }) => ({
          about: event.by.id,
          detail: { consents: true, role: event.by.role },
        })),
        set(['consents', 'leader', 'event.by', 'policy.receptions', 'policy.roles'], {
          consents: (facts) => [...new Set([...facts.context.consents, ...consentsAs(facts)])],
        }),
      ],
    },
    'reception.refuseConsent': {
      by,
      rule: 'policy',
      when: ['mayConsent'],
      to: 'ordered',
      do: [
        record('return', ({ event }) => ({ about: event.by.id, reason: event.reason })),
        set({ consents: [] }),
        discharge('reception.answer'),
        ...ordering<EventTyped<ReceptionEvent, 'reception.refuseConsent'>>(({ reason }) => reason),
      ],
    },
    'reception.answer': {
      by: 'supervisionOffice',
      rule: 'policy',
      when: ['allConsent'],
      to: 'answered',
      do: [
        settle('reception.answer'),
        tell('reception-answered', ({ event }) => ({ reason: event.answer, remedy: 'query-progress' })),
      ],
    },
  } as const satisfies ReceptionSteps<Guard>;
};
