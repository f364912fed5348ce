import type { Command } from 'commander';
import { loadPolicy } from '../policies.js';
import { answering, langOf, type Session } from '../session.js';
import { test } from '../test/testCommand.js';
import { type Common, common } from './common.js';

/** The command `test`. */
export function addTest(program: Command, session: Session): void {
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
