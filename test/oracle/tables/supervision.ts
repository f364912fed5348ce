import type { Look, Owed, Policy, Row, Run, Table } from '../model.ts';
import { isOwn, unitFor } from '../people.ts';
import { sharedConditions } from './shared.ts';

const all = ['unit', 'commission', 'chiefOfficer', 'leadingGroup', 'superiorOrgan'];
const kinds = ['supervision.unit', 'supervision.commission', 'supervision.chief', 'supervision.leadingGroup'];

/** The parts that supervise, from below, and the level that takes up what each owes: never its own. */
const taken: readonly (readonly [part: string, level: string])[] = [
  ['superiorOrgan', 'leadingGroup'],
  ['leadingGroup', 'superiorOrgan'],
  ['leadingGroupOffice', 'superiorOrgan'],
  ['chiefOfficer', 'leadingGroup'],
  ['disciplineCommission', 'chiefOfficer'],
  ['disciplineSecretary', 'chiefOfficer'],
  ['deputyDisciplineSecretary', 'chiefOfficer'],
];

/** The level at which a duty is taken up first: a unit that plays several parts counts by the highest. */
function levelOf(policy: Policy, { role, unit }: { role: string; unit?: string | undefined }): string {
  const id = unit ?? unitFor(policy, role);
  const parts = [role, ...(policy.units.find((one) => one.id === id)?.roles ?? [])];
  return taken.find(([part]) => parts.includes(part))?.[1] ?? 'unit';
}

const run = (level: string): Run => {
  const owners: Record<string, [string, string]> = {
    unit: ['supervision.unit', 'disciplineCommission'],
    commission: ['supervision.commission', 'disciplineCommission'],
    chiefOfficer: ['supervision.chief', 'chiefOfficer'],
    leadingGroup: ['supervision.leadingGroup', 'leadingGroup'],
    superiorOrgan: ['supervision.leadingGroup', 'superiorOrgan'],
  };
  const [kind, owner] = owners[level] as [string, string];
  return { kind, owner, if: ({ course }) => course.facts.level === level };
};
const runs = all.map(run);
const toward =
  /^(intake\.notice|referral\.notice|simple\.(accept|reply)|handling\.(conclude|answer|deliver)|(review|reexamination)\.(accept|decide|deliver|hearing)|passing\.notice|reviewCase\.(accept|review|reexamine|deliver|redo|hearing))$/;

const climbs: readonly (readonly [from: string, to: string])[] = [
  ['unit', 'commission'],
  ['commission', 'chiefOfficer'],
  ['chiefOfficer', 'leadingGroup'],
  ['leadingGroup', 'leadingGroup'],
  ['superiorOrgan', 'superiorOrgan'],
];
const level = ({ course }: Look) => course.facts.level as string;
const starts =
  (from: (look: Look) => { role: string; unit?: string | undefined }): NonNullable<Row['notes']> =>
  (look) => {
    look.course.facts.owner = from(look);
    look.course.facts.unit =
      look.course.facts.owner.unit ?? unitFor(look.policy, look.course.facts.owner.role);
    look.course.facts.level = levelOf(look.policy, look.course.facts.owner);
  };

/** The last day that this supervision watches over, wherever it is kept. */
function watched({ course, file }: Look): Owed | undefined {
  if (!file) return undefined;
  for (const { owed } of [file.main, ...file.beside, ...file.past]) {
    const found = owed.find(({ id }) => id === course.facts.watch);
    if (found) return found;
  }
  return undefined;
}

const holder = ({ now, owner }: Owed) => now ?? owner;
const isHandedOver = (look: Look): boolean => {
  const owed = watched(look);
  const { owner } = look.course.facts;
  if (owed?.over !== false) return false;
  const { role, unit } = holder(owed);
  return role !== owner.role || unit !== owner.unit;
};
/** Whose the delay is, however often the duty went from hand to hand since. */
const lateBy = ({ facts }: Look['course']) => facts.lateBy ?? facts.unit;

const standsAbove = (look: Look): boolean =>
  all.indexOf(look.course.state) >= all.indexOf(levelOf(look.policy, holder(watched(look) as Owed)));

/** Whoever has the duty now is the one that supervision is about. */
function nowOwedBy(look: Look): void {
  const { course } = look;
  course.facts.lateBy = lateBy(course);
  starts(() => ({ ...holder(watched(look) as Owed) }))(look);
}

