import type { PassingPolicy } from '../../policy/passing.ts';
import { text } from '../../vocabulary/text.ts';
import { supervisionOffice } from '../addressees.ts';
import { discharge, inform, record, set, settle, start } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import {
  byReceiver,
  condition,
  type Doing,
  type PassingSteps,
  receiver,
  type receiverConditions,
  shownBy,
} from './context.ts';
import { transferring } from './going.ts';
import { type levelConditions, throughLevels } from './levels.ts';
import type { sendingConditions } from './sending.ts';

/** Guards on an objection, and on what comes of the second. */
export const objectionConditions = {
  notDecidedAbove: condition({
    rule: 'reg.24',
    label: text('承办机关未经上级或联席会议确定', 'whose it is was not decided above'),
    reads: ['decidedAbove'],
    holds: ({ context }) => !context.decidedAbove,
  }),
  /** Two receivers, or one twice, said that it is not theirs. */
  objectedTwice: condition({
    rule: 'reg.24',
    label: text('已两次被提出异议', 'it was objected to twice'),
    reads: ['objections'],
    holds: ({ context }) => context.objections >= 2,
  }),
  superiorIsNamed: condition({
    on: 'passing.settleDispute',
    rule: 'reg.24',
    label: text('由共同上级决定的已载明该上级', 'a common superior that decides is named'),
    reads: ['event.forum', 'event.superior'],
    needs: ({ event }) => (event.forum === 'commonSuperior' ? ['superior'] : []),
    holds: () => true,
  }),
} as const;

type Guard =
  | GuardsOf<typeof objectionConditions>
  | GuardsOf<typeof receiverConditions>
  | GuardsOf<typeof levelConditions>
  | GuardsOf<typeof sendingConditions>;

/** The receiver says with detailed reasons that it is not theirs; its own fifteen days run on (`reg.23.3`). */
export const objecting = {
  'passing.object': {
    by: byReceiver,
    rule: 'reg.23.3',
    when: ['ownMatter', 'notDecidedAbove', { type: 'windowIsOpen', params: { kind: 'passing.objection' } }],
    to: 'objected',
    do: [
      set(['objections'], { objections: ({ context }) => context.objections + 1 }),
      record('passing', ({ context, event }) => ({
        reason: event.reason,
        detail: { ...shownBy(context, event), objection: 'made' },
      })),
      settle('passing.objection'),
      start('passing.decision', () => ({ owner: supervisionOffice })),
    ],
  },
} as const satisfies PassingSteps<Guard>;

/** The papers come back: what the receiver owed falls away. */
const comingBack: Doing<'passing.agreeObjection'> = [
  record('return', ({ context, event }) => ({
    reason: event.reason,
    ...(context.organ !== undefined && { detail: { organ: context.organ } }),
  })),
  inform('passing-answered', ({ context, event }) => ({
    organ: receiver(context),
    reason: event.reason,
    detail: { objection: 'agreed' },
  })),
  discharge('passing.notice'),
  discharge('passing.report'),
  discharge('passing.lowerShare'),
];

/** They go back only where the passer agrees; twice "not mine" is for those above (`reg.23.3`, `reg.24`). */
export const answeringObjection = {
  'passing.agreeObjection': [
    {
      by: 'supervisionOffice',
      rule: 'reg.24',
      when: ['objectedTwice'],
      to: 'disputed',
      do: [
        ...comingBack,
        settle('passing.decision'),
        start('passing.dispute', () => ({ owner: supervisionOffice })),
      ],
    },
    // Until it is sent again the time for answering the objection runs on.
    {
      by: 'supervisionOffice',
      rule: 'reg.23.3',
      when: [{ not: 'objectedTwice' }],
      to: 'toSend',
      do: comingBack,
    },
  ],
  'passing.refuseObjection': {
    by: 'supervisionOffice',
    rule: 'reg.23.3',
    to: 'received',
    do: [
      record('passing', ({ event }) => ({ reason: event.reason, detail: { objection: 'refused' } })),
      inform('passing-answered', ({ context, event }) => ({
        organ: receiver(context),
        reason: event.reason,
        detail: { objection: 'refused' },
      })),
      settle('passing.decision'),
    ],
  },
} as const satisfies PassingSteps<Guard>;

/** The common superior decides whose it is, else the joint conference: a decision with its paper (`reg.24`). */
export const settlingDispute = (passing: PassingPolicy) =>
  ({
    'passing.settleDispute': throughLevels<'passing.settleDispute', Guard>(passing, {
      by: 'supervisionOffice',
      rule: 'reg.24',
      when: [
        'superiorIsNamed',
        'organIsOutside',
        { type: 'unitNotComplainedOf', params: { field: 'organ' } },
        'mayHaveReport',
      ],
      to: 'sent',
      do: [
        record('passing', ({ event: { forum, superior, organ, paper, reason, by } }) => ({
          about: paper,
          reason,
          detail: { forum, organ, enteredBy: by.id, ...(superior !== undefined && { superior }) },
        })),
        settle('passing.dispute'),
        set({ decidedAbove: true }),
        ...transferring(passing),
      ],
    }),
  }) as const satisfies PassingSteps<Guard>;
