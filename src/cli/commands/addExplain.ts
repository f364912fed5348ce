import type { Command } from 'commander';
import { text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { idOf } from '../options.ts';
import { answering, type Session } from '../session.ts';
import { asked, type OfPetition, ofPetition } from './common.ts';

/** The command `explain`. */
export function addExplain(program: Command, session: Session): void {
  const command = program
    .command('explain')
    .description(
      'why an event is taken or refused, guard by guard; or how a deadline came about, day by day',
    );
  ofPetition(command)
    .argument('[event]', 'JSON file of the event, or -')
    .option('--deadline <id>', 'explain this deadline', idOf)
    .action((file: string, event: string | undefined, options: OfPetition & { deadline?: string }) =>
      answering(session, options, async () => {
        const { deadline } = options;
        if ((event === undefined) === (deadline === undefined))
          throw new CliError([
            text(
              '须指明事件文件或 --deadline，二者之一',
              'name an event file or a --deadline, one of the two',
            ),
          ]);
        if (file === '-' && event === '-')
          throw new CliError([
            text('只有一个文件可从标准输入读取', 'only one of the files can be standard input'),
          ]);
        const { explainDeadlineOf, explainEventFile } = await import('../petition/petitionCommands.ts');
        const petition = await asked(session, file, options);
        if (deadline !== undefined) await explainDeadlineOf(petition, deadline);
        else await explainEventFile(petition, event ?? '', session.streams.stdin);
      }),
    );
}
