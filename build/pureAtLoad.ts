import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/**
 * Marks what a module works out when it is loaded as free of side effects, which it is (`test/package/pureCore.test.ts`): so whoever bundles
 * the library, all of which is one file, drops every constant that is not asked for. Bundlers believe in a mark at a call alone, hence
 * the function around.
 */
export const pureAtLoad: Plugin = {
  name: 'pure at load',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: markedPure(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** A module with its constants marked. */
export function markedPure(source: string): string {
  const { statements } = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true);
  const values = statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => (initializer === undefined || isPlain(initializer) ? [] : [initializer]));
  let marked = '';
  let at = 0;
  for (const value of values) {
    marked += `${source.slice(at, value.getStart())}/* @__PURE__ */ (() => (${value.getText()}))()`;
    at = value.getEnd();
  }
  return marked + source.slice(at);
}

/** What every bundler sees to be pure without a mark. */
function isPlain(value: ts.Expression): boolean {
  return (
    ts.isArrowFunction(value) ||
    ts.isFunctionExpression(value) ||
    ts.isLiteralExpression(value) ||
    ts.isIdentifier(value)
  );
}
