import type { Row } from '../../model.ts';
import { termKind, termTowardPetitioner } from '../shared.ts';
import { accepts, find, handTo, impartial, unit, unlessRunning } from './facts.ts';

/** The unit takes the matter in hand, or refuses it with reasons. */
export const taking: readonly Row[] = [
  {
    in: 'dispatched',
    on: 'handling.accept',
    by: 'the unit that has it',
    when: ['the handler named has no interest', 'the unit may have it', 'no simplified matter'],
    to: 'inHand',
    does: ['handling.accept'],
    notes: accepts,
    runs: unlessRunning,
    tells: ['accepted'],
    clause: 'plan.3.2.2',
  },
  {
    in: 'dispatched',
    on: 'handling.accept',
    by: 'the unit that has it',
    when: ['the handler named has no interest', 'the unit may have it', 'a simplified matter'],
    to: 'simplified',
    does: ['simple.accept'],
    runs: [
      {
        kind: 'simple.reply',
        owner: unit,
        // Where the days were over before the unit had it, its own count from here.
        from: (look) => (find(look, 'simple.reply') ? look.today : (look.matter.acceptedOn ?? look.today)),
      },
    ],
    notes: accepts,
    tells: ['accepted'],
    clause: 'simple.accept',
  },
  {
    in: 'dispatched',
    on: 'handling.refuse',
    by: 'the unit that has it',
    to: 'returned',
    tells: ['not-accepted'],
    notes: (look) => {
      const { course, matter } = look;
      course.facts.refusedBy = matter.unit;
      course.facts.wasSimplified = matter.simplified;
      matter.simplified = false;
      course.facts.returned = course.facts.formBy !== undefined;
      for (const owed of course.owed)
        if (!owed.over && /conclude|handling.answer|referral/.test(owed.kind))
          handTo(owed, { role: 'disciplineCommission' });
    },
    does: ['handling.accept', 'simple.accept'],
    runs: termTowardPetitioner('disciplineCommission').map((run) => ({
      ...run,
      if: (look) =>
        look.course.facts.wasSimplified === true &&
        look.matter.acceptedOn !== undefined &&
        termKind(look) === run.kind,
    })),
    clause: 'plan.3.2.2',
  },
  {
    in: ['simplified', 'inHand', 'reported', 'approved'],
    on: 'handling.changeHandler',
    by: 'the unit that has it',
    when: ['the handler named has no interest', 'the handler is another'],
    notes: ({ course, event }) => {
      course.facts.handler = event.handler;
    },
    clause: 'reg.28',
  },
  ...(['named', 'agreed'] as const).map(
    (ground): Row => ({
      in: ['inHand', 'reported', 'approved'],
      on: 'handling.changeLead',
      by: ground === 'named' ? 'the chief officer or the leading group' : 'the commission',
      when: [
        ground === 'named' ? 'the lead is named from above' : 'the units agreed on the lead',
        'the unit named is another than the one that has it',
        'the unit named may see it',
        'the unit handles matters',
        'the petition does not complain of that unit',
      ],
      tells: ['lead-changed'],
      // Nobody's duty is lost, and no day moves.
      notes: ({ course, matter, event, policy }) => {
        delete course.facts.handler;
        const to = { role: 'responsibleUnit', unit: event.unit };
        for (const owed of course.owed)
          if (!owed.over && (owed.now ?? owed.owner).unit === matter.unit) {
            if (owed.state === 'missed') owed.now = to;
            else owed.owner = to;
          }
        matter.unit = event.unit;
        const liaison = policy.units.find(({ id }) => id === event.unit)?.liaison;
        matter.liaison = liaison !== undefined && impartial({ matter }, liaison) ? liaison : undefined;
      },
      clause: 'house',
    }),
  ),
  ...(['liaison.name', 'liaison.change'] as const).map(
    (on): Row => ({
      in: [
        'dispatched',
        'simplified',
        'inHand',
        'reported',
        'approved',
        'toDeliver',
        'toRate',
        'toSummarise',
      ],
      on,
      by: 'the unit that has it',
      where: ({ liaison }) => liaison !== undefined,
      when: [
        on === 'liaison.name' ? 'nobody is its liaison person' : 'somebody else is its liaison person',
        'the liaison person named has no interest',
      ],
      notes: ({ matter, event }) => {
        matter.liaison = event.liaison;
      },
      clause: 'plan.3.2.2.1',
    }),
  ),
];
