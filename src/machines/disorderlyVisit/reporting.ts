import type { DeadlineKind } from '../../policy/deadlineKinds.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { record, set, settle } from '../lifecycle/actions.ts';
import type { GuardsOf } from '../lifecycle/grammar.ts';
import { condition, type DisorderSteps, type Doing } from './context.ts';
import type { responseConditions } from './response.ts';

const follows = (who: 'commandFollows' | 'publicityFollows', label: Text) =>
  condition({
    rule: 'plan.3.3.2',
    label,
    reads: [who],
    holds: ({ context }) => (context as { readonly [One in typeof who]?: boolean })[who] === true,
  });

const owes = (kind: DeadlineKind, label: Text) =>
  condition({
    rule: 'plan.3.3.2',
    label,
    reads: ['deadlines'],
    holds: ({ context: { deadlines } }) =>
      deadlines.some((one) => one.kind === kind && one.settledAt === undefined),
  });

/** Guards on who follows public reporting of the incident, and who has yet to answer it. */
export const reportingConditions = {
  commandFollowsReporting: follows(
    'commandFollows',
    text('指挥中心已关注舆情', 'the command centre follows public reporting'),
  ),
  publicityFollowsReporting: follows(
    'publicityFollows',
    text('宣传处已关注舆情', 'the publicity office follows public reporting'),
  ),
  commandOwesAnswer: owes(
    'disorder.commandReporting',
    text('指挥中心尚未回应', 'the command centre has yet to answer'),
  ),
  publicityOwesAnswer: owes(
    'disorder.publicityReporting',
    text('宣传处尚未回应', 'the publicity office has yet to answer'),
  ),
} as const;

const following: Doing<'disorder.followReporting'> = [
  record('public-reporting', ({ event }) => ({
    about: event.by.id,
    detail: { of: 'incident', unit: event.by.unit ?? '', reports: [...event.reports] },
  })),
];
const answering: Doing<'disorder.answerReporting'> = [
  record('reporting-answer', ({ event }) => ({
    about: event.by.id,
    reason: event.answer,
    detail: { of: 'incident', unit: event.by.unit ?? '' },
  })),
];

// Where the petition complains of the office itself, the chief officer has its task.
const command = { by: ['commandCentre', 'chiefOfficer'], rule: 'plan.3.3.2' } as const;
const publicity = { by: ['publicityOffice', 'chiefOfficer'], rule: 'plan.3.3.2' } as const;
const either = { by: ['commandCentre', 'publicityOffice', 'chiefOfficer'], rule: 'plan.3.3.2' } as const;

/**
 * Public reporting of the incident is followed and answered (`plan.3.3.2`), by the command centre and the publicity office each;
 * nothing of who the visitors are. One office that is both does each in turn; each may go on as long as there is something to answer.
 */
export const reportingSteps = {
  'disorder.followReporting': [
    {
      ...command,
      when: ['responseIsCoordinated', { not: 'commandFollowsReporting' }],
      do: [set({ commandFollows: true }), ...following],
    },
    {
      ...publicity,
      when: ['responseIsCoordinated', { not: 'publicityFollowsReporting' }],
      do: [set({ publicityFollows: true }), ...following],
    },
    { ...either, when: ['responseIsCoordinated'], do: following },
  ],
  'disorder.answerReporting': [
    {
      ...command,
      when: ['commandFollowsReporting', 'commandOwesAnswer'],
      do: [...answering, settle('disorder.commandReporting')],
    },
    {
      ...publicity,
      when: ['publicityFollowsReporting', 'publicityOwesAnswer'],
      do: [...answering, settle('disorder.publicityReporting')],
    },
    { ...command, when: ['commandFollowsReporting'], do: answering },
    { ...publicity, when: ['publicityFollowsReporting'], do: answering },
  ],
} as const satisfies DisorderSteps<GuardsOf<typeof reportingConditions & typeof responseConditions>>;
