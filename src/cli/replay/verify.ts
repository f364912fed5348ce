import type { Folded } from '../../engine/fold.ts';
import type { Petition } from '../../engine/petition.ts';
import { differingEffect, differingField, type Found, isSame } from './compareParts.ts';
import type { Difference, DifferenceKind } from './differences.ts';
import type { Placed, RecordKind } from './logRecord.ts';
import type { Recorded, RecordedPetition } from './recordedPetition.ts';
import { absent, jsonIn, outcomeIn, pathIn, reasonsIn, versionIn } from './recordedText.ts';

/** Whether anything of a kind was recorded anywhere in the logs. */
export type RecordsThere = Readonly<Record<RecordKind, boolean>>;

/** Where a comparison tells what it finds. */
export interface Findings {
  differs(kind: DifferenceKind, difference: Difference): void;
  /** Recorded under a policy that is not loaded: nothing of the petition can be compared. */
  unknownPolicy(at: Placed, policy: string): void;
}

/** An event, and what was decided on it now. Its words are the log's, as far as they are texts. */
export interface DecidedNow {
  readonly event: string | null;
  readonly petition: string | null;
  readonly type: string | null;
  readonly decision: Folded;
}

/** The seal of the petition after the event. It takes time to make, so it is asked for only where one was recorded. */
type Seal = () => string | undefined;

/** Compares the decisions on one petition with the recorded ones. */
export class Verifier {
  /** Decisions that were compared. */
  compared = 0;
  private sealAgrees = true;
  private shift = 0;
  private readonly told = new Set<DifferenceKind>();
  private isGivenUp = false;
  private anything = false;

  private readonly recorded: RecordedPetition;
  private readonly there: RecordsThere;
  private readonly knows: (policy: unknown) => boolean;
  private readonly findings: Findings;

  constructor(
    recorded: RecordedPetition,
    there: RecordsThere,
    knows: (policy: unknown) => boolean,
    findings: Findings,
  ) {
    this.recorded = recorded;
    this.there = there;
    this.knows = knows;
    this.findings = findings;
  }

  /** Compares one decision; gives whether the record, where there is one, has the event refused too. */
  take(decided: DecidedNow, eventAt: Placed, seal: Seal): boolean {
    const { event, petition, decision } = decided;
    const recorded = this.recorded.takeDecision(event);
    const effects = decision.accepted ? this.recorded.takeEffects(event) : [];
    if (this.isGivenUp) return false;
    if (recorded && !this.knowsPolicyOf(recorded)) return false;
    const tell = ({ kind, ...found }: Found, at: Placed = recorded ?? eventAt) => {
      this.anything = true;
      const { file, line } = at;
      this.findings.differs(kind, { file, line, petition, event, eventAt, ...found });
    };
    if (recorded) for (const found of this.compare(decided, recorded, seal)) tell(found);
    else if (this.there.decision)
      tell({ kind: 'no-record', recorded: absent, now: outcomeIn({ ...decision }) });
    if (this.there.effect && decision.accepted && recorded?.value.accepted !== false) {
      const found = differingEffect(decision.effects, effects);
      if (found) tell(found.effect, found.at ?? recorded ?? eventAt);
    }
    return recorded?.value.accepted === false && !decision.accepted;
  }

  /** Compares where the petition stands at the end, and tells what was recorded and did not come. */
  finish(petition: Petition | undefined): void {
    if (this.isGivenUp) return;
    const { decisionsLeft, effectsLeft, petition: last } = this.recorded;
    for (const { file, line, value } of decisionsLeft)
      this.leftOver('no-event', { file, line, value }, outcomeIn(value));
    // Where an event is refused now, what it asked for then is part of that difference.
    if (!this.anything)
      for (const left of effectsLeft) this.leftOver('effects', left, jsonIn(left.value.effect));
    if (!last || isSame(petition ?? null, last.value)) return;
    this.findings.differs('petition', {
      file: last.file,
      line: last.line,
      petition: petition?.id ?? jsonIn(last.value.id),
      event: null,
      eventAt: null,
      ...differingField(petition, last.value),
    });
  }

  private leftOver(kind: DifferenceKind, { file, line, value }: Recorded, recorded: string): void {
    this.anything = true;
    const { petition, event } = value;
    this.findings.differs(kind, {
      file,
      line,
      petition: typeof petition === 'string' ? petition : null,
      event: typeof event === 'string' ? event : null,
      eventAt: null,
      recorded,
      now: absent,
    });
  }

  private knowsPolicyOf(recorded: Recorded): boolean {
    const { policy } = recorded.value;
    if (policy === undefined || this.knows(policy)) return true;
    this.isGivenUp = true;
    this.findings.unknownPolicy(recorded, versionIn(policy));
    return false;
  }

  private compare({ decision, type }: DecidedNow, { value }: Recorded, seal: Seal): Found[] {
    this.compared += 1;
    if (value.accepted !== decision.accepted) {
      this.sealAgrees = false;
      return [{ kind: 'outcome', recorded: outcomeIn(value), now: outcomeIn({ ...decision }) }];
    }
    const found: Found[] = [];
    const say = (kind: DifferenceKind, recorded: string, now: string) => found.push({ kind, recorded, now });
    const differs = (field: string, now: unknown) => value[field] !== undefined && !isSame(now, value[field]);
    if (value.type !== undefined && value.type !== type) say('type', jsonIn(value.type), jsonIn(type));
    const { policy, calendar } = decision;
    const isElsewhere = differs('policy', policy) || differs('calendar', calendar);
    if (differs('policy', policy) && this.first('policy'))
      say('policy', versionIn(value.policy), versionIn(policy));
    if (differs('calendar', calendar) && this.first('calendar'))
      say('calendar', jsonIn(value.calendar), jsonIn(calendar));
    if (!decision.accepted) {
      const [recorded, now] = [reasonsIn(value.refusals), reasonsIn(decision.refusals)];
      if (value.refusals !== undefined && recorded !== now) say('reasons', jsonIn(recorded), jsonIn(now));
      return found;
    }
    const { seq, path } = decision;
    if (differs('path', path)) say('path', jsonIn(pathIn(value.path)), jsonIn(pathIn(path)));
    this.compareSequence(value, seq, say);
    // The seal has the policy, the calendar and all that went before in it: it tells only where those agree.
    const sealNow = value.seal === undefined ? undefined : seal();
    const agrees = sealNow === value.seal;
    if (!agrees && this.sealAgrees && !isElsewhere && found.length === 0)
      say('seal', jsonIn(value.seal), jsonIn(sealNow));
    this.sealAgrees = agrees;
    return found;
  }

  /** A petition that took one event more or less is behind ever after: it is told once. */
  private compareSequence(
    { seq }: Recorded['value'],
    now: number,
    say: (kind: DifferenceKind, recorded: string, now: string) => unknown,
  ): void {
    if (seq === undefined) return;
    const shift = typeof seq === 'number' ? seq - now : Number.NaN;
    if (!Object.is(shift, this.shift) && shift !== 0) say('sequence', jsonIn(seq), String(now));
    this.shift = shift;
  }

  private first(kind: DifferenceKind): boolean {
    if (this.told.has(kind)) return false;
    this.told.add(kind);
    return true;
  }
}
