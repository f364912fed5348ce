/** What a line of the log may say beside its sentence. No person's id, nobody's words. */
export interface LogFacts {
  readonly request?: string;
  readonly method?: string;
  /** The pattern of a path. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  /** Codes of refusals, or of a fault. */
  readonly codes?: readonly string[];
  readonly url?: string;
  readonly reason?: string;
  /** Where in the program a fault was seen. */
  readonly frames?: readonly string[];
  readonly count?: number;
}

export type Level = 'info' | 'warn' | 'error';

/** Writes one line. */
export type Log = (level: Level, said: string, facts?: LogFacts) => void;

/** A log in JSON Lines: moment, level and sentence, then the facts. */
export function jsonLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  return (level, said, facts = {}) => {
    write(`${JSON.stringify({ time: now().toISOString(), level, msg: said, ...facts })}\n`);
  };
}

/** A log that nobody reads. */
export const noLog: Log = () => undefined;

/** A fault for the log: its kind and where it was seen, without its message, which may repeat what somebody sent. */
export function faultFacts(thrown: unknown): LogFacts {
  if (!(thrown instanceof Error)) return { codes: [typeof thrown] };
  const { code } = thrown as { code?: unknown };
  const codes = [thrown.name, ...(typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? [code] : [])];
  const frames = (thrown.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return { codes, frames };
}
