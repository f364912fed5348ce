import { type Command, InvalidArgumentError } from 'commander';
import { createEngine } from '../../engine/createEngine.ts';
import { type Grouping, groupings } from '../../register/figures.ts';
import type { Period } from '../../register/period.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { periodOf } from '../figures/periodOf.ts';
import { momentOf } from '../options.ts';
import { loadPolicy, shippedPolicies, withEarlier, withPolicies } from '../policies.ts';
import { answering, type Session, showFor } from '../session.ts';
import { type Common, common } from './common.ts';

interface Options extends Common {
  readonly period: Period;
  readonly at?: Instant;
  readonly by?: readonly Grouping[];
  readonly ids?: number;
  readonly yearly?: true;
}

/** The command `figures`. */
export function addFigures(program: Command, session: Session): void {
  const command = program
    .command('figures')
    .description(
      'figures of a period, each with its definition, its rule and the petitions that it is made of',
    )
    .argument(
      '<file>',
      'petitions.jsonl as `run --out` writes it, or a register of events (with ratings), or -',
    )
    .requiredOption(
      '--period <period>',
      'a year, 2026-Q3, 2026-09, a day, or two days with .. between',
      periodOf,
    )
    .option(
      '--at <moment>',
      'moment of the question: the end of the period unless told; tell it for a period that is not over',
      momentOf,
    )
    .option('--by <groups>', `by what: ${groupings.join(',')}; all unless told`, groupsOf)
    .option('--ids <count>', 'most ids that each list of --json names; 10000 unless told', countOf)
    .option('--yearly', 'the report of a year (art. 41) with them');
  common(command).action((file: string, options: Options) =>
    answering(session, options, async () => {
      const { printFigures } = await import('../figures/figuresCommand.ts');
      const { stdin } = session.streams;
      const own = await Promise.all((options.policy ?? []).map((name) => loadPolicy(name, stdin)));
      const shelf = options.policy === undefined ? shippedPolicies.slice(0, 1) : [];
      const engine = createEngine<string>(withEarlier(withPolicies(shelf, own)));
      const { period, at, by = groupings, ids, yearly = false } = options;
      session.code = await printFigures(
        engine,
        { file, period, at, by, ids, yearly },
        session.streams,
        showFor(session, options),
      );
    }),
  );
}

function groupsOf(written: string): readonly Grouping[] {
  const groups = written.split(',') as Grouping[];
  if (groups.some((group) => !groupings.includes(group)))
    throw new InvalidArgumentError(`Choose from ${groupings.join(', ')}, with commas between them.`);
  return groups;
}

function countOf(written: string): number {
  if (!/^\d{1,7}$/.test(written)) throw new InvalidArgumentError('Write a number of ids, as 100.');
  return Number(written);
}
