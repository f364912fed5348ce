import * as z from 'zod';
import { roleIds } from '../vocabulary/roles.js';
import { defaultHabits } from './defaultHabits.js';

const share = z.number().min(0).max(1);
const weight = z.number().min(0).max(1_000_000);
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day of the year is MM-DD');

/** How an office works: how long it takes, how much it can take on, how often it lets a deadline go by. */
const officeSchema = z
  .strictObject({
    /** Fewest and most working days from one step to the next where nothing waits. */
    days: z.tuple([z.int().min(0).max(60), z.int().min(0).max(60)]),
    /** Steps that each of its units takes in a working day, for every 1,000 petitions a year: the office is staffed for them. */
    perDay: z.number().min(0.01).max(10_000),
    /** Share of its steps that are left until after the last day. */
    neglect: share,
  })
  .refine(({ days: [least, most] }) => least <= most, { path: ['days'], error: 'fewest first, then most' });

/** Ways in which a petition arrives. */
export const arrivalKinds = [
  'letter',
  'online',
  'telephone',
  'visit',
  'repeat',
  'twin',
  'assigned',
  'forwarded',
  'telephoned',
  'group',
  'capital',
] as const;
/** One way in which a petition arrives; a `twin` raises again, unnoticed, what the same person raised shortly before. */
export type ArrivalKind = (typeof arrivalKinds)[number];

/** Slips that an engine has to refuse. */
export const mistakeKinds = [
  'wrongRole',
  'notNow',
  'outOfOrder',
  'duplicate',
  'malformed',
  'misspelt',
  'unknownPetition',
  'early',
] as const;
/** One kind of slip. */
export type MistakeKind = (typeof mistakeKinds)[number];

const weightsOf = <K extends string>(kinds: readonly K[]) =>
  z.strictObject(Object.fromEntries(kinds.map((kind) => [kind, weight])) as Record<K, typeof weight>);

/** A profile: what is assumed of people and offices. Shares go from 0 to 1; weights count beside each other. */
export const profileSchema = z.strictObject({
  arrivals: z.strictObject({
    /** Weight of each weekday on which offices are open, Monday first; of Saturday and Sunday where they are made up for. */
    weekdays: z.array(weight).length(7),
    /** Weight of a day on which offices are closed: only what comes in online arrives on it, the rest on the day that follows. */
    dayOff: weight,
    kinds: weightsOf(arrivalKinds),
  }),
  shares: z.strictObject({
    /** Several persons, fewer than a group, raise it together. */
    several: share,
    anonymous: share,
    /** A name is known, but no address. */
    unreachable: share,
    complainsOfUnit: share,
    complainsOfPerson: share,
    outsideCompetence: share,
    suggestion: share,
    report: share,
    ledElsewhere: share,
    complex: share,
    simplified: share,
    /** New facts are claimed at a repeat visit. */
    newFacts: share,
    /** A superior asks for the result of what it does not assign. */
    reportBack: share,
    /** A call in a superior's name turns out to be none. */
    deniedCall: share,
    /** A talk at the premises ends with people leaving. */
    dispersed: share,
  }),
  /** By the part that owes the step; `otherOffices` for those that are not listed. */
  offices: z.partialRecord(z.enum(roleIds), officeSchema),
  otherOffices: officeSchema,
  /** Most working days after the last day until a neglected step is taken. */
  neglectDays: z.int().min(1).max(200),
  /** Persons of each unit. */
  people: z.int().min(2).max(200),
  mistakes: z.strictObject({
    /** Share of the steps before which a slip is made. */
    share,
    /** Share of the well-meant attempts that a rule stops and that are sent nevertheless. */
    attempts: share,
    kinds: weightsOf(mistakeKinds),
  }),
  /** Weight of each event type where the state knows it. What is not listed is never sent. */
  habits: z.record(z.string(), weight),
  /** Weight of doing nothing while only a right of the petitioner runs. */
  idle: weight,
  /** Periods in which open matters are gone through. */
  periods: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-zA-Z][\w-]{0,30}$/, 'an id of letters, digits, _ and -'),
        kind: z.enum(['holiday', 'securityEvent']),
        from: monthDay,
        until: monthDay,
        /** Calendar days before it on which the listing begins. */
        lead: z.int().min(0).max(60),
      }),
    )
    .max(20),
});

/** What is assumed of people and offices. */
export type Profile = z.infer<typeof profileSchema>;
/** How an office works. */
export type Office = z.infer<typeof officeSchema>;

/** The profile that counts unless another is given. These are assumptions, no statistics of any body. */
export const defaultProfile: Profile = {
  arrivals: {
    weekdays: [12, 10, 10, 10, 9, 6, 6],
    dayOff: 3,
    kinds: {
      letter: 24,
      online: 30,
      telephone: 12,
      visit: 10,
      repeat: 10,
      twin: 2,
      assigned: 4,
      forwarded: 4,
      telephoned: 1.5,
      group: 1.5,
      capital: 1,
    },
  },
  shares: {
    several: 0.08,
    anonymous: 0.05,
    unreachable: 0.04,
    complainsOfUnit: 0.12,
    complainsOfPerson: 0.08,
    outsideCompetence: 0.12,
    suggestion: 0.1,
    report: 0.06,
    ledElsewhere: 0.06,
    complex: 0.2,
    simplified: 0.12,
    newFacts: 0.15,
    reportBack: 0.4,
    deniedCall: 0.15,
    dispersed: 0.3,
  },
  offices: {
    disciplineCommission: { days: [0, 2], perDay: 60, neglect: 0.012 },
    supervisionOffice: { days: [0, 2], perDay: 60, neglect: 0.012 },
    disciplineSecretary: { days: [0, 2], perDay: 15, neglect: 0.01 },
    chiefOfficer: { days: [0, 3], perDay: 15, neglect: 0.015 },
    responsibleUnit: { days: [1, 8], perDay: 45, neglect: 0.025 },
    superiorOrgan: { days: [1, 12], perDay: 30, neglect: 0.02 },
  },
  otherOffices: { days: [0, 3], perDay: 15, neglect: 0.015 },
  neglectDays: 12,
  people: 4,
  mistakes: {
    share: 0.02,
    attempts: 0.2,
    kinds: {
      wrongRole: 30,
      notNow: 20,
      outOfOrder: 12,
      duplicate: 15,
      malformed: 15,
      misspelt: 4,
      unknownPetition: 4,
      early: 5,
    },
  },
  habits: defaultHabits,
  idle: 100,
  periods: [
    { id: 'spring-festival', kind: 'holiday', from: '02-10', until: '02-23', lead: 7 },
    { id: 'spring-session', kind: 'securityEvent', from: '03-03', until: '03-13', lead: 5 },
    { id: 'national-day', kind: 'holiday', from: '10-01', until: '10-08', lead: 7 },
  ],
};

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function laid(base: unknown, over: unknown): unknown {
  if (!isPlain(base) || !isPlain(over)) return over;
  const merged = Object.entries(over).map(([key, value]) => [key, laid(base[key], value)]);
  return Object.fromEntries([...Object.entries(base), ...merged]);
}

/** A profile from what differs from the default one; where it cannot be read, what is wrong and where. */
export function readProfile(
  input: unknown,
): { readonly profile: Profile } | { readonly faults: readonly { path: string; message: string }[] } {
  const parsed = profileSchema.safeParse(laid(defaultProfile, input));
  if (parsed.success) return { profile: parsed.data };
  return {
    faults: parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.') || '.',
      message,
    })),
  };
}
