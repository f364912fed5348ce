import { readLines } from '../run/readLines.ts';
import { Earliest } from './earliest.ts';
import { type RecordKind, recordKinds, recordsIn } from './logRecord.ts';
import { openLog } from './openLog.ts';
import type { Parts } from './parts.ts';
import type { Problem, ProblemCode } from './problems.ts';

/** What was found in one log. */
export interface LogCount {
  readonly log: string;
  readonly lines: number;
  readonly damaged: number;
  readonly records: Readonly<Record<RecordKind, number>>;
}

/** What was read of all logs. */
export interface LogsRead {
  readonly logs: readonly LogCount[];
  readonly problems: Earliest<ProblemCode, Problem>;
}

/** How far the reading is: bytes of how many, where somebody knows. */
export type OnLogRead = (read: number, total: number | undefined) => void;

/** Reads logs line by line and sorts what they record by petition; recorded lines only where they are wanted. What cannot be read is told, the rest goes on. */
export async function readLogs(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  parts: Parts,
  { withRecorded, onRead }: { readonly withRecorded: boolean; readonly onRead: OnLogRead },
): Promise<LogsRead> {
  const problems = new Earliest<ProblemCode, Problem>();
  const logs: LogCount[] = [];
  for (const [file, path] of paths.entries()) {
    const log = await openLog(path, stdin);
    const records = Object.fromEntries(recordKinds.map((kind) => [kind, 0])) as Record<RecordKind, number>;
    let lines = 0;
    let damaged = 0;
    for await (const reading of readLines(log.chunks)) {
      for (const line of reading.lines) {
        if ('damage' in line) {
          const { code, message } = line.damage;
          damaged += 1;
          problems.add(code, { file, line: line.line, petition: null, message });
          continue;
        }
        for (const record of recordsIn(line.value, { file, line: line.line })) {
          records[record.kind] += 1;
          if (record.kind === 'event' || withRecorded) parts.add(record);
        }
      }
      lines = reading.count;
      onRead(log.read(), log.size);
    }
    const fault = log.fault();
    if (fault) problems.add(fault.code, { file, line: lines, petition: null, message: fault.message });
    logs.push({ log: path, lines, damaged, records });
  }
  return { logs, problems };
}
