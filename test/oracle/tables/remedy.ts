import { spanOf } from '../classes.ts';
import { daysAfter, lastDay } from '../dayCount.ts';
import { begin, settle } from '../lastDays.ts';
import type { Conditions, Look, Owed, Row, Run, Table } from '../model.ts';
import { everywhere, everywhereConditions } from './everywhere.ts';
import { sharedConditions } from './shared.ts';

const find = ({ course }: Look, kind: string): Owed | undefined =>
  course.owed.filter((one) => one.kind === kind).at(-1);

/** What differs between the two remedies of the petitioner. */
export interface Remedy {
  readonly name: 'review' | 'reexamination';
  readonly inHand: string;
  readonly done: string;
  /** Units that gave the opinions before: none of them decides (`reg.35.1`, `reg.36.1`). */
  readonly before: readonly string[];
  readonly accepted: string;
  readonly declined: string;
  readonly request: string;
  readonly decide: string;
}

/** The last of the days that an office took by entering the receipt late, and that are given back; none where it did not. */
const givenBackUntil = (look: Look, name: string): string =>
  look.course.facts.enteredOn === undefined
    ? ''
    : lastDay(look.course.facts.enteredOn, spanOf(look, `${name}.request`));

/** The last day to ask without a reason. */
function askUntil(look: Look, name: string): string {
  const { due } = find(look, `${name}.request`) as Owed;
  return [due, givenBackUntil(look, name)].sort()[1] as string;
}

/** The last day of a late request for a good reason: so long after the last day to ask without one. */
function lateUntil(look: Look, name: string): string {
  return lastDay(askUntil(look, name), spanOf(look, `${name}.lateRequest`));
}

/** The day of receipt where its days are not over, else that of the entry where its are; nothing where all are. */
function countsFrom(look: Look, name: string): string | undefined {
  const { deliveredOn, enteredOn } = look.course.facts;
  return [deliveredOn, enteredOn].find(
    (start) => start !== undefined && lastDay(start, spanOf(look, `${name}.request`)) >= look.today,
  );
}

/** What was noted of an earlier remedy ends; whoever asked before the delivery was entered asks. */
function beginsAnew({ course: { facts, lifecycle }, today }: Look): void {
  for (const fact of ['enteredOn', 'askers', 'late']) delete facts[fact];
  // Whoever reviewed an earlier reply gave no opinion on this one.
  if (lifecycle === 'review') delete facts.reviewUnit;
  if (today > facts.deliveredOn) facts.enteredOn = today;
}

/** How a remedy begins: asked for already, or open. */
export function remedyBegins(name: Remedy['name'], clause: string): NonNullable<Table['begins']> {
  return [
    {
      when: 'it was asked for before the delivery was entered',
      to: 'requested',
      runs: [
        { kind: `${name}.accept`, owner: 'superiorOrgan' },
        { kind: `${name}.decide`, owner: 'superiorOrgan' },
      ],
      notes: (look) => {
        const { course, today } = look;
        beginsAnew(look);
        asksAnew(course, course.facts.askedBefore, false);
        delete course.facts.askedBefore;
        begin(
          course,
          { kind: `${name}.request`, owner: 'petitioner', from: () => countsFrom(look, name) as string },
          look,
        );
        settle(course.owed.at(-1) as Owed, today);
      },
      clause,
    },
    {
      to: 'open',
      runs: [
        { kind: `${name}.request`, owner: 'petitioner', from: ({ course }) => course.facts.deliveredOn },
      ],
      notes: beginsAnew,
      clause,
    },
  ];
}

/** A request begins anew: what was heard on an earlier one does not count. */
function asksAnew({ facts }: Look['course'], by: string, late: boolean): void {
  facts.late = late;
  facts.askers = [by];
  for (const fact of ['heardOnce', 'stoppedOn', 'organ']) delete facts[fact];
}

const passedWindow = ({ event, course }: Look, of: string) =>
  course.owed.some(({ id, kind }) => id === event.deadline && kind === of);

