import type { Language } from '../vocabulary/text.ts';
import { CliError } from './cliError.ts';
import { exitCodes } from './exitCodes.ts';
import { languageOf } from './options.ts';
import { clean } from './render/clean.ts';
import { showOn } from './show.ts';
import type { Print, Streams } from './streams.ts';

/** One run of the command line: where it prints, and the code that it ends with. */
export interface Session {
  readonly streams: Streams;
  readonly print: Print;
  readonly warn: Print;
  code: number;
}

/** What every command may be told. */
export interface Spoken {
  readonly lang?: Language;
  readonly json?: true;
}

/** The language asked for, or the locale's. */
export const langOf = ({ streams }: Session, { lang }: Spoken): Language => lang ?? languageOf(streams.env);

/** Shows a command's answer as a page in the language asked for, or as JSON. */
export function showFor(session: Session, options: Spoken) {
  const { streams, print } = session;
  return showOn(streams, print, { lang: langOf(session, options), json: options.json ?? false });
}

/** Carries a command out; what ends it early is told on standard error, a line for each fault. */
export async function answering(
  session: Session,
  options: Spoken,
  command: () => Promise<void>,
): Promise<void> {
  try {
    await command();
  } catch (error) {
    const lang = langOf(session, options);
    const isTold = error instanceof CliError;
    session.code = isTold ? exitCodes.badInput : exitCodes.fault;
    const faults = isTold
      ? error.faults.map((fault) => clean(fault[lang]))
      : [String((error as Error).stack)];
    await session.warn(faults.map((fault) => `petition-flow: ${fault}\n`).join(''));
  }
}
