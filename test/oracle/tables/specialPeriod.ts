import { daysAfter } from '../dayCount.ts';
import type { Look, Policy, Table } from '../model.ts';
import { handles, isOwn, unitPlays } from '../people.ts';
import { sharedConditions } from './shared.ts';

const alive = ({ matter, today }: Look) => matter.tendencies.filter(({ until }) => until >= today);
/** Whether a body gathers departments and units before it goes through a matter. */
const gathers = ({ policy }: { readonly policy: Policy }) => policy.specialPeriods?.gathering === true;
const open = ['listed', 'examined', 'inFollowUp'];

/** Special periods (`plan.3.4`): one matter's check, from the list to the end of the period. */
export const specialPeriod: Table = {
  lifecycle: 'specialPeriod',
  place: 'beside',
  opens: [
    {
      in: [],
      on: 'special.list',
      by: 'the commission',
      // It is the commission's to examine, which learns nothing of what is said against it (reg.30).
      when: [
        'the period is in order and not over',
        'the ground holds',
        'the commission is not complained of, or somebody stands in for it',
      ],
      to: 'listed',
      runs: [
        { kind: 'special.examine', owner: 'disciplineCommission' },
        { kind: 'special.gather', owner: 'disciplineCommission', if: gathers },
      ],
      notes: ({ course, event, matter, today }) => {
        course.facts.until = event.until;
        course.facts.because = event.because;
        course.facts.period = event.period;
        matter.tendencies = matter.tendencies.filter(({ until }) => until >= today);
      },
      clause: 'plan.3.4',
    },
  ],
  rows: [
    {
      in: 'listed',
      on: 'special.gather',
      where: (policy) => gathers({ policy }),
      by: 'the commission',
      when: [
        'none was held yet',
        'it was held for this period, by now',
        'departments and units of the body sat there, the one that has the matter among them',
        'nobody sat there who may not hear of it',
      ],
      does: ['special.gather'],
      notes: ({ course, event }) => {
        course.facts.gathering = event.gathering;
      },
      clause: 'plan.3.4',
    },
    {
      in: 'listed',
      on: 'special.examine',
      by: 'the commission',
      when: 'it was gone through in the gathering named, where the body gathers',
      to: 'examined',
      clause: 'plan.3.4',
    },
    {
      in: 'examined',
      on: 'special.nameUnit',
      by: 'the commission',
      when: ['the period is not over', 'the unit is the one that has it, or may get it'],
      to: 'inFollowUp',
      does: ['special.examine'],
      notes: ({ course, event }) => {
        course.facts.unit = event.unit;
      },
      runs: [
        {
          kind: 'special.followUp',
          owner: ({ event }) => ({ role: 'responsibleUnit', unit: event.unit }),
          until: ({ course }) => course.facts.until,
        },
      ],
      clause: 'plan.3.4',
    },
    {
      in: 'inFollowUp',
      on: 'special.followUp',
      by: 'the unit named',
      when: 'the period is not over',
      clause: 'plan.3.4',
    },
    {
      in: 'inFollowUp',
      on: 'special.workWith',
      by: 'the unit named',
      when: [
        'the period is not over',
        'the organ is an outside one',
        'it is no report about a person',
        'the petition does not complain of that organ',
      ],
      clause: 'plan.3.4',
    },
    {
      in: 'inFollowUp',
      on: 'special.sendTeam',
      by: 'the commission or the leading group',
      when: [
        'the period is not over',
        'the unit that sends is the body’s own',
        'the petition does not complain of that unit',
        'a report stays with the unit that may see it',
        'no member has an interest',
      ],
      clause: 'plan.3.4',
    },
    {
      in: 'inFollowUp',
      on: 'deadline.passed',
      by: 'the timer',
      when: 'the period ends',
      to: 'lifted',
      clause: 'plan.3.4',
    },
    {
      in: open,
      on: 'special.lift',
      by: 'the commission',
      when: [
        'the matter is concluded, and by what is named',
        'the period is not over where a unit was named',
      ],
      to: 'lifted',
      clause: 'plan.3.4',
    },
    {
      in: open,
      on: 'special.lift',
      by: 'the commission',
      when: ['the tendency has lapsed', 'the period is not over where a unit was named'],
      to: 'lifted',
      clause: 'plan.3.4',
    },
    {
      in: ['listed', 'examined'],
      on: 'special.lift',
      by: 'the commission',
      when: 'the period ended before a unit was named',
      to: 'lifted',
      clause: 'plan.3.4',
    },
    {
      in: open,
      on: 'special.recordTendency',
      by: 'the commission',
      when: ['its last day lies ahead, within the body’s days', 'none of the kind is on record'],
      notes: (look) => {
        const { matter, event } = look;
        matter.tendencies = [...alive(look), { kind: event.kind, until: event.until }];
      },
      clause: 'plan.3.4',
    },
  ],
  ends: { lifted: {} },
  conditions: {
    ...sharedConditions,
    'the commission is not complained of, or somebody stands in for it': ({ matter, policy }) =>
      policy.choices.aboveStandsIn === true ||
      policy.units.some(
        ({ id, roles }) => roles.includes('disciplineCommission') && !matter.complainedOf.units.includes(id),
      ),
    'the period is in order and not over': ({ event, today }) =>
      event.from <= event.until && event.until >= today,
    'the ground holds': (look) =>
      look.event.because === 'tendency' ? alive(look).length > 0 : look.matter.concludedOn === undefined,
    'the period is not over': ({ course, today }) => course.facts.until >= today,
    'the period is not over where a unit was named': ({ course, today }) =>
      course.state !== 'inFollowUp' || course.facts.until >= today,
    'the unit is the one that has it, or may get it': ({ event, matter, policy }) =>
      handles(policy, event.unit) &&
      !matter.complainedOf.units.includes(event.unit) &&
      (matter.unit === undefined || matter.unit === event.unit) &&
      (matter.kind !== 'report' || matter.seenBy === event.unit),
    'the organ is an outside one': ({ event, policy }) =>
      unitPlays(policy, event.organ, 'outsideOrgan') ||
      (policy.specialPeriods?.publicSecurity === true && unitPlays(policy, event.organ, 'publicSecurity')),
    'none was held yet': ({ course }) => course.facts.gathering === undefined,
    'it was held for this period, by now': ({ event, course, today }) =>
      event.period === course.facts.period && event.heldOn <= today,
    'departments and units of the body sat there, the one that has the matter among them': ({
      event,
      matter,
      policy,
    }) =>
      event.attended.every((id: string) => isOwn(policy, id)) &&
      (matter.unit === undefined || event.attended.includes(matter.unit)),
    'nobody sat there who may not hear of it': ({ event, matter, policy }) =>
      event.attended.every(
        (id: string) =>
          !matter.complainedOf.units.includes(id) &&
          (matter.kind !== 'report' || matter.seenBy === id || unitPlays(policy, id, 'disciplineCommission')),
      ),
    'it was gone through in the gathering named, where the body gathers': (look) =>
      !gathers(look) ||
      (look.event.gathering !== undefined && look.event.gathering === look.course.facts.gathering),
    'the unit that sends is the body’s own': ({ event, policy }) => isOwn(policy, event.unit),
    'a report stays with the unit that may see it': ({ event, matter }) =>
      matter.kind !== 'report' || matter.seenBy === event.unit,
    'no member has an interest': ({ event, matter }) =>
      !event.members.some((id: string) =>
        [matter.complainedOf.persons, matter.interested, matter.petitioners].some((ids) => ids.includes(id)),
      ),
    'the period ends': ({ event, course }) =>
      course.owed.some(({ id, kind }) => kind === 'special.followUp' && id === event.deadline),
    'the matter is concluded, and by what is named': ({ event, matter }) =>
      event.because === 'concluded' && event.conclusion !== undefined && matter.concludedOn !== undefined,
    'the tendency has lapsed': (look) =>
      look.event.because === 'tendencyLapsed' &&
      look.course.facts.because === 'tendency' &&
      alive(look).length === 0,
    'the period ended before a unit was named': ({ event, course, today }) =>
      event.because === 'periodOver' && course.facts.until < today,
    'its last day lies ahead, within the body’s days': ({ event, today, policy }) =>
      event.until >= today && event.until <= daysAfter(today, policy.choices.tendencyDays),
    'none of the kind is on record': (look) => !alive(look).some(({ kind }) => kind === look.event.kind),
  },
};
