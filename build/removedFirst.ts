import { globSync, rmSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Removes what an earlier build left, before this one writes anything. tsup's own cleaning takes the declarations of every build into the same
 * folder away whenever it begins with its own, also those that another has written already.
 */
export const removedFirst = (left: readonly string[]): Plugin => ({
  name: 'removed first',
  setup(build) {
    build.onStart(() => {
      for (const file of globSync([...left])) rmSync(file, { force: true });
    });
  },
});
