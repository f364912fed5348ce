import { type Command, Option } from 'commander';
import { createEngine } from '../../engine/createEngine.ts';
import { idOf } from '../options.ts';
import { withEarlier } from '../policies.ts';
import { answering, langOf, type Session } from '../session.ts';
import { type Common, langOption, policiesAsked, policyOption } from './common.ts';

interface Options extends Common {
  readonly format: 'json' | 'html';
}

/** The command `receipt`. */
export function addReceipt(program: Command, session: Session): void {
  program
    .command('receipt')
    .description(
      'the receipt of one decision of a log: what was asked, under which data, why, and what follows',
    )
    .argument('<log>', 'JSON Lines of events, or -')
    .argument('<event>', 'id of the event that was decided', idOf)
    .addOption(policyOption())
    .addOption(new Option('--format <format>', 'what to write').choices(['json', 'html']).default('json'))
    .addOption(langOption())
    .action((log: string, event: string, options: Options) =>
      answering(session, options, async () => {
        const { printReceipt } = await import('../receipt/receiptCommand.ts');
        const engine = createEngine<string>(withEarlier(await policiesAsked(session, options)));
        const { format } = options;
        await printReceipt({ engine, log, event, format, lang: langOf(session, options) }, session);
      }),
    );
}
