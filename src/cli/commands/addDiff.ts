import type { Command } from 'commander';
import { text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { loadPolicy } from '../policies.ts';
import { answering, langOf, type Session, type Spoken, showFor } from '../session.ts';
import { jsonOption, langOption } from './common.ts';

interface Options extends Spoken {
  readonly log: string;
  readonly html?: string;
  readonly strict?: true;
}

/** The command `diff`. */
export function addDiff(program: Command, session: Session): void {
  program
    .command('diff')
    .description('decide a register under two policies: which petitions differ, at which event, and why')
    .argument('<policy-a>', "shipped policy or path of a policy's JSON file")
    .argument('<policy-b>', 'the policy that it is compared with')
    .requiredOption('--log <register>', 'file in JSON Lines, or - for standard input')
    .option('--html <file>', 'write the comparison there as one page with charts')
    .option('--strict', 'exit code 1 where a petition differs')
    .addOption(langOption())
    .option(...jsonOption)
    .action((one: string, other: string, options: Options) =>
      answering(session, options, async () => {
        if (one === other)
          throw new CliError([
            text(
              `两次都是方案 ${one}，须指明两份不同的方案`,
              `both are ${one}: name two policies to compare`,
            ),
          ]);
        const { stdin } = session.streams;
        const [before, after] = [await loadPolicy(one, stdin), await loadPolicy(other, stdin)];
        const { diff } = await import('../diff/diffCommand.ts');
        const { log, html, strict = false } = options;
        const asked = { before, after, log, html, strict, lang: langOf(session, options) };
        session.code = await diff(asked, session.streams, showFor(session, options));
      }),
    );
}
