import type { Approval, Chain } from './approvalData.ts';
import type { Span } from './dayCount.ts';

/** What an adopting body sets: the oracle is given it as data, as the library is. */
export interface Policy {
  readonly roles: Readonly<Record<string, { readonly plays: readonly string[] }>>;
  readonly units: readonly {
    readonly id: string;
    readonly roles: readonly string[];
    readonly liaison?: string | undefined;
    readonly territory?: readonly string[] | undefined;
    readonly outside?: boolean | undefined;
  }[];
  readonly terms: Readonly<Record<string, Span>>;
  readonly extension: {
    readonly handlingDays: number;
    readonly reviewDays: number;
    readonly approvers: readonly string[];
    readonly most?: Span['term'] | undefined;
  };
  readonly thresholds: {
    readonly groupVisit: number;
    readonly representatives: readonly { readonly groupUpTo?: number | undefined; readonly most: number }[];
  };
  readonly choices: {
    readonly acceptanceDay: string;
    readonly deputySigns: boolean;
    readonly goodReasonReopensWindow: boolean;
    readonly simplifiedProcedure: boolean;
    readonly tendencyDays: number;
    readonly aftercare?: boolean;
    readonly rateOffice?: boolean;
    readonly aboveStandsIn?: boolean;
    readonly reasonedExceptions?: boolean;
  };
  readonly intake?: {
    readonly fax?: boolean;
    readonly visitLevel?: boolean;
    readonly successors?: boolean;
    readonly heldBelow?: boolean;
  };
  readonly reviewing?: {
    readonly ladder: readonly {
      readonly of: string;
      readonly level: string;
      readonly ask: readonly string[];
    }[];
    readonly late: string;
    readonly partial: boolean;
    readonly outcomes: readonly string[];
    readonly notTheSame: string;
    readonly opinions?: readonly {
      readonly level?: readonly string[];
      readonly outcome?: readonly string[];
      readonly draft: readonly string[];
      readonly steps: Chain['steps'];
      readonly returnTo: Chain['returnTo'];
    }[];
    readonly delegates?: readonly string[];
  };
  readonly passing?: {
    readonly tells: string;
    readonly onward: boolean;
    readonly ownShare: boolean;
    readonly reportsTo: readonly string[];
    readonly referrals?: boolean | undefined;
    readonly path?:
      | readonly { readonly organs: readonly string[]; readonly share?: Span['term'] | undefined }[]
      | undefined;
  };
  readonly receptions?:
    | {
        readonly hold: readonly string[];
        readonly arrangedBy: readonly string[];
        readonly toldDaysBefore: number;
        readonly consent: readonly string[];
      }
    | undefined;
  readonly entry?: { readonly outsideOrgans: string } | undefined;
  readonly agents?: { readonly most: number } | undefined;
  readonly answerability?: { readonly partyCommittee: boolean; readonly items?: string } | undefined;
  readonly specialPeriods?: { readonly gathering: boolean; readonly publicSecurity: boolean } | undefined;
  readonly carryingOut?: { readonly mostDays: number } | undefined;
  readonly fastLane?: { readonly by: readonly string[]; readonly claims: boolean } | undefined;
  readonly leaders?: { readonly hold: readonly string[] } | undefined;
  readonly territory?: { readonly areas: readonly { readonly id: string }[] } | undefined;
  readonly liaison?: { readonly namedBy: readonly string[] } | undefined;
  readonly joint?: { readonly lead: readonly string[] } | undefined;
  readonly parts?: { readonly without?: readonly string[] | undefined } | undefined;
  readonly approval?: Approval | undefined;
  readonly urgency?: { readonly measuresBy: string } | undefined;
}

/** An event as the library gets it: the head, and whatever it states. */
export interface Happening {
  readonly type: string;
  readonly id: string;
  readonly at: string;
  readonly by: { readonly role: string; readonly unit?: string; readonly id: string };
  readonly incident?: string;
  // biome-ignore lint/suspicious/noExplicitAny: the oracle reads payloads without the library's schemas
  readonly [field: string]: any;
}

/** A last day that somebody owes something by, or may do something until. */
export interface Owed {
  readonly id: string;
  readonly kind: string;
  due: string;
  start: string;
  owner: { role: string; unit?: string | undefined };
  /** Who has it by now, where it was missed before. */
  now?: { role: string; unit?: string | undefined };
  state: 'running' | 'suspended' | 'met' | 'missed' | 'discharged';
  /** Done, used or fallen away. */
  over: boolean;
  /** Over because it fell away, not because it was done. */
  fell?: boolean;
  /** Days that an extension added. */
  added?: number;
  /** Days on which a hearing was open. */
  heard?: { from: string; to?: string }[];
}

