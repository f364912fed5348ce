import { dayOf } from '../calendar/day.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { Petition } from '../engine/petition.ts';
import { matchPrior } from '../machines/repeatVisit/matching.ts';
import { owedTerm } from '../machines/term.ts';
import type { Day, Instant } from '../vocabulary/instant.ts';
import type { PriorMatter, PriorStage } from '../vocabulary/priors.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import { type Text, text } from '../vocabulary/text.ts';
import { knownFrom, type RegisterEntry } from './entry.ts';
import { priorOf } from './priorOf.ts';

/** What a person may send where the two are one matter: an event without its head and reason, which whoever confirms it gives. */
export interface ProposedEvent {
  readonly type: 'handling.merge';
  readonly petition: string;
  readonly into: string;
  readonly petitioners: readonly string[];
  readonly cause: string;
  readonly claim: string;
  readonly dueOn: Day;
  readonly unit?: string;
}

/** A reason for which two petitions may be one matter. */
export interface CandidateReason {
  readonly rule: RuleId;
  readonly message: Text;
}

/**
 * Two petitions that may be one matter, to be confirmed by a person: nothing is decided here. The reasons are facts that are the same, word for
 * word; there is no likeness by degrees, and nothing is said of a person but the ids that the two have in common.
 */
export interface Candidate {
  /** `repeat`: whoever raises the later one raised the earlier one. `joint`: some of them did. */
  readonly kind: 'repeat' | 'joint';
  readonly rule: RuleId;
  readonly petition: string;
  readonly earlier: string;
  /** How far the earlier one has come. */
  readonly stage: PriorStage;
  /** Petitioners of both. */
  readonly petitioners: readonly string[];
  readonly reasons: readonly CandidateReason[];
  /** Only where the later one can be merged into the earlier one now. */
  readonly proposed?: ProposedEvent;
}

/** What arrives, as far as it is compared. */
export interface ArrivingPetition {
  readonly petition: string;
  readonly at: Instant;
  readonly petitioners: readonly string[];
  readonly cause: string;
  readonly claim: string;
}

/** Of a petition, what is compared. */
interface Compared {
  readonly id: string;
  readonly receivedAt: Instant;
  readonly petitioners: readonly string[];
  readonly cause: string;
  readonly claim: string;
  readonly prior: PriorMatter | undefined;
  /** Whether it is open and not yet known to repeat another. */
  readonly isOpen: boolean;
  readonly canMerge: boolean;
  /** The last day of its term, while that is owed. */
  readonly dueOn: Day | undefined;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byArrival = (a: Compared, b: Compared) => order(a.receivedAt, b.receivedAt) || order(a.id, b.id);

/** Petitions by what they have in common: each petitioner with cause and claim. */
class Index {
  private readonly lists = new Map<string, Compared[]>();

  add(one: Compared): void {
    for (const key of keysOf(one)) {
      const list = this.lists.get(key);
      if (list) list.push(one);
      else this.lists.set(key, [one]);
    }
  }

