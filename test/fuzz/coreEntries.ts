import fc from 'fast-check';
import { eventDefinitions } from '../../src/engine/lifecycles.ts';
import {
  addDays,
  checkPolicy,
  countPeriod,
  createCalendar,
  createEngine,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  daysLeft,
  deadlineSchema,
  definePolicy,
  effectSchema,
  endOfDay,
  explainPeriod,
  fireRescueBureau,
  hasPassed,
  holidayNoticeSchema,
  housingBureau,
  isDay,
  isInstant,
  isOwed,
  isWithin,
  lastMoment,
  lastMsOf,
  lifecycles,
  matterSchema,
  needsReminder,
  payloadSchema,
  petitionSchema,
  policySchema,
  regulations2022,
  startOfDay,
  stateAt,
  weekday,
} from '../../src/index.ts';
import { notice2027, notice2029 } from '../calendar/samples.ts';
import { type Entry, entry } from './entry.ts';
import { must, mustBePlain, orPromised, unchanged } from './judged.ts';
import { anyJson, asText, changed, changes, near, nearOrAny } from './nearly.ts';
import { events, petitions, standings } from './valid.ts';

const written = fc
  .oneof(
    near(['2026-03-02', '2026-02-14T09:30:00+08:00', '2026-12-31T23:59:59.999Z']),
    fc.string({ maxLength: 30 }),
  )
  .map(asText);
const count = fc.oneof(fc.integer({ min: -400, max: 400 }), fc.double(), fc.integer());
const deadlines = petitions.flatMap(({ phase }) => (phase.context as { deadlines: object[] }).deadlines);
const effects = [
  { type: 'record', rule: 'reg.21', what: 'contact', about: 'petitioner-1' },
  { type: 'cancel', rule: 'reg.34', deadline: 'handling.conclude' },
];
const policies = [fireRescueBureau, housingBureau, regulations2022];
const opening = standings[0]?.next as object;
const calendar = createCalendar();

const schemas = {
  petition: [petitionSchema, petitions],
  matter: [matterSchema, petitions.map(({ matter }) => matter)],
  deadline: [deadlineSchema, deadlines],
  effect: [effectSchema, effects],
  policy: [policySchema, policies],
  notice: [holidayNoticeSchema, [notice2027, notice2029]],
} as const;

