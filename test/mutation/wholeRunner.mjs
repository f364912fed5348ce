import { strykerPlugins as vitest } from '@stryker-mutator/vitest-runner';

const [plugin] = vitest;

/**
 * Vitest's runner without what it tells of which test reaches which line. A machine is made when it is first asked for, and kept: that the
 * first test reached a line of it says nothing of the others, so that every test of the part is run.
 */
function create(injector) {
  const runner = plugin.factory(injector);
  const dryRun = runner.dryRun.bind(runner);
  runner.dryRun = async (options) => {
    const { mutantCoverage: _, ...result } = await dryRun(options);
    return result;
  };
  return runner;
}
create.inject = plugin.factory.inject;

export const strykerPlugins = [{ ...plugin, name: 'vitestWhole', factory: create }];
