import * as z from 'zod';
import { roleIds } from '../vocabulary/roles.ts';
import { schemaWords } from '../vocabulary/schemaWords.ts';
import { arrivalKinds, mistakeKinds } from './kinds.ts';

const share = z.number().min(0).max(1);
const weight = z.number().min(0).max(1_000_000);
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, schemaWords.dayOfYear.en);

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
  .refine(({ days: [least, most] }) => least <= most, { path: ['days'], error: schemaWords.fewestFirst.en });

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
    /** What comes in is a request to review somebody else's opinion, where the body reviews such. */
    reviewRequest: share,
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
        id: z.string().regex(/^[a-zA-Z][\w-]{0,30}$/, schemaWords.periodId.en),
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