  /** Those that share cause, claim and at least one petitioner. */
  sharing(of: Pick<Compared, 'petitioners' | 'cause' | 'claim'>): Compared[] {
    return [...new Set(keysOf(of).flatMap((key) => this.lists.get(key) ?? []))];
  }
}

const keysOf = ({ petitioners, cause, claim }: Pick<Compared, 'petitioners' | 'cause' | 'claim'>) =>
  [...new Set(petitioners)].map((id) => JSON.stringify([id, cause, claim]));

function comparedOf(petition: Petition): Compared {
  const { matter, phase } = petition;
  const deadlines = phase.context.deadlines as unknown as readonly Deadline[];
  const { petitioners, cause, claim, receivedAt } = matter;
  return {
    id: petition.id,
    receivedAt,
    petitioners,
    cause,
    claim,
    prior: priorOf(petition),
    isOpen: phase.status === 'active' && phase.lifecycle !== 'repeatVisit' && matter.prior === undefined,
    canMerge: phase.status === 'active' && phase.lifecycle === 'handling',
    dueOn: owedTerm({ deadlines: [...deadlines] })?.due,
  };
}

function indexed(
  engine: Engine<string>,
  entries: Iterable<RegisterEntry>,
): { index: Index; all: Compared[] } {
  const index = new Index();
  const all: Compared[] = [];
  for (const entry of entries) {
    const compared = comparedOf(knownFrom(engine, entry).petition);
    index.add(compared);
    if (compared.isOpen) all.push(compared);
  }
  return { index, all };
}

/** Pairs of petitions that may be one matter: of each open one, the earlier one that it repeats, or those that some of its petitioners raised. */
export function candidatesAmong(
  engine: Engine<string>,
  entries: Iterable<RegisterEntry>,
): readonly Candidate[] {
  const { index, all } = indexed(engine, entries);
  return all.sort(byArrival).flatMap((later) => {
    const before = index
      .sharing(later)
      .filter((one) => byArrival(one, later) < 0)
      .sort(byArrival);
    const priors = before.flatMap(({ prior }) => prior ?? []);
    const { prior, stage } = matchPrior({ ...later, petition: later.id, at: later.receivedAt }, priors);
    const one = before.find(({ id }) => id === prior?.petition);
    if (one && stage) return [repeatOf(later, one, stage)];
    return before.flatMap((other) =>
      other.prior?.stage === 'inHand' ? [candidateOf('joint', later, other, 'inHand')] : [],
    );
  });
}

function candidateOf(
  kind: Candidate['kind'],
  later: Compared,
  earlier: Compared,
  stage: PriorStage,
): Candidate {
  const petitioners = later.petitioners.filter((id) => earlier.petitioners.includes(id));
  const same = (zh: string, en: string): CandidateReason => ({ rule: 'plan.3.1.2', message: text(zh, en) });
  const who =
    kind === 'repeat'
      ? same('信访人均为原事项的信访人', 'each of its petitioners is one of the earlier one’s')
      : {
          rule: 'reg.20' as const,
          message: text(
            `有 ${petitioners.length} 名信访人相同，其余不同：可能是共同事项`,
            `${petitioners.length} of its petitioners raised the earlier one, the others did not: it may be a common matter`,
          ),
        };
  return {
    kind,
    rule: kind === 'repeat' ? 'plan.3.1.2' : 'reg.20',
    petition: later.id,
    earlier: earlier.id,
    stage,
    petitioners,
    reasons: [who, same('事由相同', 'the cause is the same'), same('诉求相同', 'the claim is the same')],
  };
}

function repeatOf(later: Compared, earlier: Compared, stage: PriorStage): Candidate {
  const candidate = candidateOf('repeat', later, earlier, stage);
  const { dueOn, prior } = earlier;
  // The term of the one that goes on has to be there, and no later than that of the one that goes into it (`reg.34`).
  const gainsNoTime = dueOn !== undefined && (later.dueOn === undefined || dueOn <= later.dueOn);
  if (!later.canMerge || stage !== 'inHand' || !gainsNoTime) return candidate;
  return {
    ...candidate,
    proposed: {
      type: 'handling.merge',
      petition: later.id,
      into: earlier.id,
      petitioners: earlier.petitioners,
      cause: earlier.cause,
      claim: earlier.claim,
      dueOn,
      ...(prior?.unit !== undefined && { unit: prior.unit }),
    },
  };
}

/** The earlier matters that an arriving petition is to be compared with: the `priors` of `intake.receive` and `repeat.receive`. The engine compares them. */
export function priorsOf(
  engine: Engine<string>,
  entries: Iterable<RegisterEntry>,
  arriving: ArrivingPetition,
): readonly PriorMatter[] {
  const { index } = indexed(engine, entries);
  const day = dayOf(arriving.at);
  return index
    .sharing(arriving)
    .filter(({ id }) => id !== arriving.petition)
    .sort(byArrival)
    .flatMap(({ prior }) => (prior && prior.receivedOn <= day ? [prior] : []));
}