/** One lifecycle of a petition: where it stands and what was noted. */
export interface Course {
  readonly lifecycle: string;
  readonly name: string;
  state: string;
  readonly owed: Owed[];
  // biome-ignore lint/suspicious/noExplicitAny: each table notes facts of its own
  readonly facts: Record<string, any>;
}

/** What all lifecycles of a petition know of the matter. */
export interface Matter {
  petitioners: string[];
  persons: number;
  anonymous: boolean;
  reachable: boolean;
  channel: string;
  cause: string;
  claim: string;
  receivedOn: string;
  complainedOf: { persons: string[]; units: string[] };
  interested: string[];
  /** Who acts for which petitioner, by written authority. */
  agents?: { id: string; of: string }[];
  kind?: string;
  classification?: string;
  /** The class of the body's own that was decided. */
  class?: string | undefined;
  simplified: boolean;
  seenBy?: string | undefined;
  signedFor?: string | undefined;
  unit?: string | undefined;
  /** The area that it is of, where somebody said so. */
  territory?: string | undefined;
  /** Who speaks for the unit to the commission. */
  liaison?: string | undefined;
  /** The petition that this one repeats. */
  prior?: string | undefined;
  referral?: { form: string; organ: string; dueOn?: string; reportBack: boolean };
  acceptedOn?: string;
  concludedOn?: string;
  tendencies: { kind: string; until: string }[];
}

/** A petition as the oracle keeps it. */
export interface Case {
  readonly id: string;
  readonly policy: Policy;
  readonly taken: Set<string>;
  lastAt: string;
  readonly matter: Matter;
  main: Course;
  beside: Course[];
  readonly past: Course[];
}

/** What a row of a table looks at. */
export interface Look {
  readonly event: Happening;
  readonly today: string;
  readonly policy: Policy;
  readonly matter: Matter;
  readonly course: Course;
  /** Absent while the petition is only being opened. */
  readonly file?: Case;
}

/** A condition, under the sentence that states it. */
export type Conditions = Readonly<Record<string, (look: Look) => boolean>>;

/** A last day that begins: the kind, who owes it, and from when it counts (today unless told). */
export interface Run {
  readonly kind: string;
  readonly owner: string | ((look: Look) => { role: string; unit?: string | undefined });
  readonly from?: (look: Look) => string;
  /** The last day, where the event or another last day names it. */
  readonly until?: (look: Look) => string;
  /** Days of its own, where the step that it is for has them. */
  readonly within?: (look: Look) => Span['term'] | undefined;
  /** Begins only where this holds. */
  readonly if?: (look: Look) => boolean;
}

/** One line of a decision table: in these states, on this event, by these, where all this holds → what follows. */
export interface Row {
  readonly in: string | readonly string[];
  readonly on: string;
  /** Who may, as a sentence of `people.ts`. */
  readonly by: string;
  readonly when?: string | readonly string[];
  /** Whether a body has this step at all, by what its policy says; every body unless told. */
  readonly where?: (policy: Policy) => boolean;
  /** The state afterwards; absent where it stays. */
  readonly to?: string | ((look: Look) => string);
  /** Kinds of duty that this does, or right that it uses. */
  readonly does?: readonly string[];
  /** Kinds that fall away with it. */
  readonly drops?: readonly string[];
  readonly runs?: readonly Run[];
  /** Notices that the petitioner has to get. */
  readonly tells?: readonly string[] | ((look: Look) => readonly string[]);
  /** A lifecycle that opens beside the matter with it. */
  readonly besides?: (
    look: Look,
  ) => { readonly lifecycle: string; readonly facts: Course['facts'] } | undefined;
  /** What is noted for later rows. */
  readonly notes?: (look: Look) => void;
  /** The plan or article that says so; `house` where both are silent and the library had to choose. */
  readonly clause: string;
}

/** What a lifecycle comes to in one of its ends. */
export interface End {
  /** The lifecycle that follows on the matter's own course. */
  readonly next?: string | ((look: Look) => string | undefined);
  /** Kinds of deadline that go along to it. */
  readonly carries?: readonly string[];
}

/** The decision table of one lifecycle. */
export interface Table {
  readonly lifecycle: string;
  /** `main`: the matter's own course; `beside`: goes on beside it. */
  readonly place: 'main' | 'beside';
  /** The events that open it, where an event does. */
  readonly opens?: readonly Row[];
  /** How it begins where another lifecycle leads to it. */
  readonly begins?: readonly Omit<Row, 'in' | 'on' | 'by'>[];
  readonly rows: readonly Row[];
  readonly ends: Readonly<Record<string, End>>;
  readonly conditions: Conditions;
}
