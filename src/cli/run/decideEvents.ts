import type { Decision } from '../../engine/decision.ts';
import type { Petition } from '../../engine/petition.ts';
import { inWords } from '../../forms/inWords.ts';
import { type Instant, instantMs } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { wordIn } from '../wordIn.ts';
import type { DamageReport } from './readLines.ts';

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

/** Where one petition stands. */
export interface Standing {
  /** The line that opened it. */
  readonly opened: number;
  /** As its last event left it. */
  readonly petition: Petition;
  /** Where it was moved after the moment asked for: how it stood then; nothing where it came later. */
  readonly before: { readonly petition: Petition | undefined } | undefined;
}

/** The part of an engine that decides. */
export interface Receiver {
  receive(petition: unknown, event: unknown): Decision;
}

/** What the caller wants to know on the way. */
export interface Following {
  /** The moment of the report, where one was asked for. */
  readonly at: Instant | undefined;
  /** Called with every outcome, in the order of the lines. */
  readonly take: (outcome: Outcome) => void;
}

/** An event of a register: the petition that it names, as far as that is a text, and the object of its line. */
export interface RegisterLine {
  readonly line: number;
  readonly petition: string | null;
  readonly value: object;
}

/**
 * Decides events in their order, each on the petition that it names; gives where the petitions stand, in the order of opening. What is
 * refused changes nothing. All events of a petition have to be among them.
 */
export function decideEvents(
  engine: Receiver,
  events: Iterable<RegisterLine>,
  { at, take }: Following,
): Iterable<Standing> {
  const standings = new Map<string, Standing>();
  const until = at === undefined ? Number.POSITIVE_INFINITY : instantMs(at);
  for (const { line, petition, value } of events) {
    const known = petition === null ? undefined : standings.get(petition);
    const decision = receive(engine, known?.petition, value);
    if ('damage' in decision) {
      take({ line, damage: decision.damage });
      continue;
    }
    if (decision.accepted) {
      const next = decision.petition;
      const isLater = instantMs(next.lastAt) > until;
      const before = known?.before ?? (isLater ? { petition: known?.petition } : undefined);
      standings.set(next.id, { opened: known?.opened ?? line, petition: next, before });
    }
    take({
      line,
      event: wordIn(value, 'id'),
      petition,
      type: wordIn(value, 'type'),
      decision: decision.accepted ? decision : { ...decision, refusals: inWords(decision.refusals, value) },
    });
  }
  return standings.values();
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
