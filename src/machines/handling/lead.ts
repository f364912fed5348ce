import type { Deadline, DeadlineOwner } from '../../deadlines/deadline.ts';
import { holderOf, isOwed } from '../../deadlines/deadline.ts';
import type { Policy } from '../../policy/schema.ts';
import { text } from '../../vocabulary/text.ts';
import { responsible, unitOrCommission } from '../addressees.ts';
import { liaisonOf } from '../approval/liaison.ts';
import { unitMaySee } from '../intake/seenBy.ts';
import { assignTask, record, report, set, setMatter, tell } from '../lifecycle/actions.ts';
import { namedUnitMayHaveIt } from '../lifecycle/conditions.ts';
import type { LifecycleContext } from '../lifecycle/context.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { hasInterest, interestRead } from '../lifecycle/interest.ts';
import { owedTerm } from '../term.ts';
import { condition, type Doing, type HandlingSteps, stated } from './context.ts';

/** Guards on a change of the unit that leads. */
export const leadConditions = {
  newLeadMaySee: unitMaySee,
  leadIsFoundSo: condition({
    on: 'handling.changeLead',
    rule: 'policy',
    label: text('方案允许以此方式确定主办单位', 'the policy lets a lead be found in this way'),
    reads: ['event.ground', 'policy.joint'],
    holds: ({ event, env }) => env.policy.joint?.lead.includes(event.ground) === true,
  }),
  leadIsNamed: condition({
    on: 'handling.changeLead',
    rule: 'policy',
    label: text('由共同的上级指定', 'whoever stands above the units names it'),
    reads: ['event.ground'],
    holds: ({ event }) => event.ground === 'named',
  }),
  leadIsAnother: condition({
    on: 'handling.changeLead',
    rule: 'policy',
    label: text('所定单位不是现主办单位', 'the unit named does not lead already'),
    reads: ['matter.unit', 'event.unit'],
    holds: ({ context, event }) => event.unit !== context.matter.unit,
  }),
} as const;

/** What the former lead still owes: the new one's from here on, by the same days; a delay stays with whoever let the day pass. */
function takenOver(
  {
    deadlines,
    matter,
  }: Pick<LifecycleContext, 'deadlines'> & { readonly matter: { readonly unit?: string | undefined } },
  to: DeadlineOwner,
): Deadline[] {
  return deadlines.map((deadline) => {
    if (!isOwed(deadline) || holderOf(deadline).unit !== matter.unit) return deadline;
    return deadline.state === 'missed' ? { ...deadline, nowWith: to } : { ...deadline, owner: to };
  });
}

const changing: Doing<'handling.changeLead'> = [
  record('lead-changed', ({ context, event }) => ({
    about: event.unit,
    reason: event.reason,
    detail: stated({ ground: event.ground, from: context.matter.unit, by: event.by.id }),
  })),
  report('lead-changed', ({ context, event }) => ({
    to: responsible(context),
    reason: event.reason,
    detail: { lead: event.unit },
  })),
  // Its own people see to it from here on; one without an interest is named first.
  set(['deadlines', 'matter.unit', 'event.unit'], {
    deadlines: ({ context, event }) => takenOver(context, unitOrCommission(event.unit)),
    handler: () => undefined,
  }),
  setMatter(['event.unit', 'policy.units', ...interestRead], {
    unit: ({ event }) => event.unit,
    // One with an interest is nobody's liaison person: the unit names another.
    liaison: ({ context, event, env }) => {
      const liaison = liaisonOf(env.policy, { unit: event.unit });
      return liaison === undefined || hasInterest(context.matter, liaison) ? undefined : liaison;
    },
  }),
  assignTask('handle', ({ context, event }) => ({
    to: responsible(context),
    by: owedTerm(context)?.due,
    reason: event.reason,
  })),
  tell('lead-changed', ({ context, event }) => ({
    reason: event.reason,
    remedy: 'query-progress',
    detail: stated({ unit: event.unit, until: owedTerm(context)?.due }),
  })),
];

const mayLead = ['leadIsFoundSo', 'leadIsAnother', 'newLeadMaySee', ...namedUnitMayHaveIt] as const;

const leadChange = (namedBy: NonNullable<Policy['joint']>['namedBy']) =>
  ({
    'handling.changeLead': [
      { by: namedBy, rule: 'policy', when: ['leadIsNamed', ...mayLead], do: changing },
      {
        by: 'disciplineCommission',
        rule: 'policy',
        when: [{ not: 'leadIsNamed' }, ...mayLead],
        do: changing,
      },
    ],
  }) as const satisfies HandlingSteps<GuardsOf<typeof leadConditions>>;

/** Another unit leads (`joint`): nobody's duty is lost, and no day moves. There is no such step where the policy says nothing of it. */
export function leadSteps({ joint }: Policy): Partial<ReturnType<typeof leadChange>> {
  return joint === undefined ? {} : leadChange(joint.namedBy);
}
