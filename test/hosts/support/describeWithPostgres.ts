import { describe } from 'vitest';
import { noPostgres } from './postgresPrograms.ts';

/** Tests that need a PostgreSQL. Where the platform has none they are left out by name, and it is said why. */
export function describeWithPostgres(title: string, tests: () => void): void {
  if (noPostgres === undefined) {
    describe(title, tests);
    return;
  }
  console.warn(`NOT RUN, there is no PostgreSQL: ${title}: ${noPostgres}`);
  describe.skip(`${title} (not run: ${noPostgres})`, tests);
}
