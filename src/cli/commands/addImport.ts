import type { Command } from 'commander';
import { answering, type Session, type Spoken, showFor } from '../session.ts';
import { jsonOption, langOption, storeOption } from './common.ts';

/** The command `import`. */
export function addImport(program: Command, session: Session): void {
  program
    .command('import')
    .description('take what `export --store` wrote into a store that has none of its petitions')
    .argument('<file>', 'JSON Lines of an exported store, or - for standard input')
    .addOption(storeOption('the store that takes it').makeOptionMandatory())
    .addOption(langOption())
    .option(...jsonOption)
    .action((file: string, options: Spoken & { store: string }) =>
      answering(session, options, async () => {
        const { importIntoStore } = await import('../store/importCommand.ts');
        const asked = { file, place: options.store };
        await importIntoStore(asked, session.streams.stdin, showFor(session, options));
      }),
    );
}
