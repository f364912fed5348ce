import { daysAfter, daysBetween, lastDay } from '../dayCount.ts';
import type { Look, Policy, Row, Run, Table } from '../model.ts';
import { isOwn } from '../people.ts';
import { everywhere, everywhereConditions } from './everywhere.ts';
import { draftFalls, opinionConditions, opinionPapers } from './opinionPapers.ts';
import { oneWithdraws, sharedConditions } from './shared.ts';

const organActs = 'the organ whose opinion it is, or the supervision office for it';
/** Whom the table of the body asks about that organ's opinion. */
const asked = ({ policy, course }: Look): readonly string[] =>
  policy.reviewing?.ladder.find(({ of, level }) => of === course.facts.organ && level === course.facts.level)
    ?.ask ?? [];
const isOurs = (look: Look) => asked(look).some((id) => isOwn(look.policy, id));
/** Asked for after the thirty days, and not excused where an excuse is heard. */
const isLate = ({ policy, matter, course }: Look) =>
  matter.receivedOn >
    lastDay(course.facts.received, policy.terms['review.request'] as Policy['terms'][string]) &&
  !(course.facts.excused === true && policy.reviewing?.late === 'goodReason');
/** The organ below, or a superior one where the petition complains of it. */
const below = ({ matter, course }: Look) =>
  matter.complainedOf.units.includes(course.facts.organ)
    ? { role: 'superiorOrgan' }
    : { role: 'outsideOrgan', unit: course.facts.organ };
const owed = ({ course }: Look) =>
  course.owed.find(({ kind, over }) => /^reviewCase\.(review|reexamine)$/.test(kind) && !over);
const hearing: Run = { kind: 'reviewCase.hearing', owner: 'disciplineCommission' };
const open = ['requested', 'inReview', 'hearing'];

/** The clock of a re-examination runs again: the days of its first hearing, to this one, do not count. */
function goesOn(look: Look, to: string): void {
  const { facts } = look.course;
  const clock = owed(look);
  if (clock?.state !== 'suspended') return;
  const from = facts.stoppedOn > clock.start ? facts.stoppedOn : daysAfter(clock.start, 1);
  clock.state = 'running';
  clock.due = daysAfter(clock.due, daysBetween(from, to) + 1);
}

