import { type Command, Option } from 'commander';
import { idOf } from '../options.ts';
import { loadPolicy } from '../policies.ts';
import { portOf } from '../port.ts';
import { answering, type Session, showFor } from '../session.ts';
import { type Common, common } from './common.ts';

interface InspectOptions extends Common {
  readonly petition?: string;
  readonly port?: number;
  readonly open: boolean;
  readonly file?: string;
}

/** The command `inspect`. */
export function addInspect(program: Command, session: Session): void {
  const command = program
    .command('inspect')
    .description('show lifecycles, petitions and live actors on a page that this machine alone can open')
    .argument('[source]', 'log in JSON Lines, a petition, petitions.jsonl as `run --out` writes it, or -')
    .option('--petition <id>', 'only this petition', idOf)
    .option('--port <port>', 'port on 127.0.0.1; the first free one from 4750 on unless told', portOf)
    .option('--no-open', 'print the address, and open no browser')
    .addOption(
      new Option('--file <html>', 'write the page there with its data inside, and serve nothing').conflicts(
        'port',
      ),
    );
  common(command).action((source: string | undefined, options: InspectOptions) =>
    answering(session, options, async () => {
      const { inspect } = await import('../inspect/inspectCommand.ts');
      const { stdin } = session.streams;
      const policies = await Promise.all((options.policy ?? []).map((name) => loadPolicy(name, stdin)));
      const { petition, port, open, file, lang } = options;
      session.code = await inspect(
        { source, petition, policies, port, open, file, lang },
        session.streams,
        showFor(session, options),
      );
    }),
  );
}
