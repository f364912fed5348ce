import { Watcher } from '../../../src/coverage/collector.ts';
import type { Decision } from '../../../src/engine/decision.ts';
import { mustBeEntered } from '../../../src/engine/entry.ts';
import { createEngine, dayOf, type Engine, type Petition, type Policy } from '../../../src/index.ts';
import type { Told } from './asTheBodyDoes.ts';
import { somebody } from './ofTheTable.ts';

/** One event where a petition stood, and what came of it; those that were sent before it on the same petition stand above it. */
export interface Sent {
  readonly event: Told;
  readonly decision: Decision;
  /** The last event before it that was accepted. */
  readonly before: Sent | undefined;
  readonly depth: number;
  /** Whether the timer has more to send at the same look. */
  more: boolean;
  readonly after: Map<string, Sent>;
}

/** An outside organ without access of its own: a clerk of the body enters what it did. */
function entered(policy: Policy, event: Told): Told {
  if (event.enteredBy !== undefined || !mustBeEntered(event.by as never, policy)) return event;
  const [part = 'supervisionOffice'] = policy.entry?.by ?? [];
  const clerk = { ...somebody(policy, part), id: 'clerk-77' };
  return { ...event, enteredBy: { ...clerk, paper: '来函〔2026〕1号', on: dayOf(event.at as never) } };
}

/** Everything that was sent under a policy, each beginning once, and what each event reached. */
export class Trails {
  readonly policy: Policy;
  readonly engine: Engine<string>;
  /** What each thing was reached by: a few events each. */
  readonly reached = new Map<string, Sent[]>();
  readonly all: Sent[] = [];
  private readonly roots = new Map<string, Sent>();
  private readonly watcher: Watcher;
  private readonly wanted: ReadonlySet<string>;

  constructor(policy: Policy, wanted: ReadonlySet<string>) {
    this.policy = policy;
    this.wanted = wanted;
    this.engine = createEngine<string>(policy);
    this.watcher = new Watcher([policy]);
  }

  /** Whether the body’s timer sends it, or the bureau’s. */
  isTimer({ by }: Told): boolean {
    return by.role === 'system' || this.policy.roles[by.role]?.plays.includes('system') === true;
  }

  /** What was sent next, after an event or as the first. */
  after(sent: Sent | undefined): Iterable<Sent> {
    return (sent?.after ?? this.roots).values();
  }

  get open(): string[] {
    return [...this.wanted].filter((key) => !this.reached.has(key));
  }

  /** Sends an event behind another, and the timer's before it where any is due. */
  send(before: Sent | undefined, told: Told): Sent {
    const event = { ...entered(this.policy, told), petition: 'P-1' } as Told;
    return this.one(this.look(before, event.at), event);
  }

  /** What the timer sends at a moment; where it stood before when nothing is due. */
  look(before: Sent | undefined, at: string): Sent | undefined {
    let last = before;
    const petition = petitionAt(before);
    const due = petition ? this.engine.due(petition, at as never).events : [];
    for (const [place, event] of due.entries()) {
      const sent = this.one(last, event as unknown as Told);
      if (place < due.length - 1) sent.more = true;
      if (sent.decision.accepted) last = sent;
    }
    return last;
  }

  private one(before: Sent | undefined, event: Told): Sent {
    const siblings = before?.after ?? this.roots;
    const key = JSON.stringify(event);
    const known = siblings.get(key);
    if (known) return known;
    const petition = petitionAt(before);
    const decision = this.engine.receive(petition, event);
    const sent: Sent = {
      event,
      decision,
      before,
      depth: (before?.depth ?? 0) + 1,
      more: false,
      after: new Map(),
    };
    siblings.set(key, sent);
    this.all.push(sent);
    for (const [measure, names] of Object.entries(this.watcher.look(petition, event, decision)))
      for (const name of names) this.note(`${measure} ${name}`, sent);
    return sent;
  }

  private note(key: string, sent: Sent): void {
    if (!this.wanted.has(key)) return;
    const known = this.reached.get(key) ?? [];
    if (known.length < 40 && known.at(-1) !== sent) known.push(sent);
    this.reached.set(key, known);
  }
}

/** Where the petition stands behind an event. */
export function petitionAt(sent: Sent | undefined): Petition | undefined {
  if (!sent) return undefined;
  return sent.decision.accepted ? sent.decision.petition : petitionAt(sent.before);
}
