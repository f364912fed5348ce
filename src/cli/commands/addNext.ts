import type { Command } from 'commander';
import type { Instant } from '../../vocabulary/instant.ts';
import { text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { idOf, momentOf } from '../options.ts';
import { answering, type Session, showFor } from '../session.ts';
import { asked, type OfPetition, ofPetitionOrNone, policiesAsked } from './common.ts';

/** The command `next`. */
export function addNext(program: Command, session: Session): void {
  const command = program
    .command('next')
    .description(
      'the events that somebody can send now, or open a petition with, and those that are blocked and why',
    )
    .requiredOption('--role <role>', 'role name of the policy', idOf)
    .option('--unit <unit>', 'unit acted for', idOf)
    .requiredOption('--id <person>', 'id of the person who acts', idOf)
    .requiredOption('--at <moment>', 'a day (to its end) or an instant', momentOf);
  ofPetitionOrNone(command, 'without one, the events that open a petition').action(
    (
      file: string | undefined,
      options: OfPetition & { role: string; unit?: string; id: string; at: Instant },
    ) =>
      answering(session, options, async () => {
        const { next, openings } = await import('../petition/petitionCommands.ts');
        if (file !== undefined) return next(await asked(session, file, options), options);
        if (options.petition !== undefined)
          throw new CliError([
            text('--petition 须同时给出信访事项的文件', '--petition needs the file that holds the petition'),
          ]);
        return openings(await policiesAsked(session, options), showFor(session, options), options);
      }),
  );
}
