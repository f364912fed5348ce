import type { Engine } from '../../engine/createEngine.ts';
import type { Folded } from '../../engine/fold.ts';
import type { Petition } from '../../engine/petition.ts';
import { readEvent } from '../../engine/readEvent.ts';
import { inWords } from '../../forms/inWords.ts';
import { type Instant, instantMs } from '../../vocabulary/instant.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { reasonsOf } from '../run/tally.ts';
import { wordIn } from '../wordIn.ts';
import { countStanding } from './countStanding.ts';
import type { LogRecord, Placed } from './logRecord.ts';
import type { Sum } from './partResult.ts';
import { noOpening, type ProblemCode, recordedUnder } from './problems.ts';
import { RecordedPetition } from './recordedPetition.ts';
import { type RecordsThere, Verifier } from './verify.ts';

/** What every petition is replayed with. */
export interface ReplayTerms {
  readonly engine: Engine<string>;
  /** The moment of the report; the end of the log where there is none. */
  readonly at: Instant | undefined;
  /** What was recorded anywhere; nothing where nothing is to be verified. */
  readonly verify: RecordsThere | undefined;
}

/**
 * Decides one petition from its records, all of them in the order of the logs, and adds what came of it. Decides as `receive`
 * does, but makes and seals the petition only where somebody looks at it.
 */
export function replayPetition(terms: ReplayTerms, records: readonly LogRecord[], sum: Sum): void {
  new PetitionReplay(terms, records, sum).run();
}

class PetitionReplay {
  private readonly events: readonly LogRecord[];
  private readonly key: string | null;
  private readonly fold;
  private readonly until: number;
  private readonly verifier: Verifier | undefined;
  /** The petition as at the moment of the report, once an event after that moment has come. */
  private before: { readonly petition: Petition | undefined } | undefined;
  private isMovedLater = false;
  /** Events of a petition that was not there. */
  private readonly unopened: Placed[] = [];
  private isUnderUnknownPolicy = false;

  private readonly terms: ReplayTerms;
  private readonly sum: Sum;

  constructor(terms: ReplayTerms, records: readonly LogRecord[], sum: Sum) {
    this.terms = terms;
    this.sum = sum;
    const { engine, at, verify } = terms;
    this.events = records.filter(({ kind }) => kind === 'event');
    this.key = records[0]?.key || null;
    this.fold = engine.fold();
    this.until = at === undefined ? Number.POSITIVE_INFINITY : instantMs(at);
    this.verifier =
      verify &&
      new Verifier(
        new RecordedPetition(records.filter(({ kind }) => kind !== 'event')),
        verify,
        (policy) => engine.policies.some(({ id, version }) => isOf(policy, id, version)),
        {
          differs: (kind, difference) => sum.differences.add(kind, difference),
          unknownPolicy: (place, policy) => this.tell('unknown-policy', place, recordedUnder(policy)),
        },
      );
  }

  run(): void {
    const { sum, verifier } = this;
    for (const record of this.events) this.take(record);
    const last = this.fold.petition();
    verifier?.finish(last);
    sum.figures.compared += verifier?.compared ?? 0;
    const [first] = this.unopened;
    if (last) {
      if (this.isMovedLater) sum.figures.movedLater += 1;
      const { engine, at } = this.terms;
      countStanding(engine, { last, asAt: this.before ? this.before.petition : last }, at, sum);
    } else if (first && !this.isUnderUnknownPolicy)
      this.tell('no-opening', first, noOpening(this.unopened.length));
  }

  private tell(code: ProblemCode, { file, line }: Placed, message: Text): void {
    this.sum.problems.add(code, { file, line, petition: this.key, message });
  }

  private take(record: LogRecord): void {
    const decision = this.decide(record);
    if (!decision) return;
    const { figures } = this.sum;
    figures.events += 1;
    const { value } = record;
    const decided = { event: wordIn(value, 'id'), petition: this.key, type: wordIn(value, 'type'), decision };
    const seal = () => this.fold.petition()?.seal;
    const isRefusedInRecord = this.verifier?.take(decided, record, seal) ?? false;
    if (decision.accepted) {
      figures.accepted += 1;
      figures.effects += decision.effects.length;
      return;
    }
    figures.refused += 1;
    for (const { code } of decision.refusals.slice(0, 1)) this.sum.countRefusals(code);
    if (!this.verifier) {
      const { event, petition, type } = decided;
      const { file, line } = record;
      const reasons = reasonsOf(inWords(decision.refusals, value));
      this.sum.refused.add('refused', { file, line, event, petition, type, reasons });
    }
    // What was refused before, for whatever reason, is no fault of the log.
    if (!isRefusedInRecord) this.judge(decision, record);
  }

  /** The decision on an event; undefined where the engine failed, which is told: the petition stands as it stood. */
  private decide(record: LogRecord): Folded | undefined {
    const read = readEvent(record.value);
    if ('refusals' in read) return { accepted: false, refusals: read.refusals };
    const isLater = instantMs(read.event.at) > this.until;
    if (isLater) this.before ??= { petition: this.fold.petition() };
    try {
      const decision = this.fold.take(read.event);
      if (isLater && decision.accepted) this.isMovedLater = true;
      return decision;
    } catch (error) {
      const { message } = error as Error;
      this.tell('undecidable', record, text(`程序故障：${message}`, `a fault of the program: ${message}`));
      return undefined;
    }
  }

  /** A refusal that says that something is missing from the log, or from the policies given. */
  private judge(decision: Folded, place: Placed): void {
    const first = decision.accepted ? undefined : decision.refusals[0];
    if (first?.code === 'unknown-petition') this.unopened.push(place);
    if (first?.code !== 'unknown-policy' || this.isUnderUnknownPolicy) return;
    this.isUnderUnknownPolicy = true;
    this.tell('unknown-policy', place, first.message);
  }
}

function isOf(policy: unknown, id: string, version: string): boolean {
  const reference = policy as { id?: unknown; version?: unknown } | null;
  return reference?.id === id && reference.version === version;
}
