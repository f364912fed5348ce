import { type Command, Option } from 'commander';
import { text } from '../../vocabulary/text.ts';
import { CliError } from '../cliError.ts';
import { type ExportFormatName, exportFormatNames } from '../export/formatNames.ts';
import type { FormatOptions } from '../export/formats.ts';
import { loadPolicyToRead, shippedPolicies } from '../policies.ts';
import { answering, langOf, type Session, type Spoken } from '../session.ts';
import { langOption, storeOption } from './common.ts';

interface ExportOptions extends Spoken, Pick<FormatOptions, 'guards'> {
  readonly format: ExportFormatName;
  readonly policy: string;
  readonly out?: string;
  readonly store?: string;
}

/** The command `export`. */
export function addExport(program: Command, session: Session): void {
  program
    .command('export')
    .description(
      'write lifecycles as they are under a policy: pictures for documents, charts for other tools; or, with --store, all that a store keeps',
    )
    .argument('[lifecycles...]', 'ids of lifecycles; all of them unless told')
    .addOption(new Option('--format <format>', 'what to write').choices(exportFormatNames).default('svg'))
    .addOption(
      storeOption('write what this store keeps instead: JSON Lines that `import` takes').conflicts([
        'format',
        'guards',
        'policy',
      ]),
    )
    .option('--out <path>', 'write there: a directory for lifecycles, a file for what a store keeps')
    .addOption(
      new Option('--guards <which>', 'svg: all guards, or those that tell ways of one event apart')
        .choices(['all', 'brief'])
        .default('brief'),
    )
    .option('--policy <policy>', "shipped policy, or path of a policy's JSON file", shippedPolicies[0]?.id)
    .addOption(langOption())
    .action((names: string[], options: ExportOptions) =>
      answering(session, options, async () => {
        if (options.store !== undefined) return exportOf(options.store, names, options.out, session);
        const { exportLifecycles } = await import('../export/exportCommand.ts');
        const policy = await loadPolicyToRead(options.policy, session.streams.stdin);
        const { format, guards, out } = options;
        await exportLifecycles(
          { names, format, guards, out, policy, lang: langOf(session, options) },
          session.print,
        );
      }),
    );
}

async function exportOf(place: string, names: readonly string[], out: string | undefined, session: Session) {
  if (names.length > 0)
    throw new CliError([
      text(
        '--store 导出整个库，不能同时指明流程',
        '--store exports a whole store: name no lifecycle with it',
      ),
    ]);
  const { exportWholeStore } = await import('../store/exportCommand.ts');
  await exportWholeStore(place, out, session);
}
