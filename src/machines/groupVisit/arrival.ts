import { text } from '../../vocabulary/text.ts';
import { supervisionOffice } from '../addressees.ts';
import { describedRightly, arrivalConditions as ofIncidents } from '../incident/arrival.ts';
import { record, setMatter, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type GroupSteps } from './context.ts';

/** Guards on what is a group visit. */
export const arrivalConditions = {
  ...ofIncidents,
  /** "Five or more" includes five. */
  isAGroup: condition({
    on: 'group.arrive',
    rule: 'plan.3.3.1',
    label: text(
      '来访人数达到群体访标准（不足的按一般来访收件：intake.receive）',
      'as many persons come as make a group visit (fewer are received by intake.receive)',
    ),
    reads: ['event.persons', 'policy.thresholds'],
    says: ({ env }) => {
      const { groupVisit } = env.policy.thresholds;
      return text(
        `来访人数为${groupVisit}人以上（不足的按一般来访收件：intake.receive）`,
        `${groupVisit} persons or more come (fewer are received by intake.receive)`,
      );
    },
    holds: ({ event, env }) => event.persons >= env.policy.thresholds.groupVisit,
  }),
  /** What ended is not taken up beside itself: the group raises a petition of its own. */
  matterIsOpen: condition({
    on: 'group.arrive',
    rule: 'plan.3.3.1',
    label: text(
      '所涉事项尚未办结（已办结的另行作为新事项收件）',
      'the matter beside it is not concluded (after that a new petition is opened)',
    ),
    reads: ['standalone', 'matter.concludedOn'],
    holds: ({ context }) => context.standalone || context.matter.concludedOn === undefined,
  }),
} as const;

/** So many persons come together; the clock of their reception starts. */
export const arrivalSteps = {
  'group.arrive': {
    by: ['supervisionOffice', 'disciplineCommission', 'serviceDetachment'],
    rule: 'plan.3.3.1',
    when: ['isAGroup', 'matterIsOpen', ...describedRightly],
    to: 'arrived',
    do: [
      record('receipt', ({ event }) => ({ detail: { channel: 'visit', persons: event.persons } })),
      // Whoever comes about a matter in hand raises it too.
      setMatter(['matter.persons', 'event.persons'], {
        persons: ({ context: { matter }, event }) => Math.max(matter.persons, event.persons),
      }),
      start('group.receive', () => ({ owner: supervisionOffice })),
    ],
  },
} as const satisfies GroupSteps<GuardsOf<typeof arrivalConditions>>;
