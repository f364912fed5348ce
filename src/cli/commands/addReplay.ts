import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import type { Instant } from '../../vocabulary/instant.ts';
import { momentOf } from '../options.ts';
import { loadPolicy, shippedPolicies, withPolicies } from '../policies.ts';
import { answering, langOf, type Session, showFor } from '../session.ts';
import { type Common, common } from './common.ts';

/** More workers than any machine has cores for. */
const mostJobs = 256;

function jobsOf(written: string): number {
  const jobs = Number(written);
  if (!/^\d+$/.test(written) || jobs < 1 || jobs > mostJobs)
    throw new InvalidArgumentError(`Write a number of workers from 1 to ${mostJobs}.`);
  return jobs;
}

/** The command `replay`. */
export function addReplay(program: Command, session: Session): void {
  const command = program
    .command('replay')
    .description('decide logs of any length anew, and compare with the decisions that were recorded')
    .argument(
      '<logs...>',
      'files in JSON Lines, plain or gzip, or -: events, and with --verify what `run --out` wrote of them',
    )
    .option('--verify', 'compare every decision with the recorded one; exit code 1 where one differs')
    .option('--jobs <number>', 'worker threads; as many as there are cores unless told', jobsOf)
    .option(
      '--at <moment>',
      'petitions as at a day (to its end) or an instant, with their deadlines',
      momentOf,
    );
  common(command).action((logs: string[], options: Common & { verify?: true; jobs?: number; at?: Instant }) =>
    answering(session, options, async () => {
      const { replay } = await import('../replay/replayCommand.ts');
      const { stdin } = session.streams;
      const names = options.policy ?? [shippedPolicies[0]?.id ?? ''];
      const policies = withPolicies([], await Promise.all(names.map((name) => loadPolicy(name, stdin))));
      const { at, verify = false, jobs = availableParallelism() } = options;
      session.code = await replay(
        { logs, policies, at, verify, jobs, lang: langOf(session, options) },
        session.streams,
        showFor(session, options),
      );
    }),
  );
}
