import type { Command } from 'commander';
import { answering, langOf, type Session, showFor } from '../session.ts';
import { type Common, common, policiesAsked } from './common.ts';

/** The command `form`. */
export function addForm(program: Command, session: Session): void {
  const command = program
    .command('form')
    .description(
      'the form of an event: its fields, how each is filled in, and the guards that will look at it',
    )
    .argument('<event>', 'event type, as intake.receive');
  common(command).action((event: string, options: Common) =>
    answering(session, options, async () => {
      const { showForm } = await import('../petition/formCommand.ts');
      return showForm(
        event,
        await policiesAsked(session, options),
        showFor(session, options),
        langOf(session, options),
      );
    }),
  );
}
