import type { ConfigJson } from '../diagram/config.ts';

/**
 * The source of a module that makes an XState machine of a configuration, as Stately's editor and its extension for VS Code open it:
 * one literal, its guards and events named in `setup`. Guards always say yes there: what they ask lies in the library.
 */
export function xstateSource(config: ConfigJson, title: string): string {
  const guards = [...new Set(guardNames(config))].sort();
  const written = guards.map((name) => `    ${JSON.stringify(name)}: () => true,\n`).join('');
  return [
    `// ${title.replaceAll('\n', ' ')}\n`,
    "import { setup } from 'xstate';\n\n",
    `export const machine = setup({\n  guards: {\n${written}  },\n})`,
    `.createMachine(${JSON.stringify(config, null, 2)});\n`,
  ].join('');
}

/** Every guard that a transition of the configuration names. */
function guardNames(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { guard } = part as { guard?: { readonly type?: unknown } };
  const own = typeof guard?.type === 'string' ? [guard.type] : [];
  const within = Object.entries(part).filter(([key]) => key !== 'guard' && key !== 'meta');
  return [...own, ...within.flatMap(([, value]) => guardNames(value))];
}
