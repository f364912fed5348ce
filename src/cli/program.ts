import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { type Language, text } from '../vocabulary/text.ts';
import { addCheck } from './commands/addCheck.ts';
import { addDeadlines } from './commands/addDeadlines.ts';
import { addDiff } from './commands/addDiff.ts';
import { addExplain } from './commands/addExplain.ts';
import { addExport } from './commands/addExport.ts';
import { addFigures } from './commands/addFigures.ts';
import { addForm } from './commands/addForm.ts';
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
import { usageErrorInChinese } from './help/chinese.ts';
import { helpIn } from './help/helpIn.ts';
import { languageAsked, languageOf } from './options.ts';
import { columnsOf } from './render/style.ts';
import { wrapHanging } from './render/wrap.ts';
import { answering, type Session } from './session.ts';
import { type Print, printTo, type Streams } from './streams.ts';

const exitCodesTold = text(
  `退出代码：
  0  已答复；未通过的事件是正常结果，写在报告中
  1  run --strict：有事件未通过；replay --verify：有判断与记录不同；diff --strict：有信访事项结果不同；test：有情景未通过，或未达到要求的覆盖率；verify：库与其日志不一致
  2  用法有误、文件无法读取、方案宽于条例、信访事项不可信、不是情景文件或假设文件；run、diff、inspect：有的行不是事件（不是 JSON 对象、超过 1 MiB、不是 UTF-8）；replay：上述各项，以及压缩文件损坏、信访事项缺少开立事件、方案版本不明，其余照常答复；serve：无法启动（端口被占用、库被占用或版本较新、缺少方案等）；import：有的行损坏、不是导出的内容或版本较新，或信访事项已经存在；figures：有的行未能使用，其余照常统计
  3  check：有发现
  4  程序自身的故障

颜色随终端、NO_COLOR 和 FORCE_COLOR；宽度随终端，通过管道输出时随 COLUMNS，未指明时为 80 列。`,
  `Exit codes:
  0  answered; events that were refused are ordinary results and are in the report
  1  run --strict: an event was refused; replay --verify: a decision differs from the record; diff --strict: a petition differs; test: a scenario failed, or a threshold is missed; verify: a store is not what its log comes to
  2  wrong usage, an unreadable file, a policy that is laxer than the regulation, a petition that cannot be trusted, a file that is no scenario file or profile; run, diff and inspect: lines that are no events (no JSON object, longer than 1 MiB, no UTF-8); replay: those, a broken archive, a petition without its opening, an unknown policy version; the rest is answered all the same; serve: it cannot start (a port in use, a store that is held or newer, a missing policy, …); import: a line that is damaged, foreign or newer, a petition that is there already; figures: lines that could not be used; the rest is counted all the same
  3  check: there are findings
  4  a fault of the program itself

Colours follow the terminal, NO_COLOR and FORCE_COLOR; the width follows the terminal, and in a pipe COLUMNS: 80 unless told.`,
);

/** Runs a command as the program does, on any streams, and gives its exit code. */
export async function runCli(argv: readonly string[], streams: Streams): Promise<number> {
  const print = printTo(streams.stdout);
  // Where standard error cannot be written there is nowhere left to say so.
  const toStderr = printTo(streams.stderr);
  const warn: Print = (written) => toStderr(written).catch(() => undefined);
  const session: Session = { streams, print, warn, code: exitCodes.answered };
  const lang = languageAsked(argv) ?? languageOf(streams.env);
  await answering(session, {}, async () => {
    const said = { out: '', err: '' };
    const ended = await parse(programIn(lang, session), argv, said);
    await print(said.out);
    await warn(lang === 'zh' ? usageErrorInChinese(said.err) : said.err);
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
  addForm,
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

/** The program, with its help in a language and within the columns of its output. */
function programIn(lang: Language, session: Session): Command {
  const columns = columnsOf(session.streams.stdout, session.streams.env);
  const exits = exitCodesTold[lang].split('\n').flatMap((line) => wrapHanging(line, columns));
  const program = programFor(session).addHelpText('after', `\n${exits.join('\n')}`);
  helpIn(program, lang, columns);
  return program;
}

/** The program with every command of it. */
export function programFor(session: Session): Command {
  const program = new Command('petition-flow')
    .description(
      'Decides petitions (信访事项) by the rules: what is next, what is due, what was missed and who answers.',
    )
    .version(manifest.version)
    .exitOverride();
  for (const add of commands) add(program, session);
  return program;
}
