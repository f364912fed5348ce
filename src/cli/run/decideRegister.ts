import type { Decision } from '../../engine/decision.js';
import type { Petition } from '../../engine/petition.js';
import { type Instant, instantMs } from '../../vocabulary/instant.js';
import { text } from '../../vocabulary/text.js';
import { wordIn } from '../wordIn.js';
import type { DamageReport, Line, Reading } from './readLines.js';

/** An event of the register and what was decided on it. Its words are the register's, as far as they are texts. */
export interface DecidedLine {
  readonly line: number;
  readonly event: string | null;
  readonly petition: string | null;
  readonly type: string | null;
  readonly decision: Decision;
}

/** A line that is no event, or that the engine could not decide. */
export interface DamagedLine {
  readonly line: number;
  readonly damage: DamageReport;
}

export type Outcome = DecidedLine | DamagedLine;

/** Where the petitions of a register stand. */
export interface Standing {
  /** Every petition as the last event left it, in the order of opening. */
  readonly petitions: ReadonlyMap<string, Petition>;
  /** Of petitions that were moved after the moment asked for: how they stood then; nothing where they came later. */
  readonly before: ReadonlyMap<string, Petition | undefined>;
  /** The moment of the last accepted event. */
  readonly lastAt: Instant | undefined;
  /** Lines read, blank ones included. */
  readonly lines: number;
}

/** The part of an engine that decides. */
export interface Receiver {
  receive(petition: unknown, event: unknown): Decision;
}

/** What the caller wants to know on the way. */
export interface Following {
  /** The moment of the report, where one was asked for. */
  readonly at: Instant | undefined;
  /** Called with every outcome, in order; waited for where it gives a promise. */
  readonly take: (outcome: Outcome) => Promise<void> | undefined;
  /** Called after each piece of the input. */
  readonly onRead: (reading: Reading) => void;
}

/** Decides a register's events in their order, each on the petition that it names. What is refused changes nothing. */
export async function decideRegister(
  engine: Receiver,
  readings: AsyncIterable<Reading>,
  { at, take, onRead }: Following,
): Promise<Standing> {
  const petitions = new Map<string, Petition>();
  const before = new Map<string, Petition | undefined>();
  const until = at === undefined ? Number.POSITIVE_INFINITY : instantMs(at);
  let lastAt: Instant | undefined;
  let lines = 0;
  const decide = (line: Line): Outcome => {
    if ('damage' in line) return line;
    const petition = wordIn(line.value, 'petition');
    const known = petition === null ? undefined : petitions.get(petition);
    const decided = receive(engine, known, line.value);
    if ('damage' in decided) return { line: line.line, damage: decided.damage };
    if (decided.accepted) {
      const next = decided.petition;
      if (instantMs(next.lastAt) > until && !before.has(next.id)) before.set(next.id, known);
      petitions.set(next.id, next);
      if (lastAt === undefined || instantMs(next.lastAt) > instantMs(lastAt)) lastAt = next.lastAt;
    }
    return {
      line: line.line,
      event: wordIn(line.value, 'id'),
      petition,
      type: wordIn(line.value, 'type'),
      decision: decided,
    };
  };
  for await (const reading of readings) {
    for (const line of reading.lines) {
      const taken = take(decide(line));
      if (taken) await taken;
    }
    lines = reading.count;
    onRead(reading);
  }
  return { petitions, before, lastAt, lines };
}

/** The engine is pure: where it fails, the petition stands as it stood, and the run goes on. */
function receive(engine: Receiver, petition: Petition | undefined, event: object) {
  try {
    return engine.receive(petition, event);
  } catch (error) {
    const message = (error as Error).message;
    const damage: DamageReport = {
      code: 'undecidable',
      message: text(`程序故障：${message}`, `a fault of the program: ${message}`),
      fix: text('请将本行事件报告给维护者', 'report it to the maintainers with this event'),
    };
    return { damage };
  }
}

/** A petition as it stood at the moment asked for; nothing where it was opened later. */
export function asAt({ petitions, before }: Standing, id: string): Petition | undefined {
  return before.has(id) ? before.get(id) : petitions.get(id);
}
