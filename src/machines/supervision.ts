import { supervisionEvents } from '../vocabulary/events/supervision.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { text } from '../vocabulary/text.ts';
import { open } from './joints.ts';
import { assignTask, discharge, record, report, set, settle, tell } from './lifecycle/actions.ts';
import type { StepsTo } from './lifecycle/grammar.ts';
import { defineLifecycle, type Lifecycle } from './lifecycle/lifecycle.ts';
import { chargeOf, climbing, entering, goingOnWith, leaving, toRectify } from './supervision/actions.ts';
import { type SupervisionCondition, supervisionConditions } from './supervision/conditions.ts';
import {
  delayedBy,
  type SupervisionContext,
  type SupervisionEvent,
  type SupervisionInput,
  supervisionContext,
  supervisionStart,
} from './supervision/context.ts';
import { ladder, takenUpAt } from './supervision/levels.ts';
import { type Level, levels, owingUnit, ownOffices } from './supervision/standing.ts';

type StepsHere = StepsTo<
  SupervisionContext,
  SupervisionEvent,
  SupervisionCondition,
  Level | 'weighing' | 'dutyDone' | 'fellAway'
>;

/** Another owes the duty: the level presses them from here on, or leaves them to one that stands above them. */
function whenHandedOver(level: Level): NonNullable<StepsHere['deadline.handedOver']> {
  const goingOn = { by: 'system', rule: 'reg.40', do: goingOnWith(level) } as const;
  // Nobody stands above the highest.
  if (level === levels.at(-1)) return { ...goingOn, when: ['isWatched', 'ownerIsAnother'] };
  const isAbove = { type: 'levelIsAbove', params: { level } } as const;
  return [
    { ...goingOn, when: ['isWatched', isAbove, 'ownerIsAnother'] },
    {
      by: 'system',
      rule: 'plan.3.4',
      when: ['isWatched', { not: isAbove }],
      to: 'weighing',
      do: leaving(level),
    },
  ];
}

/** What can happen on one level. */
function onLevel(level: Level): StepsHere {
  const { deadline, inCharge, measuredBy, rule, above } = ladder[level];
  const passed = [{ type: 'deadlineIsRunning', params: { kind: deadline } }, 'deadlineHasPassed'] as const;
  return {
    'deadline.passed': above
      ? { by: 'system', rule, when: passed, to: above, do: climbing(level, above) }
      : {
          by: 'system',
          rule,
          when: passed,
          do: [set(({ context }) => ({ rounds: context.rounds + 1 })), ...climbing(level, level)],
        },
    'deadline.settled': [
      {
        by: 'system',
        rule: 'reg.40',
        when: ['isWatched', { not: 'deadlineFellAway' }],
        to: 'dutyDone',
        do: [settle(deadline), record('outcome', ({ event }) => ({ about: event.deadline }))],
      },
      {
        by: 'system',
        rule: 'reg.40',
        when: ['isWatched', 'deadlineFellAway'],
        to: 'fellAway',
        do: [discharge(deadline), record('outcome', ({ event }) => ({ about: event.deadline }))],
      },
    ],
    'deadline.handedOver': whenHandedOver(level),
    'supervision.propose': {
      by: inCharge,
      rule: 'reg.40',
      when: ['ownerIsOurs'],
      do: [
        set(() => ({ answerOwed: true })),
        record('proposal', ({ event }) => ({ about: event.id, reason: event.proposals })),
        assignTask('rectify', (args) => ({
          to: toRectify(level, args),
          reason: args.event.proposals,
          detail: { proposals: args.event.id, answer: 'written' },
        })),
      ],
    },
    'supervision.answer': {
      by: ownOffices,
      rule: 'reg.40',
      when: ['speaksForOwner', 'answerOwed'],
      do: [
        set(() => ({ answerOwed: false })),
        report('proposals-answered', (args) => ({
          to: chargeOf(level, args),
          reason: args.event.reason,
          detail: { adopted: args.event.adopted },
        })),
      ],
    },
    'supervision.measure': [
      {
        by: measuredBy,
        rule: 'reg.39',
        when: ['ownerIsOurs', 'setsADate', 'dateIsAhead'],
        do: [
          record('measure', ({ event }) => ({ reason: event.reason, detail: { measure: event.measure } })),
          assignTask('rectify', (args) => ({
            to: toRectify(level, args),
            by: args.event.rectifyBy,
            reason: args.event.reason,
          })),
        ],
      },
      {
        by: measuredBy,
        rule: 'reg.39',
        when: ['ownerIsOurs', { not: 'setsADate' }],
        do: [
          record('measure', ({ event }) => ({ reason: event.reason, detail: { measure: event.measure } })),
        ],
      },
    ],
    'supervision.refer': {
      by: inCharge,
      rule: 'plan.3.5',
      when: ['delayIsOurs', 'seriousWhereRequired', { not: 'referred' }],
      do: [
        set(() => ({ referred: true })),
        record('duty', ({ event }) => ({ about: event.id, reason: event.facts })),
        open('answerability', ({ context, event, env }) => ({
          breach: event.breach,
          unit: owingUnit(delayedBy(context), context.matter, env.policy)?.id as string,
        })),
      ],
    },
    'supervision.close': [
      {
        by: inCharge,
        rule: 'reg.40',
        when: [{ not: 'watchesDeadline' }, 'dutyIsDone'],
        to: 'dutyDone',
        do: [
          settle(deadline),
          record('outcome', ({ event }) => ({ about: event.evidence, reason: event.reason })),
        ],
      },
      {
        by: inCharge,
        rule: 'reg.40',
        when: [{ not: 'watchesDeadline' }, { not: 'dutyIsDone' }],
        to: 'fellAway',
        do: [
          discharge(deadline),
          record('outcome', ({ event }) => ({ about: event.evidence, reason: event.reason })),
        ],
      },
    ],
  };
}

