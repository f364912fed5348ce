import { type Command, Option } from 'commander';
import { type ExportFormatName, exportFormatNames } from '../export/formatNames.ts';
import type { FormatOptions } from '../export/formats.ts';
import { loadPolicy, shippedPolicies } from '../policies.ts';
import { answering, langOf, type Session, type Spoken } from '../session.ts';
import { langOption } from './common.ts';

interface ExportOptions extends Spoken, Pick<FormatOptions, 'guards'> {
  readonly format: ExportFormatName;
  readonly policy: string;
  readonly out?: string;
}

/** The command `export`. */
export function addExport(program: Command, session: Session): void {
  program
    .command('export')
    .description(
      'write lifecycles as they are under a policy: pictures for documents, charts for other tools',
    )
    .argument('[lifecycles...]', 'ids of lifecycles; all of them unless told')
    .addOption(new Option('--format <format>', 'what to write').choices(exportFormatNames).default('svg'))
    .option('--out <directory>', 'write a file for each lifecycle there')
    .addOption(
      new Option('--guards <which>', 'svg: all guards, or those that tell ways of one event apart')
        .choices(['all', 'brief'])
        .default('brief'),
    )
    .option('--policy <policy>', "shipped policy, or path of a policy's JSON file", shippedPolicies[0]?.id)
    .addOption(langOption())
    .action((names: string[], options: ExportOptions) =>
      answering(session, options, async () => {
        const { exportLifecycles } = await import('../export/exportCommand.ts');
        const policy = await loadPolicy(options.policy, session.streams.stdin);
        const { format, guards, out } = options;
        await exportLifecycles(
          { names, format, guards, out, policy, lang: langOf(session, options) },
          session.print,
        );
      }),
    );
}
