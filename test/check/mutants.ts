import { fireRescueBureau, lifecycles } from '../../src/index.ts';
import type { Policy } from '../../src/policy/schema.ts';
import { text } from '../../src/vocabulary/text.ts';
import {
  again,
  type Changed,
  described,
  doing,
  edited,
  stateLike,
  stepOf,
  under,
  unguarded,
  without,
} from './edited.ts';

/** Charts or a policy broken in one way, and the finding that has to be made of it. */
export interface Mutant {
  readonly broken: string;
  readonly id: string;
  readonly at: string;
  /** Checks that find what follows from the fault too. */
  readonly also?: readonly string[];
  readonly library: Changed;
}

const lacking = (part: string): Policy['roles'] =>
  Object.fromEntries(Object.entries(fireRescueBureau.roles).filter(([name]) => name !== part));

const conclude = fireRescueBureau.terms['handling.conclude'];

/** One mutant or more for each check. */
export const mutants: readonly Mutant[] = [
  {
    broken: 'no step leads to a state',
    id: 'PF101',
    at: 'specialPeriod.forgotten',
    library: edited('specialPeriod', (chart) => {
      chart.states.forgotten = stateLike(chart, 'examined', 'forgotten');
    }),
  },
  {
    broken: 'a state has no way out',
    id: 'PF102',
    at: 'specialPeriod.pit',
    library: edited('specialPeriod', (chart) => {
      chart.states.pit = { ...stateLike(chart, 'inFollowUp', 'pit'), on: {} };
      stepOf(chart, 'inFollowUp', 'special.followUp').to = 'pit';
    }),
  },
  {
    broken: 'two states lead only to each other',
    id: 'PF102',
    at: 'capitalVisit.assigned',
    also: ['PF101', 'PF103'],
    library: edited('capitalVisit', (chart) => {
      for (const at of [0, 1]) stepOf(chart, 'received', 'capital.reportBack', at).to = 'assigned';
    }),
  },
  {
    broken: 'the step into a state starts no deadline',
    id: 'PF103',
    at: 'repeatVisit.toBeReceived',
    also: ['PF303'],
    library: edited('repeatVisit', (chart) =>
      without(stepOf(chart, 'arriving', 'repeat.receive', 2), 'startDeadline'),
    ),
  },
  {
    broken: 'the window that a state rests on may lapse and leave the state as it is',
    id: 'PF103',
    at: 'review.lapsed',
    library: edited('review', ({ states }) => {
      delete states.lapsed?.on['deadline.passed'];
    }),
  },
  {
    broken: 'the only clock of a state may be stopped',
    id: 'PF103',
    at: 'reexamination.hearing',
    library: edited('reexamination', (chart) =>
      without(stepOf(chart, 'inReexamination', 'reexamination.openHearing'), 'startDeadline'),
    ),
  },
  {
    broken: 'nothing is owed from the opening on',
    id: 'PF103',
    at: 'review.open',
    library: edited('review', (chart) => without(stepOf(chart, 'entering', '', 1), 'startDeadline')),
  },
  {
    broken: 'a deadline falls away too early',
    id: 'PF103',
    at: 'answerability.deciding',
    library: edited('answerability', (chart) =>
      doing(stepOf(chart, 'examining', 'answerability.examine'), 'dischargeDeadlines', () => ({
        only: 'answerability.decide',
      })),
    ),
  },
  {
    broken: 'an event can be sent for ever and records nothing',
    id: 'PF104',
    at: 'supervision.unit.supervision.answer',
    library: edited('supervision', (chart) => without(stepOf(chart, 'unit', 'supervision.answer'), 'report')),
  },
  {
    broken: 'events lead to and fro and record nothing',
    id: 'PF104',
    at: 'reexamination.inReexamination.reexamination.openHearing[1]',
    also: ['PF303'],
    library: edited('reexamination', (chart) => {
      const steps = [0, 1, 2].map((at) => stepOf(chart, 'inReexamination', 'reexamination.openHearing', at));
      for (const step of [...steps, stepOf(chart, 'hearing', 'reexamination.closeHearing')]) {
        step.actions = [];
        step.meta.does = [];
      }
    }),
  },
  {
    broken: 'choices lead in a circle',
    id: 'PF104',
    at: 'handling.ending',
    also: ['PF101'],
    library: edited('handling', (chart) => {
      stepOf(chart, 'parting', '', 5).to = 'ending';
    }),
  },
  {
    broken: 'two steps have the same guards',
    id: 'PF105',
    at: 'specialPeriod.listed.special.lift[4]',
    library: edited('specialPeriod', (chart) => {
      chart.states.listed?.on['special.lift']?.push(again(stepOf(chart, 'listed', 'special.lift')));
    }),
  },
  {
    broken: 'two steps together leave nothing for a third',
    id: 'PF105',
    at: 'generalApproval.signature.approval.return[3]',
    library: edited('generalApproval', (chart) => {
      const third = again(stepOf(chart, 'signature', 'approval.return'));
      unguarded(third, 'returnedToForm');
      chart.states.signature?.on['approval.return']?.push(third);
    }),
  },
  {
    broken: 'a choice has its way without a guard first',
    id: 'PF105',
    at: 'superiorReferral.duties[2]',
    library: edited('superiorReferral', ({ states }) => states.duties?.ways.reverse()),
  },
  {
    broken: 'a step needs a guard and its opposite',
    id: 'PF106',
    at: 'handling.dispatched.handling.accept[1]',
    library: edited('handling', (chart) =>
      stepOf(chart, 'dispatched', 'handling.accept').meta.when.push({
        type: 'isSimplified',
        not: true,
        reads: ['matter.simplified'],
      }),
    ),
  },
  {
    broken: 'a step asks for a condition that there is not',
    id: 'PF106',
    at: 'capitalVisit.assigned.capital.receiveThere',
    library: edited('capitalVisit', (chart) =>
      stepOf(chart, 'assigned', 'capital.receiveThere').meta.when.push({ type: 'moonIsFull', reads: [] }),
    ),
  },
  {
    broken: 'no role of the policy plays the part that signs',
    id: 'PF106',
    at: 'complexApproval.signature.approval.sign[1]',
    also: ['PF302', 'PF304', 'PF501'],
    library: under({ roles: lacking('chiefOfficer') }),
  },
  {
    broken: 'a condition of a lifecycle is asked nowhere',
    id: 'PF107',
    at: 'groupVisit.condition neverAsked',
    library: described('groupVisit', {
      conditions: {
        ...lifecycles.find(({ id }) => id === 'groupVisit')?.conditions,
        neverAsked: { rule: 'plan.1', label: text('从不', 'never'), reads: [], holds: () => true },
      },
    }),
  },
  {
    broken: 'no lifecycle asks for a condition that all may use',
    id: 'PF107',
    at: 'condition petitionerNotComplainedOf',
    also: ['PF202', 'PF303'],
    library: { lifecycles: lifecycles.filter(({ place }) => place === 'beside'), policy: fireRescueBureau },
  },
  {
    broken: 'a step names a rule that is not in the rule book',
    id: 'PF201',
    at: 'groupVisit.arrived.group.nameReceiver',
    library: edited('groupVisit', (chart) => {
      stepOf(chart, 'arrived', 'group.nameReceiver').meta.rule = 'plan.9.9';
    }),
  },
  {
    broken: 'a state rests on no rule',
    id: 'PF201',
    at: 'handling.inHand',
    library: edited('handling', ({ states }) => {
      delete states.inHand?.meta?.rule;
    }),
  },
  {
    broken: 'the lifecycle that carries a rule out is left out',
    id: 'PF202',
    at: 'rule reg.26',
    also: ['PF303'],
    library: {
      lifecycles: lifecycles.filter(({ id }) => id !== 'disorderlyVisit'),
      policy: fireRescueBureau,
    },
  },
  {
    broken: 'a term is longer than the law lets it be',
    id: 'PF301',
    at: 'policy.terms.handling.conclude',
    library: under({
      terms: {
        ...fireRescueBureau.terms,
        'handling.conclude': { ...conclude, term: { ...conclude.term, n: 61 } },
      },
    }),
  },
  {
    broken: 'a unit is listed twice',
    id: 'PF302',
    at: 'policy.units',
    library: under({ units: [...fireRescueBureau.units, ...fireRescueBureau.units.slice(0, 1)] }),
  },
  {
    broken: 'nothing starts a deadline',
    id: 'PF303',
    at: 'deadline capital.assign',
    also: ['PF103'],
    library: edited('capitalVisit', (chart) =>
      without(stepOf(chart, 'awaiting', 'capital.request'), 'startDeadline'),
    ),
  },
  {
    broken: 'no step settles a deadline',
    id: 'PF303',
    at: 'deadline capital.assign',
    library: edited('capitalVisit', (chart) => {
      for (const at of [0, 1, 2]) without(stepOf(chart, 'requested', 'capital.assign', at), 'settleDeadline');
    }),
  },
  {
    broken: 'no step makes the petitioner’s window lapse by its name',
    id: 'PF303',
    at: 'deadline special.followUp',
    library: edited('specialPeriod', (chart) =>
      unguarded(stepOf(chart, 'inFollowUp', 'deadline.passed'), 'deadlineIsRunning'),
    ),
  },
  {
    broken: 'a deadline is owed by a part that no role plays',
    id: 'PF304',
    at: 'complexApproval.opinion.approval.propose',
    also: ['PF106', 'PF302', 'PF501'],
    library: under({ roles: lacking('chiefOfficer') }),
  },
  {
    broken: 'a deadline is owed by nobody known',
    id: 'PF304',
    at: 'review',
    library: edited('review', ({ opening }) => {
      const give = () => ({ kind: 'review.accept', owner: { role: 'nobody' } });
      opening.push({ type: 'startDeadline', give, params: give });
    }),
  },
  {
    broken: 'a report is addressed to the persons complained of',
    id: 'PF401',
    at: 'handling.inHand.handling.investigate',
    library: edited('handling', (chart) =>
      doing(
        stepOf(chart, 'inHand', 'handling.investigate'),
        'report',
        ({ context }: { context: { matter: { complainedOf: { persons: string[] } } } }) => ({
          to: { role: 'responsibleUnit', ids: [...context.matter.complainedOf.persons] },
        }),
      ),
    ),
  },
  {
    broken: 'a notice goes to the units complained of, one by one',
    id: 'PF401',
    at: 'handling.inHand.handling.investigate',
    library: edited('handling', (chart) =>
      doing(
        stepOf(chart, 'inHand', 'handling.investigate'),
        'inform',
        ({ context }: { context: { matter: { complainedOf: { units: string[] } } } }) => ({
          organ: { role: 'outsideOrgan', unit: context.matter.complainedOf.units.map((unit) => unit)[0] },
        }),
      ),
    ),
  },
  {
    broken: 'a unit is given the matter and may be complained of',
    id: 'PF401',
    at: 'specialPeriod.examined.special.nameUnit',
    library: edited('specialPeriod', (chart) =>
      unguarded(stepOf(chart, 'examined', 'special.nameUnit'), 'unitNotComplainedOf'),
    ),
  },
  {
    broken: 'the guard on the unit complained of is turned round',
    id: 'PF401',
    at: 'firstVisit.registered.intake.classify[1]',
    library: edited('firstVisit', (chart) => {
      for (const guard of stepOf(chart, 'registered', 'intake.classify').meta.when)
        if (guard.type === 'unitNotComplainedOf') guard.not = true;
    }),
  },
  {
    broken: 'a dispatch is to any unit, whatever was signed',
    id: 'PF401',
    at: 'generalApproval.signed.approval.dispatch',
    also: ['PF107'],
    library: edited('generalApproval', (chart) =>
      unguarded(stepOf(chart, 'signed', 'approval.dispatch'), 'unitAsSigned'),
    ),
  },
  {
    broken: 'a matter is sent elsewhere without a notice',
    id: 'PF402',
    at: 'firstVisit.outside.intake.redirect[1]',
    library: edited('firstVisit', (chart) => without(stepOf(chart, 'outside', 'intake.redirect'), 'tell')),
  },
  {
    broken: 'a matter ends through choices without a notice',
    id: 'PF402',
    at: 'handling.inHand.handling.withdraw[2]',
    library: edited('handling', (chart) => without(stepOf(chart, 'inHand', 'handling.withdraw', 1), 'tell')),
  },
  {
    broken: 'a term is extended without a notice',
    id: 'PF402',
    at: 'review.inReview.review.extend',
    library: edited('review', (chart) => without(stepOf(chart, 'inReview', 'review.extend'), 'tell')),
  },
  {
    broken: 'of two superior organs each is needed for a remedy',
    id: 'PF403',
    at: 'policy.units.ministry',
    library: under({ units: fireRescueBureau.units.filter(({ id }) => id !== 'superior-bureau') }),
  },
  {
    broken: 'one superior organ is all there is',
    id: 'PF403',
    at: 'policy.units',
    library: under({
      units: fireRescueBureau.units.filter(
        ({ id, roles }) => id === 'ministry' || !roles.includes('superiorOrgan'),
      ),
    }),
  },
  {
    broken: 'a matter against the only department can be given to nobody, for the only brigade is outside',
    id: 'PF403',
    at: 'policy.units.dept-personnel',
    library: under({
      units: fireRescueBureau.units
        .filter(({ id, roles }) => !roles.includes('responsibleUnit') || /personnel|brigade-3/.test(id))
        .map((unit) => (unit.id === 'brigade-3' ? { ...unit, outside: true } : unit)),
    }),
  },
  {
    broken: 'the part that alone may send an event has no unit',
    id: 'PF501',
    at: 'capitalVisit.*.capital.request',
    also: ['PF302', 'PF403'],
    library: under({
      units: fireRescueBureau.units.filter(({ roles }) => !roles.includes('superiorOrgan')),
    }),
  },
  {
    broken: 'an event of a lifecycle is answered in none of its states',
    id: 'PF502',
    at: 'capitalVisit.*.capital.reportBack',
    also: ['PF101', 'PF102', 'PF107'],
    library: edited('capitalVisit', ({ states }) => {
      delete states.received?.on['capital.reportBack'];
    }),
  },
  {
    broken: 'an event that all know is answered nowhere',
    id: 'PF502',
    at: 'deadline.settled',
    also: ['PF202', 'PF303'],
    library: { lifecycles: lifecycles.filter(({ id }) => id !== 'supervision'), policy: fireRescueBureau },
  },
  {
    broken: 'a state has no Chinese label',
    id: 'PF503',
    at: 'handling.inHand',
    library: edited('handling', ({ states }) => {
      const { meta } = states.inHand ?? {};
      if (meta) meta.label = { zh: ' ', en: 'in hand' };
    }),
  },
  {
    broken: 'a way out of a choice has no label',
    id: 'PF503',
    at: 'handling.answering[1]',
    library: edited('handling', (chart) => {
      delete stepOf(chart, 'answering', '').meta.label;
    }),
  },
];