/** Conditions of both. */
export function remedyConditions({ name, done }: Remedy): Conditions {
  return {
    ...sharedConditions,
    ...everywhereConditions,
    'it was asked for before the delivery was entered': ({ course }) =>
      course.facts.askedBefore !== undefined,
    'the window is not over': (look) => (find(look, `${name}.request`)?.due ?? '') >= look.today,
    'the window is over, but not the days that a late entry took': (look) =>
      (find(look, `${name}.request`)?.due ?? '9') < look.today && givenBackUntil(look, name) >= look.today,
    'the window passed, but not the days that a late entry took': (look) =>
      passedWindow(look, `${name}.request`) && givenBackUntil(look, name) >= look.today,
    'they do not ask for it yet': ({ course, event }) => !course.facts.askers.includes(event.by.id),
    'they ask for it': ({ course, event }) => course.facts.askers.includes(event.by.id),
    'others ask for it too': ({ course }) => course.facts.askers.length >= 2,
    'nobody else asks for it': ({ course }) => course.facts.askers.length < 2,
    'it is late, for a stated good reason that the body hears': (look) => {
      const { policy, event, today } = look;
      return (
        policy.choices.goodReasonReopensWindow &&
        event.goodReason !== undefined &&
        askUntil(look, name) < today &&
        lateUntil(look, name) >= today
      );
    },
    'the window passed and nothing reopens it': (look) =>
      passedWindow(look, `${name}.request`) &&
      askUntil(look, name) < look.today &&
      !look.policy.choices.goodReasonReopensWindow,
    'the window passed, a good reason may reopen it': (look) =>
      passedWindow(look, `${name}.request`) &&
      askUntil(look, name) < look.today &&
      look.policy.choices.goodReasonReopensWindow,
    'the late window is over too': (look) => lateUntil(look, name) < look.today,
    'the late window is not over': (look) => lateUntil(look, name) >= look.today,
    'the late window passed': ({ event, course }) =>
      course.owed.some(({ id, kind }) => id === event.deadline && kind === `${name}.lateRequest`),
    'the petition does not complain of the organ that acts': ({ event, matter }) =>
      !matter.complainedOf.units.includes(event.by.unit ?? ''),
    'the person decided nothing before': ({ event, course }) =>
      !(course.facts.deciders ?? []).includes(event.by.id),
    'the request came late': ({ course }) => course.facts.late === true,
    'the ground is a missed window': ({ event }) => event.ground === 'windowMissed',
    'the ground is that it was done before, in another petition': ({ event, file }) =>
      event.ground !== 'windowMissed' && event.earlier !== undefined && event.earlier !== file?.id,
    'the body extends it, once, before its last day, by the head': (look) => {
      const { policy, event, today, matter } = look;
      const owed = find(look, `${name}.decide`);
      return (
        policy.extension.reviewDays > 0 &&
        event.days <= policy.extension.reviewDays &&
        owed !== undefined &&
        owed.added === undefined &&
        owed.due >= today &&
        event.approvedBy !== undefined &&
        !matter.interested.includes(event.approvedBy)
      );
    },
    'days to ask are left': (look) => countsFrom(look, name) !== undefined,
    'no day to ask is left': (look) => countsFrom(look, name) === undefined,
    'it is sent back': ({ event }) => event.outcome === 'sentBack',
    'it is not sent back': ({ event }) => event.outcome !== 'sentBack',
    'a summary is owed': (look) =>
      look.course.owed.some(({ kind, over }) => kind === 'handling.summary' && !over),
    'no summary is owed': (look) =>
      !look.course.owed.some(({ kind, over }) => kind === 'handling.summary' && !over),
    'a rating is still open': (look) =>
      look.course.owed.some(({ kind, over, due }) => kind === 'handling.rate' && !over && due >= look.today),
    'only after a hearing is it published': ({ event, course }) =>
      event.publish !== true || course.facts.heardOnce === true,
    'the day of the hearing is to come': ({ event, today }) => event.on >= today,
    'it was delivered after the opinion and not in days to come': ({ event, course, today }) =>
      event.deliveredOn >= course.facts.decidedOn && event.deliveredOn <= today,
    'they had the opinion by then': ({ event, course, today }) => {
      const had = event.receivedOn ?? today;
      return had >= course.facts.decidedOn && had <= today;
    },
    'the hearing’s own term passed': ({ event, course }) =>
      course.owed.some(({ id, kind }) => id === event.deadline && kind === `${name}.hearing`),
    [`it ends as ${done}`]: () => true,
  };
}

/** An end that waits for the commission's summary where one is owed. */
export function endsRemedy(row: Row & { readonly to: string }): Row[] {
  const conditions = (row.when as string[] | undefined) ?? [];
  return [
    {
      ...row,
      when: [...conditions, 'a summary is owed'],
      to: 'toSummarise',
      drops: [
        ...(row.drops ?? []),
        'review.accept',
        'review.decide',
        'reexamination.accept',
        'reexamination.decide',
      ],
      notes: (look) => {
        row.notes?.(look);
        look.course.facts.endsAs = row.to;
      },
    },
    { ...row, when: [...conditions, 'no summary is owed'] },
  ];
}

