import type { Command } from 'commander';
import type { Instant } from '../../vocabulary/instant.ts';
import { momentOf } from '../options.ts';
import { answering, type Session } from '../session.ts';
import { asked, type OfPetition, ofPetition } from './common.ts';

/** The command `deadlines`. */
export function addDeadlines(program: Command, session: Session): void {
  const command = program
    .command('deadlines')
    .description('every deadline of a petition: last day, state, owner, rule')
    .requiredOption('--at <moment>', 'a day (to its end) or an instant', momentOf);
  ofPetition(command).action((file: string, options: OfPetition & { at: Instant }) =>
    answering(session, options, async () => {
      const { deadlines } = await import('../petition/petitionCommands.ts');
      await deadlines(await asked(session, file, options), options.at);
    }),
  );
}
