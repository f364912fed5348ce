import type { Command } from 'commander';
import type { Instant } from '../../vocabulary/instant.ts';
import { momentOf } from '../options.ts';
import { loadPolicy, shippedPolicies, withPolicies } from '../policies.ts';
import { answering, type Session, showFor } from '../session.ts';
import { type Common, common } from './common.ts';

/** The command `run`. */
export function addRun(program: Command, session: Session): void {
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
        const { run } = await import('../run/runCommand.ts');
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