/** The unit that answers for the matter, or the commission where the petition complains of it. */
function answersForIt({ matter, course }: Look): { role: string; unit?: string } {
  const unit = matter.unit ?? (course.facts.replyUnit as string);
  return matter.complainedOf.units.includes(unit)
    ? { role: 'disciplineCommission' }
    : { role: 'responsibleUnit', unit };
}

/** After a re-examination the unit goes on explaining and helping, where the body keeps the matter open for it (`reg.37`). */
export const goesOnHelping: Run = { kind: 'reexamination.aftercare', owner: answersForIt };

/** Rows that both remedies have alike. */
export function remedyRows({ name, inHand, accepted, declined, request, decide }: Remedy): Row[] {
  const asked: Pick<Row, 'does' | 'runs'> = {
    does: [`${name}.request`, `${name}.lateRequest`],
    runs: [
      { kind: `${name}.accept`, owner: 'superiorOrgan' },
      { kind: `${name}.decide`, owner: 'superiorOrgan' },
    ],
  };
  return [
    {
      in: 'open',
      on: `${name}.request`,
      by: 'a petitioner of the matter',
      when: 'the window is not over',
      to: 'requested',
      ...asked,
      notes: ({ course, event }) => asksAnew(course, event.by.id, false),
      clause: request,
    },
    {
      in: 'open',
      on: `${name}.request`,
      by: 'a petitioner of the matter',
      when: 'the window is over, but not the days that a late entry took',
      to: 'requested',
      does: [`${name}.request`],
      runs: asked.runs ?? [],
      notes: (look) => {
        const { course, event, today } = look;
        asksAnew(course, event.by.id, false);
        begin(
          course,
          { kind: `${name}.request`, owner: 'petitioner', from: () => course.facts.enteredOn },
          look,
        );
        settle(course.owed.at(-1) as Owed, today);
      },
      clause: request,
    },
    {
      in: 'open',
      on: 'deadline.passed',
      by: 'the timer',
      when: 'the window passed, but not the days that a late entry took',
      runs: [{ kind: `${name}.request`, owner: 'petitioner', from: ({ course }) => course.facts.enteredOn }],
      tells: ['window-ended'],
      clause: request,
    },
    {
      in: ['open', 'lapsed'],
      on: `${name}.request`,
      by: 'a petitioner of the matter',
      when: 'it is late, for a stated good reason that the body hears',
      to: 'requested',
      ...asked,
      notes: (look) => {
        const { course, event, today } = look;
        asksAnew(course, event.by.id, true);
        if (course.owed.some(({ kind }) => kind === `${name}.lateRequest`)) return;
        const until = askUntil(look, name);
        begin(course, { kind: `${name}.lateRequest`, owner: 'petitioner', from: () => until }, look);
        settle(course.owed.at(-1) as Owed, today);
      },
      clause: request,
    },
    {
      in: 'open',
      on: 'deadline.passed',
      by: 'the timer',
      when: ['the window passed, a good reason may reopen it', 'the late window is not over'],
      to: 'lapsed',
      runs: [
        {
          kind: `${name}.lateRequest`,
          owner: 'petitioner',
          from: (look) => askUntil(look, name),
        },
      ],
      tells: ['window-ended'],
      clause: request,
    },
    ...endsRemedy({
      in: 'open',
      on: 'deadline.passed',
      by: 'the timer',
      when: ['the window passed and nothing reopens it'],
      to: 'windowEnded',
      tells: ['window-ended'],
      clause: request,
    }),
    ...endsRemedy({
      in: 'open',
      on: 'deadline.passed',
      by: 'the timer',
      when: ['the window passed, a good reason may reopen it', 'the late window is over too'],
      to: 'windowEnded',
      tells: ['window-ended'],
      clause: request,
    }),
    ...endsRemedy({
      in: 'lapsed',
      on: 'deadline.passed',
      by: 'the timer',
      when: ['the late window passed'],
      to: 'windowEnded',
      tells: ['window-ended'],
      clause: request,
    }),
    {
      in: 'requested',
      on: `${name}.accept`,
      by: 'a superior organ that gave no opinion before',
      when: ['the petition does not complain of the organ that acts', 'the person decided nothing before'],
      to: inHand,
      does: [`${name}.accept`],
      notes: ({ course, event }) => {
        course.facts.organ = event.by.unit;
        const owed = course.owed.filter((one) => one.kind === `${name}.decide` && !one.over).at(-1);
        if (owed && owed.state !== 'missed') owed.owner = { role: 'superiorOrgan', unit: event.by.unit };
      },
      tells: [accepted],
      clause: decide,
    },
    ...endsRemedy({
      in: 'requested',
      on: `${name}.decline`,
      by: 'a superior organ that gave no opinion before',
      when: [
        'the petition does not complain of the organ that acts',
        'the person decided nothing before',
        'the ground is a missed window',
        'the request came late',
      ],
      to: 'declined',
      does: [`${name}.accept`],
      tells: [declined],
      clause: request,
    }),
    ...endsRemedy({
      in: 'requested',
      on: `${name}.decline`,
      by: 'a superior organ that gave no opinion before',
      when: [
        'the petition does not complain of the organ that acts',
        'the person decided nothing before',
        'the ground is that it was done before, in another petition',
      ],
      to: 'declined',
      does: [`${name}.accept`],
      tells: [declined],
      clause: request,
    }),
    {
      in: inHand,
      on: `${name}.extend`,
      by: 'the organ that took it in',
      when: 'the body extends it, once, before its last day, by the head',
      notes: (look) => {
        const owed = find(look, `${name}.decide`) as Owed;
        owed.added = look.event.days;
        owed.due = daysAfter(owed.due, look.event.days);
      },
      tells: ['extended'],
      clause: 'policy',
    },
    {
      in: '*',
      on: 'handling.rate',
      by: 'a petitioner of the matter',
      when: ['a rating is still open', 'the office is rated apart only where the body asks for both'],
      does: ['handling.rate'],
      clause: 'reg.21',
    },
    {
      in: 'toSummarise',
      on: 'handling.summarise',
      by: 'the commission',
      when: 'a summary is owed',
      does: ['handling.summary'],
      to: ({ course }) => course.facts.endsAs,
      runs: [{ ...goesOnHelping, if: ({ course }) => course.facts.endsAs === 'aftercare' }],
      tells: ['concluded'],
      clause: 'plan.3.2.2.2',
    },
    {
      in: '*',
      on: 'handling.summarise',
      by: 'the commission',
      when: 'a summary is owed',
      does: ['handling.summary'],
      clause: 'plan.3.2.2.2',
    },
    ...everywhere,
  ];
}

