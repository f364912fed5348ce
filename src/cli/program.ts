import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { addCheck } from './commands/addCheck.ts';
import { addDeadlines } from './commands/addDeadlines.ts';
import { addDiff } from './commands/addDiff.ts';
import { addExplain } from './commands/addExplain.ts';
import { addExport } from './commands/addExport.ts';
import { addFigures } from './commands/addFigures.ts';
import { addImport } from './commands/addImport.ts';
import { addInspect } from './commands/addInspect.ts';
import { addNext } from './commands/addNext.ts';
import { addReceipt } from './commands/addReceipt.ts';
import { addReplay } from './commands/addReplay.ts';
import { addRpc } from './commands/addRpc.ts';
import { addRun } from './commands/addRun.ts';
import { addServe } from './commands/addServe.ts';
import { addSimulate } from './commands/addSimulate.ts';
import { addTest } from './commands/addTest.ts';
import { addVerify } from './commands/addVerify.ts';
import { exitCodes } from './exitCodes.ts';
import { answering, type Session } from './session.ts';
import { type Print, printTo, type Streams } from './streams.ts';

const exitHelp = `
Exit codes:
  0  answered; events that were refused are ordinary results and are in the report
  1  run --strict: an event was refused; replay --verify: a decision differs from the record;
     diff --strict: a petition differs; test: a scenario failed, or a threshold is missed;
     verify: a store is not what its log comes to
  2  wrong usage, an unreadable file, a policy that is laxer than the regulation, a petition that
     cannot be trusted, a file that is no scenario file or profile; run, diff and inspect: lines that
     are no events (no JSON object, longer than 1 MiB, no UTF-8); replay: those, a broken archive,
     a petition without its opening, an unknown policy version; the rest is answered all the same;
     serve: it cannot start (a port in use, a store that is held or newer, a missing policy, …);
     import: a line that is damaged, foreign or newer, a petition that is there already;
     figures: lines that could not be used; the rest is counted all the same
  3  check: there are findings
  4  a fault of the program itself

Colours follow the terminal, NO_COLOR and FORCE_COLOR; in a pipe the output is plain text.`;

/** Runs a command as the program does, on any streams, and gives its exit code. */
export async function runCli(argv: readonly string[], streams: Streams): Promise<number> {
  const print = printTo(streams.stdout);
  // Where standard error cannot be written there is nowhere left to say so.
  const toStderr = printTo(streams.stderr);
  const warn: Print = (written) => toStderr(written).catch(() => undefined);
  const session: Session = { streams, print, warn, code: exitCodes.answered };
  await answering(session, {}, async () => {
    const said = { out: '', err: '' };
    const ended = await parse(programFor(session), argv, said);
    await print(said.out);
    await warn(said.err);
    if (ended) session.code = ended.exitCode === 0 ? exitCodes.answered : exitCodes.badInput;
  });
  return session.code;
}

/** Parses the arguments and carries the command out; gives what ended it where help, version or usage did. */
async function parse(
  program: Command,
  argv: readonly string[],
  said: { out: string; err: string },
): Promise<CommanderError | undefined> {
  program.configureOutput({
    writeOut: (written) => {
      said.out += written;
    },
    writeErr: (written) => {
      said.err += written;
    },
  });
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return undefined;
  } catch (error) {
    if (error instanceof CommanderError) return error;
    throw error;
  }
}

/** Every command, in the order of the help. */
const commands = [
  addRun,
  addReplay,
  addNext,
  addDeadlines,
  addExplain,
  addReceipt,
  addTest,
  addCheck,
  addInspect,
  addExport,
  addImport,
  addVerify,
  addDiff,
  addFigures,
  addSimulate,
  addServe,
  addRpc,
] as const;

function programFor(session: Session): Command {
  const program = new Command('petition-flow')
    .description(
      'Decides petitions (信访事项) by the rules: what is next, what is due, what was missed and who answers.',
    )
    .version(manifest.version)
    .exitOverride()
    .addHelpText('after', exitHelp);
  for (const add of commands) add(program, session);
  return program;
}
