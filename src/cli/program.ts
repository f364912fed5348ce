import { Command, CommanderError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { createEngine } from '../engine/createEngine.js';
import type { Instant } from '../vocabulary/instant.js';
import { type Language, text } from '../vocabulary/text.js';
import { check } from './check/checkCommand.js';
import { CliError } from './cliError.js';
import { exitCodes } from './exitCodes.js';
import { gathered, idOf, languageOf, momentOf } from './options.js';
import {
  type Asked,
  deadlines,
  explainDeadlineOf,
  explainEventFile,
  next,
} from './petition/petitionCommands.js';
import { loadPetition } from './petition/petitionFile.js';
import { loadPolicy, shippedPolicies, withPolicies } from './policies.js';
import { clean } from './render/clean.js';
import { run } from './run/runCommand.js';
import { showOn } from './show.js';
import { type Print, printTo, type Streams } from './streams.js';
import { test } from './test/testCommand.js';

interface Common {
  readonly policy?: readonly string[];
  readonly lang?: Language;
  readonly json?: true;
}
interface OfPetition extends Common {
  readonly petition?: string;
}

const exitHelp = `
Exit codes:
  0  answered; events that were refused are ordinary results and are in the report
  1  with --strict: an event was refused; test: a scenario failed
  2  lines that are no events (no JSON object, longer than 1 MiB, no UTF-8), wrong usage,
     an unreadable file, a policy that is laxer than the regulation, a petition that cannot be trusted,
     a file that is no scenario file
  3  check: there are findings
  4  a fault of the program itself

Colours follow the terminal, NO_COLOR and FORCE_COLOR; in a pipe the output is plain text.`;

/** One run of the command line: where it prints, and the code that it ends with. */
interface Session {
  readonly streams: Streams;
  readonly print: Print;
  readonly warn: Print;
  code: number;
}

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

function programFor(session: Session): Command {
  const program = new Command('petition-flow')
    .description(
      'Decides petitions (信访事项) by the rules: what is next, what is due, what was missed and who answers.',
    )
    .version(manifest.version)
    .exitOverride()
    .addHelpText('after', exitHelp);
  addRun(program, session);
  addNext(program, session);
  addDeadlines(program, session);
  addExplain(program, session);
  addTest(program, session);
  addCheck(program, session);
  return program;
}

/** Options that every command has. */
function common(command: Command): Command {
  const shipped = shippedPolicies.map(({ id }) => id).join(', ');
  return command
    .addOption(
      new Option(
        '--policy <policy>',
        `${shipped}, or the path of a policy's JSON file; several versions may be given, the newest last`,
      ).argParser(gathered),
    )
    .addOption(new Option('--lang <lang>', 'language; the locale decides unless told').choices(['zh', 'en']))
    .option('--json', 'print the answer as one JSON document');
}

/** Options of the commands on one petition. */
function ofPetition(command: Command): Command {
  return common(
    command
      .argument('<petition>', 'JSON file of a petition, or petitions.jsonl as `run --out` writes it, or -')
      .option('--petition <id>', 'which one, in a file of many', idOf),
  );
}

function addRun(program: Command, session: Session): void {
  const command = program
    .command('run')
    .description('decide a register of events, one JSON object on each line, and report on its petitions')
    .argument('<register>', 'file in JSON Lines, or - for standard input')
    .option(
      '--at <moment>',
      'moment of the report: a day (to its end) or an instant; the last event unless told',
      momentOf,
    )
    .option('--out <directory>', 'write petitions.jsonl, decisions.jsonl and effects.jsonl there')
    .option('--strict', 'exit code 1 where an event was refused');
  common(command).action(
    (register: string, options: Common & { at?: Instant; out?: string; strict?: true }) =>
      answering(session, options, async () => {
        const { stdin } = session.streams;
        const names = options.policy ?? [shippedPolicies[0]?.id ?? ''];
        const policies = withPolicies([], await Promise.all(names.map((name) => loadPolicy(name, stdin))));
        const { at, out, strict = false } = options;
        session.code = await run(
          { register, policies, at, out, strict },
          session.streams,
          showFor(session, options),
        );
      }),
  );
}

function addNext(program: Command, session: Session): void {
  const command = program
    .command('next')
    .description('the events that somebody can send now, and those that are blocked and why')
    .requiredOption('--role <role>', 'role name of the policy', idOf)
    .option('--unit <unit>', 'unit acted for', idOf)
    .requiredOption('--id <person>', 'id of the person who acts', idOf)
    .requiredOption('--at <moment>', 'a day (to its end) or an instant', momentOf);
  ofPetition(command).action(
    (file: string, options: OfPetition & { role: string; unit?: string; id: string; at: Instant }) =>
      answering(session, options, async () => next(await asked(session, file, options), options)),
  );
}

function addDeadlines(program: Command, session: Session): void {
  const command = program
    .command('deadlines')
    .description('every deadline of a petition: last day, state, owner, rule')
    .requiredOption('--at <moment>', 'a day (to its end) or an instant', momentOf);
  ofPetition(command).action((file: string, options: OfPetition & { at: Instant }) =>
    answering(session, options, async () => deadlines(await asked(session, file, options), options.at)),
  );
}

function addExplain(program: Command, session: Session): void {
  const command = program
    .command('explain')
    .description(
      'why an event is taken or refused, guard by guard; or how a deadline came about, day by day',
    );
  ofPetition(command)
    .argument('[event]', 'JSON file of the event, or -')
    .option('--deadline <id>', 'explain this deadline', idOf)
    .action((file: string, event: string | undefined, options: OfPetition & { deadline?: string }) =>
      answering(session, options, async () => {
        const { deadline } = options;
        if ((event === undefined) === (deadline === undefined))
          throw new CliError([
            text(
              '须指明事件文件或 --deadline，二者之一',
              'name an event file or a --deadline, one of the two',
            ),
          ]);
        if (file === '-' && event === '-')
          throw new CliError([
            text('只有一个文件可从标准输入读取', 'only one of the files can be standard input'),
          ]);
        const petition = await asked(session, file, options);
        if (deadline !== undefined) await explainDeadlineOf(petition, deadline);
        else await explainEventFile(petition, event ?? '', session.streams.stdin);
      }),
    );
}

function addCheck(program: Command, session: Session): void {
  program
    .command('check')
    .description('look for faults in the machines and in a policy, without running a case')
    .argument('[policy]', "shipped policy or path of a policy's JSON file; every shipped one unless told")
    .option('--sarif <file>', 'write the findings there as SARIF 2.1.0 too')
    .addOption(new Option('--lang <lang>', 'language; the locale decides unless told').choices(['zh', 'en']))
    .option('--json', 'print the answer as one JSON document')
    .action((policy: string | undefined, options: Common & { sarif?: string }) =>
      answering(session, options, async () => {
        const { sarif } = options;
        const asked = { policy, sarif, lang: langOf(session, options) };
        session.code = await check(asked, session.streams.stdin, showFor(session, options));
      }),
    );
}

function addTest(program: Command, session: Session): void {
  const command = program
    .command('test')
    .description('run scenarios (given, when, then) in YAML, and show what differs')
    .argument('[paths...]', 'folders, at any depth, and files', ['scenarios'])
    .option('--filter <text>', 'only scenarios whose title, file name or rules contain it')
    .option('--junit <file>', 'write the results there as JUnit XML, too')
    .option('--watch', 'run again after each change');
  common(command).action(
    (targets: string[], options: Common & { filter?: string; junit?: string; watch?: true }) =>
      answering(session, options, async () => {
        const { stdin } = session.streams;
        const policies = await Promise.all((options.policy ?? []).map((name) => loadPolicy(name, stdin)));
        const { filter, junit, watch = false, json = false } = options;
        const lang = langOf(session, options);
        session.code = await test({ targets, policies, filter, junit, watch, json, lang }, session);
      }),
  );
}

const langOf = ({ streams }: Session, { lang }: Common): Language => lang ?? languageOf(streams.env);

function showFor(session: Session, options: Common) {
  const { streams, print } = session;
  return showOn(streams, print, { lang: langOf(session, options), json: options.json ?? false });
}

/** Loads what a question about a petition needs. */
async function asked(session: Session, file: string, options: OfPetition): Promise<Asked> {
  const { stdin } = session.streams;
  const own = await Promise.all((options.policy ?? []).map((name) => loadPolicy(name, stdin)));
  const engine = createEngine<string>(withPolicies(shippedPolicies, own));
  const petition = await loadPetition(engine, { file, id: options.petition }, stdin);
  return { engine, petition, show: showFor(session, options) };
}

/** Carries a command out; what ends it early is told on standard error, a line for each fault. */
async function answering(session: Session, options: Common, command: () => Promise<void>): Promise<void> {
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