/** Withdrawing a request waives nothing, and is for nobody else: it may be made again while the window runs (`reg.35.1`, `reg.36.1`). */
export function withdrawsRequest(name: string, states: readonly string[], request: string): Row[] {
  return [
    {
      in: states,
      on: `${name}.withdraw`,
      by: 'a petitioner of the matter',
      when: ['they ask for it', 'nobody else asks for it', 'days to ask are left'],
      to: 'open',
      tells: ['withdrawn'],
      drops: [`${name}.accept`, `${name}.decide`, `${name}.hearing`],
      runs: [
        {
          kind: `${name}.request`,
          owner: 'petitioner',
          from: (look) => countsFrom(look, name) as string,
        },
      ],
      notes: ({ course }) => {
        delete course.facts.askers;
      },
      clause: request,
    },
    {
      in: states,
      on: `${name}.withdraw`,
      by: 'a petitioner of the matter',
      when: ['they ask for it', 'others ask for it too'],
      notes: ({ course, event }) => {
        course.facts.askers = course.facts.askers.filter((id: string) => id !== event.by.id);
      },
      tells: ['withdrawn'],
      clause: request,
    },
    {
      in: states,
      on: `${name}.request`,
      by: 'a petitioner of the matter',
      when: ['they do not ask for it yet', 'days to ask are left'],
      notes: ({ course, event }) => {
        course.facts.askers = [...course.facts.askers, event.by.id];
      },
      clause: request,
    },
    ...endsRemedy({
      in: states,
      on: `${name}.withdraw`,
      by: 'a petitioner of the matter',
      when: ['they ask for it', 'nobody else asks for it', 'no day to ask is left'],
      to: 'withdrawn',
      tells: ['withdrawn'],
      drops: [`${name}.accept`, `${name}.decide`, `${name}.hearing`],
      clause: request,
    }),
  ];
}

/** The ends that both have, and what a matter sent back takes along. */
export const remedyEnds: Table['ends'] = {
  declined: {},
  withdrawn: {},
  windowEnded: {},
  sentBack: { next: 'handling', carries: ['handling.rate'] },
};
export { find };
