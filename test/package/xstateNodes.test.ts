import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What only somebody writes who looks into the states of an XState machine, or makes them. */
const looksInside: readonly RegExp[] = [
  /\b(?:Any)?StateNode\b/,
  /\bgetNextTransitions\b/,
  /\bget(?:Initial)?Microsteps\b/,
  /\bgetStateNodes?\b/,
  /\bcreateMachine\s*\(|\bsetup\s*\(\{\s*(?:types|guards|actions)\b/,
  /[mM]achine(?:Of)?(?:\([^)]*\))?\)?\??\.(?:states|root|config|definition|idMap|getStateNodeById|implementations)\b/,
  /[mM]achine(?:Of)?(?:\([^)]*\))?\)?\??\[['"](?:states|root|config)['"]\]/,
  /\bconst \{[^{}]*\b(?:states|root|config)\b[^{}]*\} = [^;\n]*\b(?:m|\w+M)achine(?:\(\))?(?:;| as\b)/,
];

/** The file that makes the machine of a chart; the machine's states are nobody else's. */
const maker = 'src/machines/lifecycle/machine.ts';

/** Files that have to do with XState at all: what each of them takes of it. */
const users: Readonly<Record<string, readonly string[]>> = {
  [maker]: ['AnyStateMachine', 'StateMachine', 'and', 'assign', 'enqueueActions', 'not', 'setup'],
  // The public pure functions of a lifecycle: first and next snapshots of the machine as a whole.
  'src/machines/lifecycle/lifecycle.ts': ['AnyStateMachine', 'initialTransition', 'transition'],
  // The referee: the same two functions, beside the step on the chart.
  'src/engine/refereed.ts': ['AnyStateMachine', 'initialTransition', 'transition'],
};

/** Writes a machine's source for other tools, as text. */
const writers: ReadonlySet<string> = new Set(['src/exchange/xstateSource.ts']);

const sources = ['src/**/*.{ts,tsx}', 'docs/.vitepress/**/*.{ts,vue}', 'docs/zh/*.ts', 'examples/**/*.mjs']
  .flatMap((pattern) => globSync(pattern))
  .filter((path) => !writers.has(path) && !/node_modules|\.vitepress\/(?:cache|dist)/.test(path))
  .sort();

/** The code of a source: what a comment says is no code. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
const codeOf = (path: string) => withoutComments(readFileSync(path, 'utf8'));

const insidersOf = (code: string) => looksInside.filter((pattern) => pattern.test(code)).map(String);

describe('the machine made from a chart', () => {
  test('is read and made in one file', () => {
    expect(sources.length).toBeGreaterThan(500);
    const insiders = sources.flatMap((path) =>
      insidersOf(codeOf(path)).map((pattern) => `${path}: ${pattern}`),
    );
    expect(insiders.filter((one) => !one.startsWith(`${maker}: `))).toEqual([]);
    expect(insiders.length).toBeGreaterThan(0);
  });

  test('is known, beside that, to what runs it as a whole: only these files take anything of XState', () => {
    const taken = sources.flatMap((path) => {
      const imports = [...codeOf(path).matchAll(/import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'xstate'/g)];
      const names = imports.flatMap(([, list = '']) =>
        list.split(',').map((name) => name.replace('type ', '').trim()),
      );
      return /from\s+'xstate|import\('xstate|require\('xstate/.test(codeOf(path))
        ? [[path, names.sort()]]
        : [];
    });
    const ofTheLibrary = taken.filter(([path]) => String(path).startsWith('src/'));
    expect(Object.fromEntries(ofTheLibrary)).toEqual(users);
  });

  test.each([
    "import type { AnyStateNode } from 'xstate';",
    'const all = lifecycle.machine.states;',
    'for (const node of Object.values(machine.root.states)) use(node);',
    'const { config } = bound.machine;',
    'const { states } = machine as unknown as { states: Record<string, object> };',
    'const { id, states } = lifecycle.under(terms).machine;',
    'const kinds = machineOf(chart, parts).config;',
    'getNextTransitions(snapshot)',
    'const [first] = getMicrosteps(machine, snapshot, event);',
    'const node = (machine as AnyStateMachine).root;',
    'setup({ guards: {} }).createMachine({})',
    'lifecycle.machine?.root',
  ])('would be noticed where somebody wrote %s', (code) => {
    expect(insidersOf(withoutComments(code))).not.toEqual([]);
  });

  test.each([
    '/** The machine.states of XState. */',
    '// no machine.root here',
    'const { states, initial } = lifecycle.chart;',
    'const { states } = chart; // made for the machine',
    'transition(machine, machine.resolveState(from), event)',
    'diagram.states.map(({ id }) => id)',
  ])('and %s is nothing of the kind', (code) => {
    expect(insidersOf(withoutComments(code))).toEqual([]);
  });
});
