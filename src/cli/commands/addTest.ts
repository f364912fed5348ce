import { type Command, InvalidArgumentError, Option } from 'commander';
import { measures } from '../../coverage/items.ts';
import { type Limit, readLimit } from '../../coverage/limits.ts';
import { loadPolicy } from '../policies.ts';
import { answering, langOf, type Session } from '../session.ts';
import { type Common, common } from './common.ts';

interface Options extends Common {
  readonly filter?: string;
  readonly junit?: string;
  readonly watch?: true;
  readonly coverage?: true;
  readonly coverageOut?: string;
  readonly threshold?: readonly Limit[];
  readonly maxUncovered?: readonly Limit[];
}

/** Reads a limit, for one measure or for each, and gathers it with those before. */
const limitOf =
  (kind: Limit['kind'], example: string) =>
  (written: string, before: readonly Limit[] = []): readonly Limit[] => {
    const limit = readLimit(kind, written);
    if (!limit)
      throw new InvalidArgumentError(
        `Write ${example}, or for one measure states=${example}; the measures are ${measures.join(', ')}.`,
      );
    return [...before, limit];
  };

/** The command `test`. */
export function addTest(program: Command, session: Session): void {
  const command = program
    .command('test')
    .description('run scenarios (given, when, then) in YAML, and show what differs')
    .argument(
      '[paths...]',
      'folders, at any depth, and files; scenarios or examples/scenarios here unless told',
    )
    .option('--filter <text>', 'only scenarios whose title, file name or rules contain it')
    .option('--junit <file>', 'write the results there as JUnit XML, too')
    .option('--coverage', 'show what of rules, states, steps, guards, deadlines and refusals they reach')
    .option('--coverage-out <dir>', 'write that as coverage.json and coverage.html into a folder, too')
    .addOption(
      new Option(
        '--threshold <percent>',
        'fail where less of a measure is covered: 100, or states=100; may be given several times',
      ).argParser(limitOf('threshold', '100')),
    )
    .addOption(
      new Option(
        '--max-uncovered <count>',
        'fail where more is not covered: 0 over all measures, or guards=0; may be given several times',
      ).argParser(limitOf('maxUncovered', '0')),
    )
    .option('--watch', 'run again after each change');
  common(command).action((targets: string[], options: Options) =>
    answering(session, options, async () => {
      const { test } = await import('../test/testCommand.ts');
      const { stdin } = session.streams;
      const policies = await Promise.all((options.policy ?? []).map((name) => loadPolicy(name, stdin)));
      const { filter, junit, watch = false, json = false } = options;
      const lang = langOf(session, options);
      const coverage = coverageAsked(options);
      session.code = await test({ targets, policies, filter, junit, watch, json, lang, coverage }, session);
    }),
  );
}

/** A limit or a folder asks for coverage as well as `--coverage` itself. */
function coverageAsked({ coverage, coverageOut: out, threshold = [], maxUncovered = [] }: Options) {
  const limits = [...threshold, ...maxUncovered];
  return coverage || out !== undefined || limits.length > 0 ? { out, limits } : undefined;
}