/** The same on each level. */
const onEachLevel = <T>(make: (level: Level) => T) =>
  Object.fromEntries(levels.map((level) => [level, make(level)])) as Readonly<Record<Level, T>>;

const taking = (stands: Level) => {
  const level = takenUpAt[stands];
  return {
    rule: ladder[level].rule,
    label: ladder[level].label,
    when: [{ type: 'ownerStandsAt', params: { level: stands } }],
    to: level,
    do: entering(level),
  } as const;
};

/**
 * Supervision (督办): a missed deadline or a shirked duty climbs from the unit to the commission, the chief officer
 * and the leading group until it is done (`reg.40`, `plan.3.4`, `plan.2`). It starts above whoever owes the duty.
 */
export const supervision: Lifecycle<'supervision', SupervisionContext, SupervisionEvent, SupervisionInput> =
  defineLifecycle({
    id: 'supervision',
    rule: 'reg.40',
    label: text('督办', 'supervision'),
    place: 'beside',
    opens: {
      by: 'supervision.open',
      // It never opens a petition, so there is a matter.
      input: (event, matter): SupervisionInput => ({
        matter: matter as Matter,
        at: event.at,
        cause: event.cause,
        breach: event.breach,
        unit: event.unit,
      }),
    },
    events: supervisionEvents,
    context: supervisionContext,
    units: { 'owner.unit': 'acts', 'missedBy.unit': 'acts' },
    conditions: supervisionConditions,
    start: supervisionStart,
    chart: ({ choice, unopened, state, final }) => ({
      initial: 'entering',
      states: {
        entering: choice('reg.40', text('进入', 'entering'), [
          {
            rule: 'reg.40',
            label: text('对信访人的期限届满', 'a deadline toward the petitioner was missed'),
            when: ['deadlineWasMissed', 'concernsPetitioner'],
            to: 'weighing',
            do: [
              tell('follow-up', ({ context }) => ({
                reason: '办理期限届满，有关事项尚未完成，已启动督办',
                remedy: 'ask-superior',
                detail: { breach: context.breach },
              })),
            ],
          },
          {
            rule: 'reg.40',
            label: text('内部期限届满', 'a deadline within the arrangement was missed'),
            when: ['deadlineWasMissed'],
            to: 'weighing',
          },
          { rule: 'reg.40', label: text('等待启动', 'to be opened'), to: 'opening' },
        ]),
        opening: unopened('reg.40', text('待启动', 'to be opened'), {
          'supervision.open': {
            by: ['disciplineCommission', 'leadingGroupOffice', 'superiorOrgan'],
            rule: 'reg.40',
            when: ['unitIsOurs', 'notOwnUnit'],
            to: 'weighing',
            do: [
              record('duty', ({ event }) => ({
                about: event.unit,
                reason: event.reason,
                detail: { cause: event.cause, breach: event.breach },
              })),
            ],
          },
        }),
        weighing: choice('plan.3.4', text('确定督办层级', 'the level is found'), [
          taking('leadingGroup'),
          taking('superiorOrgan'),
          taking('chiefOfficer'),
          taking('commission'),
          taking('unit'),
        ]),
        ...onEachLevel((level) => state(ladder[level].rule, ladder[level].label, onLevel(level))),
        dutyDone: final('reg.40', text('责任事项已办结', 'the duty is done'), 'dutyDone'),
        fellAway: final('reg.40', text('责任事项已不需办理', 'the duty fell away'), 'fellAway'),
      },
    }),
  });
