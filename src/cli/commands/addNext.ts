import type { Command } from 'commander';
import type { Instant } from '../../vocabulary/instant.js';
import { idOf, momentOf } from '../options.js';
import { answering, type Session } from '../session.js';
import { asked, type OfPetition, ofPetition } from './common.js';

/** The command `next`. */
export function addNext(program: Command, session: Session): void {
  const command = program
    .command('next')
    .description('the events that somebody can send now, and those that are blocked and why')
    .requiredOption('--role <role>', 'role name of the policy', idOf)
    .option('--unit <unit>', 'unit acted for', idOf)
    .requiredOption('--id <person>', 'id of the person who acts', idOf)
    .requiredOption('--at <moment>', 'a day (to its end) or an instant', momentOf);
  ofPetition(command).action(
    (file: string, options: OfPetition & { role: string; unit?: string; id: string; at: Instant }) =>
      answering(session, options, async () => {
        const { next } = await import('../petition/petitionCommands.js');
        await next(await asked(session, file, options), options);
      }),
  );
}
