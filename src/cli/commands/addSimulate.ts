import { type Command, InvalidArgumentError } from 'commander';
import { type Day, isDay } from '../../vocabulary/instant.ts';
import { loadPolicy, shippedPolicies } from '../policies.ts';
import { answering, type Session, type Spoken, showFor } from '../session.ts';
import { jsonOption, langOption } from './common.ts';

interface Options extends Spoken {
  readonly petitions: number;
  readonly seed: string;
  readonly policy?: string;
  readonly from?: Day;
  readonly days?: number;
  readonly profile?: string;
  readonly out?: string;
}

function countOf(written: string): number {
  const count = Number(written);
  if (!/^\d{1,8}$/.test(written) || count < 1)
    throw new InvalidArgumentError('Write a whole number from 1 on.');
  return count;
}

function dayOf(written: string): Day {
  if (!isDay(written)) throw new InvalidArgumentError('Write a day as 2026-01-01.');
  return written;
}

function seedOf(written: string): string {
  if (!/^[\w.-]{1,64}$/.test(written))
    throw new InvalidArgumentError('Write letters, digits, _ . or -, at most 64.');
  return written;
}

/** The command `simulate`. */
export function addSimulate(program: Command, session: Session): void {
  program
    .command('simulate')
    .description("make up a register of events by a seed, and sum up the offices' load")
    .requiredOption('--petitions <count>', 'how many petitions come in', countOf)
    .requiredOption('--seed <seed>', 'the same seed gives the same register, to the byte', seedOf)
    .option(
      '--policy <policy>',
      "shipped policy or path of a policy's JSON file; the first shipped unless told",
    )
    .option('--from <day>', 'first day; 2026-01-01 unless told', dayOf)
    .option('--days <count>', 'calendar days; 365 unless told', countOf)
    .option('--profile <file>', 'JSON file of what is assumed otherwise than by default')
    .option('--out <file>', 'write the register there, an event a line')
    .addOption(langOption())
    .option(...jsonOption)
    .action((options: Options) =>
      answering(session, options, async () => {
        const { simulateRegister } = await import('../simulate/simulateCommand.ts');
        const { stdin } = session.streams;
        const { petitions, seed, policy: name, from, days, profile, out } = options;
        const policy = await loadPolicy(name ?? (shippedPolicies[0]?.id as string), stdin);
        const asked = { petitions, seed, policy, from, days, profile, out };
        session.code = await simulateRegister(asked, stdin, showFor(session, options));
      }),
    );
}
