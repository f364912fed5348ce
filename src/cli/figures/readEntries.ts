import { setImmediate as breath } from 'node:timers/promises';
import type { Engine } from '../../engine/createEngine.ts';
import type { Petition } from '../../engine/petition.ts';
import type { PetitionWithLog, RegisterEntry } from '../../register/entry.ts';
import { type Text, text } from '../../vocabulary/text.ts';
import { recordsIn } from '../replay/logRecord.ts';
import { Parts } from '../replay/parts.ts';
import { decideEvents } from '../run/decideEvents.ts';
import type { Damage, DamageReport, Reading } from '../run/readLines.ts';
import { eventsIn } from '../run/readRegister.ts';

/** A line that could not be used, and why. */
export interface UnusedLine {
  readonly line: number;
  readonly code: Damage | 'untrusted';
  readonly message: Text;
  readonly fix: Text;
}

/** What became of the lines. */
export interface Followed {
  /** Called with every petition: those that stand on lines of their own first. */
  readonly take: (entry: RegisterEntry) => void;
  readonly unused: (line: UnusedLine) => void;
  /** Called with every event that was refused. */
  readonly refused: () => void;
}

const untrusted = (message: string): DamageReport & { code: 'undecidable' } => ({
  code: 'undecidable',
  message: text(`信访事项不可信：${message}`, `a petition that cannot be trusted: ${message}`),
  fix: text(
    '从日志重放恢复，或以 --policy 给出其方案版本',
    'restore it from the log, or give the file of its policy version with --policy',
  ),
});

/**
 * Reads petitions, as `run --out` writes them, and events, plain or recorded, from one input: a petition is taken from its line, events are decided
 * petition by petition, each with its log. Memory stays flat: events are put away in parts.
 */
export async function readEntries(
  engine: Engine<string>,
  readings: AsyncIterable<Reading>,
  { take, unused, refused }: Followed,
): Promise<number> {
  const parts = new Parts();
  let lines = 0;
  try {
    for await (const reading of readings) {
      for (const line of reading.lines) {
        if ('damage' in line) {
          unused({ line: line.line, ...line.damage });
          continue;
        }
        for (const record of recordsIn(line.value, { file: 0, line: line.line })) {
          if (record.kind === 'event') parts.add(record);
          if (record.kind === 'petition') takePetition(engine, record, { take, unused });
        }
      }
      lines = reading.count;
    }
    for (const part of parts.finish()) {
      const logs = new Map<string, unknown[]>();
      const decided = decideEvents(engine, watched(eventsIn(part), logs), {
        at: undefined,
        take: (outcome) => {
          if ('damage' in outcome) unused({ line: outcome.line, ...outcome.damage });
          else if (!outcome.decision.accepted) refused();
        },
      });
      for (const { petition } of decided) take(withLog(petition, logs));
      await breath();
    }
  } finally {
    parts.close();
  }
  return lines;
}

const withLog = (petition: Petition, logs: ReadonlyMap<string, unknown[]>): PetitionWithLog => ({
  petition,
  log: logs.get(petition.id) ?? [],
});

/** The events of a part, kept by petition as they go by. */
function* watched<Line extends { readonly petition: string | null; readonly value: object }>(
  events: Iterable<Line>,
  logs: Map<string, unknown[]>,
): Generator<Line> {
  for (const event of events) {
    const id = event.petition ?? '';
    const log = logs.get(id);
    if (log) log.push(event.value);
    else logs.set(id, [event.value]);
    yield event;
  }
}

function takePetition(
  engine: Engine<string>,
  { line, value }: { readonly line: number; readonly value: object },
  { take, unused }: Pick<Followed, 'take' | 'unused'>,
): void {
  const restored = engine.restore(value);
  if (restored.accepted) take(restored.petition);
  else {
    const { message, fix } = untrusted(restored.refusals.map((refusal) => refusal.message.en).join('; '));
    unused({ line, code: 'untrusted', message, fix });
  }
}
