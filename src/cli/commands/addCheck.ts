import type { Command } from 'commander';
import { answering, langOf, type Session, type Spoken, showFor } from '../session.ts';
import { jsonOption, langOption } from './common.ts';

/** The command `check`. */
export function addCheck(program: Command, session: Session): void {
  program
    .command('check')
    .description('look for faults in the machines and in a policy, without running a case')
    .argument('[policy]', "shipped policy or path of a policy's JSON file; every shipped one unless told")
    .option('--sarif <file>', 'write the findings there as SARIF 2.1.0 too')
    .addOption(langOption())
    .option(...jsonOption)
    .action((policy: string | undefined, options: Spoken & { sarif?: string }) =>
      answering(session, options, async () => {
        const { check } = await import('../check/checkCommand.ts');
        const { sarif } = options;
        const asked = { policy, sarif, lang: langOf(session, options) };
        session.code = await check(asked, session.streams.stdin, showFor(session, options));
      }),
    );
}