/** Reviewing the opinion of another organ (`reg.35.1` to `reg.36.3`). */
export const reviewCase: Table = {
  lifecycle: 'reviewCase',
  place: 'main',
  opens: [
    {
      in: [],
      on: 'reviewCase.request',
      by: 'the supervision office',
      when: [
        'the body reviews others',
        'no office that would process it is complained of',
        'the persons cover the petitioners named',
        'names and anonymity agree',
        'nobody is petitioner and complained of at once',
        'the opinion is that of another organ, and was received',
      ],
      to: 'requested',
      runs: [
        { kind: 'reviewCase.accept', owner: 'disciplineCommission' },
        {
          kind: 'reviewCase.review',
          owner: 'disciplineCommission',
          if: ({ event }) => event.level === 'review',
        },
        {
          kind: 'reviewCase.reexamine',
          owner: 'disciplineCommission',
          if: ({ event }) => event.level === 'reexamination',
        },
      ],
      notes: ({ course, event }) => {
        Object.assign(course.facts, {
          level: event.level,
          organ: event.opinion.organ,
          received: event.opinion.receivedOn,
          attached: event.attached,
          excused: event.goodReason !== undefined,
        });
      },
      clause: 'reg.35.1',
    },
  ],
  rows: [
    {
      in: 'requested',
      on: 'reviewCase.askCorrection',
      by: 'the supervision office',
      when: ['no correction is waited for', 'its day lies ahead'],
      tells: ['correction-asked'],
      runs: [
        {
          kind: 'reviewCase.correct',
          owner: 'petitioner',
          until: ({ event }) => event.until,
          if: ({ event }) => event.until !== undefined,
        },
        {
          kind: 'reviewCase.correct',
          owner: 'petitioner',
          if: ({ event }) => event.until === undefined,
        },
      ],
      clause: 'house',
    },
    ...['a petitioner of the matter', 'the supervision office'].map(
      (by): Row => ({
        in: 'requested',
        on: 'reviewCase.correct',
        by,
        does: ['reviewCase.correct'],
        notes: ({ course }) => {
          course.facts.attached = true;
        },
        clause: 'house',
      }),
    ),
    {
      in: 'requested',
      on: 'reviewCase.accept',
      by: 'the commission',
      when: [
        'the opinion is attached',
        'the body is asked about that organ',
        'it came in time, or is excused',
        'new claims stay out only where they may',
        'the day for the file lies ahead',
      ],
      to: 'inReview',
      does: ['reviewCase.accept'],
      drops: ['reviewCase.correct'],
      tells: ['case-accepted'],
      runs: [
        {
          kind: 'reviewCase.file',
          owner: below,
          until: ({ event }) => event.fileBy,
          if: ({ event }) => event.fileBy !== undefined,
        },
        { kind: 'reviewCase.file', owner: below, if: ({ event }) => event.fileBy === undefined },
      ],
      clause: 'reg.35.2',
    },
    {
      in: 'requested',
      on: 'reviewCase.decline',
      by: 'the commission',
      when: 'the ground is there',
      to: 'declined',
      does: ['reviewCase.accept'],
      tells: ['case-declined'],
      clause: 'reg.35.1',
    },
    {
      in: 'inReview',
      on: 'reviewCase.giveFile',
      by: organActs,
      does: ['reviewCase.file'],
      clause: 'house',
    },
    {
      in: 'inReview',
      on: 'reviewCase.openHearing',
      by: 'the commission',
      to: 'hearing',
      tells: ['hearing-set'],
      runs: [hearing],
      drops: ['approval.sign', 'reviewCase.draft'],
      notes: (look) => {
        draftFalls(look);
        const { course, today } = look;
        const clock = owed(look);
        if (course.facts.level !== 'reexamination' || course.facts.heard === true) return;
        if (clock?.state !== 'running' || clock.due < today) return;
        clock.state = 'suspended';
        course.facts.stoppedOn = today;
      },
      clause: 'reg.36.2',
    },
    {
      in: 'hearing',
      on: 'reviewCase.closeHearing',
      by: 'the commission',
      to: 'inReview',
      does: ['reviewCase.hearing'],
      notes: (look) => {
        const { course, today } = look;
        const held = course.owed.filter(({ kind }) => kind === 'reviewCase.hearing').at(-1);
        goesOn(look, held && held.due < today ? held.due : today);
        course.facts.heard = true;
      },
      clause: 'reg.36.2',
    },
    {
      in: 'hearing',
      on: 'deadline.passed',
      by: 'the timer',
      when: 'the hearing’s own term passed',
      notes: (look) => {
        const held = look.course.owed.find(({ id }) => id === look.event.deadline);
        goesOn(look, held?.due ?? look.today);
      },
      clause: 'reg.36.2',
    },
    {
      in: 'inReview',
      on: 'reviewCase.extend',
      by: 'the commission',
      when: 'the body extends it, once, before its last day, by an impartial head',
      notes: (look) => {
        const clock = owed(look);
        if (!clock) return;
        clock.added = look.event.days;
        clock.due = daysAfter(clock.due, look.event.days);
      },
      tells: ['extended'],
      clause: 'house',
    },
    {
      in: 'inReview',
      on: 'reviewCase.decide',
      by: 'the commission',
      when: [
        'the body gives such opinions',
        'what is revoked names the fault, and a day ahead to redo it',
        'all have signed this opinion, where somebody has to',
      ],
      drops: ['approval.sign', 'reviewCase.draft'],
      to: 'opinionGiven',
      does: ['reviewCase.review', 'reviewCase.reexamine'],
      tells: ['case-opinion'],
      runs: [{ kind: 'reviewCase.deliver', owner: 'supervisionOffice' }],
      notes: ({ course, event, today }) => {
        Object.assign(course.facts, {
          outcome: event.outcome,
          fault: event.fault,
          redoBy: event.redoBy,
          decidedOn: today,
        });
      },
      clause: 'reg.35.2',
    },
    {
      in: 'opinionGiven',
      on: 'reviewCase.deliver',
      by: 'the supervision office',
      when: ['the delivery follows the opinion, and has taken place', 'it is to be made anew'],
      to: 'redoing',
      does: ['reviewCase.deliver'],
      runs: [{ kind: 'reviewCase.redo', owner: below, until: ({ course }) => course.facts.redoBy }],
      clause: 'reg.35.2',
    },
    {
      in: 'opinionGiven',
      on: 'reviewCase.deliver',
      by: 'the supervision office',
      when: 'the delivery follows the opinion, and has taken place',
      to: 'delivered',
      does: ['reviewCase.deliver'],
      tells: ['case-ended'],
      clause: 'reg.36.1',
    },
    {
      in: 'redoing',
      on: 'reviewCase.redone',
      by: organActs,
      when: 'it is not the same again where facts or law were the fault',
      to: 'redone',
      does: ['reviewCase.redo'],
      tells: ['case-ended'],
      clause: 'house',
    },
    {
      in: open,
      on: 'reviewCase.end',
      by: 'the supervision office',
      when: 'it is not one of several who died',
      to: 'ended',
      tells: ['case-ended'],
      clause: 'house',
    },
    {
      in: open,
      on: 'reviewCase.withdraw',
      by: 'a petitioner of the matter',
      when: 'only one petitioner raises it',
      to: 'withdrawn',
      tells: ['withdrawn'],
      clause: 'house',
    },
    oneWithdraws('reviewCase.withdraw', open),
    ...opinionPapers,
    ...everywhere,
  ],
  ends: { delivered: {}, redone: {}, declined: {}, ended: {}, withdrawn: {} },
  conditions: {
    ...sharedConditions,
    ...everywhereConditions,
    ...opinionConditions,
    'the body reviews others': ({ policy }) => policy.reviewing !== undefined,
    'the opinion is that of another organ, and was received': ({ event, policy, today }) =>
      policy.units.some(({ id, outside }) => id === event.opinion.organ && outside === true) &&
      event.opinion.receivedOn <= today,
    'no correction is waited for': ({ course }) =>
      !course.owed.some(({ kind, over }) => kind === 'reviewCase.correct' && !over),
    'its day lies ahead': ({ event, today }) => event.until === undefined || event.until >= today,
    'the opinion is attached': ({ course }) => course.facts.attached === true,
    'the body is asked about that organ': isOurs,
    'it came in time, or is excused': (look) => !isLate(look),
    'new claims stay out only where they may': ({ event, policy }) =>
      event.claimsLeftOut === undefined || policy.reviewing?.partial === true,
    'the day for the file lies ahead': ({ event, today }) =>
      event.fileBy === undefined || event.fileBy >= today,
    'the ground is there': (look) => {
      const { ground, leadsTo, earlier } = look.event;
      if (ground === 'late') return isLate(look);
      if (ground === 'notInScope') return asked(look).length === 0;
      if (ground === 'levelSkipped') return !isOurs(look) && asked(look).includes(leadsTo);
      return ground === 'otherProcedure'
        ? leadsTo !== undefined
        : earlier !== undefined && earlier !== look.file?.id;
    },
    'the hearing’s own term passed': ({ event, course }) =>
      course.owed.some(({ id, kind }) => id === event.deadline && kind === 'reviewCase.hearing'),
    'the body extends it, once, before its last day, by an impartial head': (look) => {
      const { policy, event, today, matter } = look;
      const clock = owed(look);
      return (
        event.days <= policy.extension.reviewDays &&
        clock !== undefined &&
        clock.added === undefined &&
        clock.due >= today &&
        event.approvedBy !== undefined &&
        ![...matter.interested, ...matter.petitioners, ...matter.complainedOf.persons].includes(
          event.approvedBy,
        )
      );
    },
    'the body gives such opinions': ({ event, policy }) =>
      policy.reviewing?.outcomes.includes(event.outcome) === true,
    'what is revoked names the fault, and a day ahead to redo it': ({ event, today }) =>
      (event.redoBy === undefined || event.redoBy >= today) &&
      (!event.outcome.startsWith('revoke') || event.fault !== undefined) &&
      (event.outcome !== 'revokeRedo' || event.redoBy !== undefined),
    'the delivery follows the opinion, and has taken place': ({ course, event, today }) =>
      course.facts.decidedOn <= event.deliveredOn && event.deliveredOn <= today,
    'it is to be made anew': ({ course }) => course.facts.outcome === 'revokeRedo',
    'it is not the same again where facts or law were the fault': ({ course, event, policy }) =>
      !event.sameResult ||
      !event.sameFacts ||
      (policy.reviewing?.notTheSame !== 'always' && !['facts', 'law'].includes(course.facts.fault)),
    'it is not one of several who died': ({ event, matter }) =>
      event.ground !== 'died' || matter.persons === 1,
  },
};