/** Supervision (`reg.39`, `reg.40`, `plan.3.4`): what is not done climbs from level to level. */
export const supervision: Table = {
  lifecycle: 'supervision',
  place: 'beside',
  opens: [
    {
      in: [],
      on: 'supervision.open',
      by: 'the commission, the office of the leading group or a superior organ',
      when: ['the unit is the body’s own', 'nobody supervises their own unit'],
      to: level,
      runs,
      notes: starts(({ event }) => ({ role: 'responsibleUnit', unit: event.unit })),
      clause: 'reg.40',
    },
  ],
  begins: [
    {
      to: level,
      runs,
      notes: starts(({ course }) => course.facts.owner),
      tells: ({ course }) => (toward.test(course.facts.kind) ? ['follow-up'] : []),
      clause: 'reg.40',
    },
  ],
  rows: [
    ...climbs.map(
      ([from, to]): Row => ({
        in: from,
        on: 'deadline.passed',
        by: 'the timer',
        to,
        notes: ({ course }) => {
          course.facts.level = to;
          for (const owed of course.owed) if (!owed.over && owed.state === 'missed') owed.over = true;
        },
        runs,
        clause: 'plan.3.4',
      }),
    ),
    {
      in: all,
      on: 'deadline.settled',
      by: 'nobody from outside',
      when: 'the duty supervised is done',
      to: 'dutyDone',
      does: kinds,
      clause: 'reg.40',
    },
    {
      in: all,
      on: 'deadline.settled',
      by: 'nobody from outside',
      when: 'the duty supervised fell away',
      to: 'fellAway',
      clause: 'reg.40',
    },
    {
      in: all,
      on: 'deadline.handedOver',
      by: 'nobody from outside',
      when: 'the level stands above whoever owes it now',
      notes: (look) => {
        const before = look.course.facts.level;
        nowOwedBy(look);
        look.course.facts.level = before;
        for (const owed of look.course.owed)
          if (owed.kind === 'supervision.unit' && !owed.over) owed.owner = look.course.facts.owner;
      },
      clause: 'reg.40',
    },
    {
      in: all,
      on: 'deadline.handedOver',
      by: 'nobody from outside',
      when: 'the level does not stand above whoever owes it now',
      drops: kinds,
      notes: (look) => nowOwedBy(look),
      runs,
      to: level,
      clause: 'plan.3.4',
    },
    {
      in: all,
      on: 'supervision.propose',
      by: 'the level in charge',
      when: 'whoever owes it belongs to the body',
      notes: ({ course }) => {
        course.facts.proposed = true;
      },
      clause: 'reg.40',
    },
    {
      in: all,
      on: 'supervision.answer',
      by: 'the unit supervised',
      when: 'proposals wait for an answer',
      notes: ({ course }) => {
        course.facts.proposed = false;
      },
      clause: 'reg.40',
    },
    {
      in: all,
      on: 'supervision.measure',
      by: 'the leading group, or the superior organ that supervises it',
      when: ['whoever owes it belongs to the body', 'a date lies ahead where one is set'],
      clause: 'reg.39',
    },
    {
      in: all,
      on: 'supervision.refer',
      by: 'the level in charge',
      when: [
        'whoever let its day pass belongs to the body',
        'the item is one of the article',
        'it was not referred before',
        'consequences are serious where the rule wants it',
      ],
      notes: ({ course }) => {
        course.facts.referred = true;
      },
      besides: ({ course, event }) => ({
        lifecycle: 'answerability',
        facts: { unit: lateBy(course), breach: event.breach },
      }),
      clause: 'plan.3.5',
    },
    {
      in: all,
      on: 'supervision.close',
      by: 'the level in charge',
      when: ['its cause was stated', 'the duty is done'],
      to: 'dutyDone',
      does: kinds,
      clause: 'reg.40',
    },
    {
      in: all,
      on: 'supervision.close',
      by: 'the level in charge',
      when: ['its cause was stated', 'the duty fell away'],
      to: 'fellAway',
      clause: 'reg.40',
    },
  ],
  ends: { dutyDone: {}, fellAway: {} },
  conditions: {
    ...sharedConditions,
    'whoever let its day pass belongs to the body': ({ course, policy }) => isOwn(policy, lateBy(course)),
    'the level stands above whoever owes it now': (look) => isHandedOver(look) && standsAbove(look),
    'the level does not stand above whoever owes it now': (look) => isHandedOver(look) && !standsAbove(look),
    'the unit is the body’s own': ({ event, policy }) => isOwn(policy, event.unit),
    'nobody supervises their own unit': ({ event }) => event.by.unit !== event.unit,
    'whoever owes it belongs to the body': ({ course, policy }) => isOwn(policy, course.facts.unit),
    'proposals wait for an answer': ({ course }) => course.facts.proposed === true,
    'a date lies ahead where one is set': ({ event, today }) =>
      event.measure === 'rectifyByDate'
        ? event.rectifyBy !== undefined && event.rectifyBy >= today
        : event.rectifyBy === undefined || event.rectifyBy >= today,
    'it was not referred before': ({ course }) => course.facts.referred !== true,
    'consequences are serious where the rule wants it': ({ event }) =>
      event.seriousConsequences === true || !['plan.3.5', 'reg.42'].includes(event.breach),
    'the duty supervised is done': (look) => watched(look)?.over === true && watched(look)?.fell !== true,
    'the duty supervised fell away': (look) => watched(look)?.fell === true,
    'its cause was stated': ({ course }) => course.facts.cause !== 'missedDeadline',
    'the duty is done': ({ event }) => event.outcome === 'dutyDone',
    'the duty fell away': ({ event }) => event.outcome === 'fellAway',
  },
};
