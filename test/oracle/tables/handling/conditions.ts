import { factsAreKnown, mayChange } from '../../classes.ts';
import { daysAfter, lastDay } from '../../dayCount.ts';
import type { Conditions } from '../../model.ts';
import { handles } from '../../people.ts';
import { everywhereConditions } from '../everywhere.ts';
import { sharedConditions, weightOf } from '../shared.ts';
import { find, impartial, isClaim, superiorsDay, term } from './facts.ts';
import { paperConditions } from './papers.ts';

/** What the rows of handling ask. */
export const handlingConditions: Conditions = {
  ...sharedConditions,
  ...everywhereConditions,
  ...paperConditions,
  'a simplified matter': ({ matter }) => matter.simplified,
  'no simplified matter': ({ matter }) => !matter.simplified,
  'it is a claim': isClaim,
  'it is neither suggestion nor report': ({ matter }) =>
    !['suggestion', 'report'].includes(matter.kind ?? ''),
  'it is no claim': (look) => !isClaim(look),
  'it is a complex matter': ({ matter }) => matter.classification === 'complex',
  'it is a complex matter not summed up yet': ({ matter, course }) =>
    matter.classification === 'complex' && course.facts.summed !== true,
  'it is no complex matter, or summed up': ({ matter, course }) =>
    matter.classification !== 'complex' || course.facts.summed === true,
  'it is no complex matter': ({ matter }) => matter.classification !== 'complex',
  'the handler named has no interest': (look) => impartial(look, look.event.handler),
  'the handler has no interest': (look) =>
    look.course.facts.handler !== undefined && impartial(look, look.course.facts.handler),
  'the lead is named from above': ({ event, policy }) =>
    event.ground === 'named' && policy.joint?.lead.includes('named') === true,
  'the units agreed on the lead': ({ event, policy }) =>
    event.ground !== 'named' && policy.joint?.lead.includes(event.ground) === true,
  'the unit named is another than the one that has it': ({ event, matter }) => event.unit !== matter.unit,
  'the unit named may see it': ({ event, matter }) =>
    matter.seenBy === undefined ? matter.kind !== 'report' : matter.seenBy === event.unit,
  'nobody is its liaison person': ({ matter }) => matter.liaison === undefined,
  'somebody else is its liaison person': ({ matter, event }) =>
    matter.liaison !== undefined && matter.liaison !== event.liaison,
  'the liaison person named has no interest': (look) => impartial(look, look.event.liaison),
  'the handler is another': ({ event, course }) => event.handler !== course.facts.handler,
  'it was sent back': ({ course }) => course.facts.outcome === 'sentBack',
  'the unit may have it': ({ matter }) =>
    !matter.complainedOf.units.includes(matter.unit ?? '') &&
    (matter.kind !== 'report' || matter.seenBy === matter.unit),
  'the petitioner was heard or cannot be reached': ({ matter, course }) =>
    course.facts.heard === true || !matter.reachable,
  'the facts are found': ({ course }) => course.facts.found === true,
  'it is significant, or complex and difficult': ({ event, matter }) =>
    event.significant === true || matter.classification === 'complex',
  'the day of the hearing is to come': ({ event, today }) => event.on >= today,
  'a hearing was set for today or before': ({ course, today }) =>
    course.facts.hearingOn !== undefined && course.facts.hearingOn <= today,
  'an agreement is in writing': ({ event }) => event.agreed === false || event.agreement !== undefined,
  'the term runs and is not over': (look) => {
    const owed = term(look);
    return owed !== undefined && owed.state !== 'missed' && owed.due >= look.today;
  },
  'it was not extended before': (look) => term(look)?.added === undefined,
  'no more days than the body allows': (look) => {
    const { handlingDays, most } = look.policy.extension;
    const owed = term(look);
    if (look.event.days > handlingDays) return false;
    // A body that counts in working days never comes to more than those are.
    return (
      most === undefined ||
      owed === undefined ||
      daysAfter(owed.due, look.event.days) <= lastDay(owed.due, { term: most, rollOver: 'none' })
    );
  },
  'an extension was asked for': ({ course }) => course.facts.asked === true,
  'none is asked for already': ({ course }) => course.facts.asked !== true,
  'no more days than were asked for': ({ event, course }) => event.days <= course.facts.askedDays,
  'it is complex in fact': ({ event }) => event.complexInFact === true,
  'the class may be changed to that one': mayChange,
  'the facts make it complex': (look) => factsAreKnown(look) && weightOf(look) === 'complex',
  'the day for the new report is ahead, within the term': (look) => {
    const { event, today } = look;
    const terms = [
      find(look, 'handling.conclude')?.due,
      find(look, 'handling.answer')?.due,
      superiorsDay(look),
    ];
    return (
      event.dueOn >= today && terms.every((due) => due === undefined || due < today || due >= event.dueOn)
    );
  },
  'a summary is owed': (look) => find(look, 'handling.summary') !== undefined,
  'the reply is whole': ({ event }) =>
    ['request', 'facts', 'opinion', 'legalBasis', 'outcome'].every((field) => event[field] !== undefined),
  'it is in writing': ({ event }) => event.form === 'written',
  'it is in writing, or paper was not asked for': ({ event }) =>
    event.form === 'written' || event.paperAsked === false,
  'it is not refused': ({ event }) => event.outcome !== 'notSupported',
  'what is adopted of a suggestion is stated': ({ event, matter }) =>
    matter.kind !== 'suggestion' || event.adopted !== undefined,
  'it was delivered after the reply and not in days to come': ({ event, course, today }) =>
    event.deliveredOn >= course.facts.repliedOn && event.deliveredOn <= today,
  'somebody is known to whom it can be brought in this manner': ({ event, matter }) => {
    if (matter.petitioners.length === 0) return false;
    return matter.reachable || ['inPerson', 'network', 'telephone'].includes(event.manner);
  },
  'they had the reply by then': ({ event, course, today }) => {
    const had = event.receivedOn ?? today;
    return had >= course.facts.repliedOn && had <= today;
  },
  'nobody can be reached': ({ matter }) => !matter.reachable,
  'no rating can come': (look) => {
    const owed = find(look, 'handling.rate');
    return owed === undefined || owed.due < look.today || !look.matter.reachable;
  },
  'the rating window passed': ({ event, course }) =>
    course.owed.some(({ id, kind }) => kind === 'handling.rate' && id === event.deadline),
  'a rating is still open': (look) => {
    const owed = find(look, 'handling.rate');
    return owed !== undefined && owed.due >= look.today;
  },
  'the other is the identical matter, due no later': (look) => {
    const { event, matter, file } = look;
    const owed =
      find(look, 'handling.conclude') ?? find(look, 'handling.answer') ?? find(look, 'simple.reply');
    return (
      event.into !== file?.id &&
      matter.petitioners.every((id) => event.petitioners.includes(id)) &&
      event.cause === matter.cause &&
      event.claim === matter.claim &&
      (owed === undefined || event.dueOn <= owed.due) &&
      matter.petitioners.length > 0
    );
  },
  'the other’s unit handles matters': ({ event, policy }) =>
    event.unit === undefined || handles(policy, event.unit),
  'no superior waits for the result': (look) => find(look, 'referral.report') === undefined,
  'the other’s unit may know of it': ({ event, matter }) =>
    (matter.complainedOf.units.length === 0 && matter.kind !== 'report') ||
    (event.unit !== undefined &&
      !matter.complainedOf.units.includes(event.unit) &&
      (matter.kind !== 'report' || matter.seenBy === event.unit)),
};