/** What the rest of the public face gives: policies, calendars, days, schemas, the machines by themselves. */
export const coreEntries: readonly Entry[] = [
  entry({
    name: 'checkPolicy, and an engine of what it accepts',
    input: nearOrAny(policies),
    run: (input) => {
      const checked = unchanged(input, () => checkPolicy(input));
      if (!checked.accepted) {
        must(checked.faults.length > 0, () => 'refused without a fault');
        mustBePlain(checked.faults);
        return;
      }
      mustBePlain(checked.policy);
      const opened = createEngine<string>(checked.policy as never).receive(undefined, opening);
      mustBePlain(opened.accepted ? opened.petition : opened.refusals);
    },
  }),
  entry({
    name: 'definePolicy',
    input: fc.tuple(
      fc.constantFrom(...policies),
      near([{ id: 'own', version: '1.0.0', terms: {}, choices: {}, units: [] }]),
    ),
    run: ([base, own]) => {
      const policy = orPromised(() => definePolicy({ ...(own as object), extends: base } as never));
      if (policy) mustBePlain(policy);
    },
  }),
  entry({
    name: 'createCalendar, of notices as their schema has them',
    input: fc.array(near([notice2027, notice2029]), { maxLength: 3 }),
    run: (given) => {
      const notices = given.flatMap((one) => holidayNoticeSchema.safeParse(one).data ?? []);
      const made = orPromised(() => unchanged(notices, () => createCalendar({ notices })));
      if (made) mustBePlain(made.addWorkingDays('2026-12-30', 10));
    },
  }),
  entry({
    name: 'days and instants of any text',
    weight: 8,
    input: fc.tuple(written, written, count),
    run: ([one, other, number]) => {
      const asked: (() => unknown)[] = [
        () => dayOf(one),
        () => addDays(one, number),
        () => daysBetween(one, other),
        () => dayNumber(one),
        () => dayFromNumber(number),
        () => startOfDay(one),
        () => endOfDay(one),
        () => lastMsOf(one),
        () => weekday(one),
        () => calendar.addWorkingDays(one, number),
        () => calendar.workingDaysBetween(one, other),
        () => calendar.nextWorkingDay(one),
        () => calendar.isStatutoryHoliday(one),
      ];
      for (const ask of asked) {
        const found = orPromised(ask);
        if (found !== undefined) mustBePlain(found);
      }
    },
  }),
  entry({
    name: 'isDay, isInstant, payloadSchema of anything',
    weight: 10,
    input: anyJson,
    run: (value) => {
      must(typeof isDay(value) === 'boolean' && typeof isInstant(value) === 'boolean', () => 'no answer');
      orPromised(() => payloadSchema(typeof value === 'string' ? value : typeof value));
      if (isDay(value)) dayNumber(value);
      if (isInstant(value)) dayOf(value);
    },
  }),
  entry({
    name: 'countPeriod and explainPeriod',
    weight: 5,
    input: fc.record({
      start: written,
      term: fc.record({ n: count, unit: fc.constantFrom('calendarDays', 'workingDays') }),
      rollOver: fc.constantFrom('any-day-off', 'statutory-holiday', 'none'),
      excluded: fc.array(fc.record({ from: written, to: written }), { maxLength: 2 }),
    }),
    run: (period) => {
      const end = orPromised(() => countPeriod(calendar, period as never));
      const steps = end && period.term.n < 1000 && orPromised(() => explainPeriod(calendar, period as never));
      if (end) mustBePlain(end);
      if (steps) mustBePlain(steps);
    },
  }),
  entry({
    name: 'the guards over deadlines at any moment',
    weight: 5,
    input: fc.tuple(near(deadlines), written),
    run: ([json, at]) => {
      const deadline = deadlineSchema.safeParse(json).data;
      if (!deadline) return;
      const asked: (() => unknown)[] = [
        () => isOwed(deadline),
        () => hasPassed(deadline, at),
        () => isWithin(deadline, at),
        () => stateAt(deadline, at),
        () => daysLeft(deadline, at),
        () => needsReminder(deadline, at, [3]),
        () => lastMoment(deadline),
      ];
      for (const ask of asked) orPromised(ask);
    },
  }),
  ...Object.entries(schemas).map(([name, [schema, valid]]) =>
    entry({
      name: `the schema of a ${name}`,
      weight: 3,
      input: nearOrAny(valid),
      run: (json) => {
        const read = unchanged(json, () => schema.safeParse(json));
        if (read.success) mustBePlain(read.data);
      },
    }),
  ),
  entry({
    name: 'a lifecycle by itself, on any event that its schema accepts',
    weight: 8,
    input: fc.tuple(fc.constantFrom(...lifecycles), fc.constantFrom(...petitions), near(events)),
    run: ([lifecycle, { phase, matter }, json]) => {
      const { type } = (json ?? {}) as { type?: unknown };
      const definition = typeof type === 'string' ? eventDefinitions.get(type) : undefined;
      const event = definition?.schema.safeParse(json).data as { type: string } | undefined;
      if (!event || phase.lifecycle !== lifecycle.id) return;
      const context = { ...phase.context, matter, instance: phase.instance };
      const snapshot = lifecycle.machine.resolveState({ value: phase.value, context } as never);
      const [next, asked] = unchanged(context, () => lifecycle.transition(snapshot as never, event as never));
      mustBePlain(next.context);
      mustBePlain(asked);
    },
  }),
  entry({
    name: 'a policy extended by its changes',
    input: fc.tuple(fc.constantFrom(...policies), changes),
    run: ([base, some]) => {
      const policy = changed(base, some);
      const again = checkPolicy(policy);
      if (again.accepted) must(checkPolicy(again.policy).accepted, () => 'what was accepted is refused');
    },
  }),
];
