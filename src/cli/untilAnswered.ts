import { type Text, text } from '../vocabulary/text.ts';
import { exitCodes } from './exitCodes.ts';
import { languageOf } from './options.ts';

/** What is needed of Node's `process`. */
export type Program = Pick<NodeJS.Process, 'env' | 'stderr' | 'exitCode' | 'once' | 'off'>;

const noAnswer: Text = text(
  '程序故障：输入已无后续，命令却未结束',
  'a fault of the program: nothing more can come in, and the command has not ended',
);

/**
 * Waits for a command's exit code. Where nothing is left that could bring its answer, Node would end without a word: then the fault is told
 * on standard error, and the exit code is that of a fault.
 */
export async function untilAnswered(program: Program, running: Promise<number>): Promise<number> {
  const tellFault = () => {
    program.stderr.write(`petition-flow: ${noAnswer[languageOf(program.env)]}\n`);
    program.exitCode = exitCodes.fault;
  };
  program.once('beforeExit', tellFault);
  const code = await running;
  program.off('beforeExit', tellFault);
  return code;
}
