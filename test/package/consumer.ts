import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

/** The compilers under which the declarations have to hold, oldest first: names of folders in node_modules. */
export const compilers = ['typescript-5.4', 'typescript-5.9', 'typescript', 'typescript-7'] as const;

/** A host of 25 lines: opens an engine, takes events, keeps petitions, and asks what is due. */
export const host = `import { createEngine, type Decision, fireRescueBureau, type Petition } from 'petition-flow';

const engine = createEngine(fireRescueBureau);
const stored = new Map<string, Petition>();
const outbox: { readonly what: string; readonly rule: string }[] = [];

export function receive(event: unknown, petition: string): Decision {
  const decision = engine.receive(stored.get(petition), event);
  if (decision.accepted) {
    stored.set(petition, decision.petition);
    for (const effect of decision.effects) {
      if (effect.type === 'notify') outbox.push({ what: effect.what, rule: effect.rule });
    }
  }
  return decision;
}

export function due(at: string): readonly string[] {
  const overdue: string[] = [];
  for (const petition of stored.values()) {
    for (const { type } of engine.due(petition, at).events) overdue.push(type);
  }
  return overdue;
}
`;

/** Everything that the package exports, to a module and to CommonJS. */
const whole = {
  'whole.mts': `export * as core from 'petition-flow';
export * as bundled from 'petition-flow/bundled';
export * as documents from 'petition-flow/documents';
export * as docx from 'petition-flow/documents/docx';
export * as excel from 'petition-flow/documents/excel';
export * as forms from 'petition-flow/forms';
export * as inspector from 'petition-flow/inspector';
export * as packs from 'petition-flow/packs';
export * as receipts from 'petition-flow/receipts';
export * as register from 'petition-flow/register';
export * as testing from 'petition-flow/testing';
`,
  'whole.cts': `import core = require('petition-flow');
export { core };
`,
};

/** A host that has our schemas in a schema of its own. */
const schemas = `import { effectSchema, type Petition, petitionSchema } from 'petition-flow';
import * as z from 'zod';

const row = z.object({ petition: petitionSchema, earlier: z.array(petitionSchema).optional(), outbox: z.array(effectSchema) });

export function stored(json: unknown): Petition | undefined {
  const read = row.safeParse(json);
  return read.success ? (read.data.earlier?.[0] ?? read.data.petition) : undefined;
}
export const asJsonSchema = z.toJSONSchema(petitionSchema);
`;

/** What the package's declarations stand on, without them. */
const libraries = `export type { ZodType } from 'zod';
export type { StateMachine } from 'xstate';
`;

/** As strict as it goes, with every declaration checked; \`lib\` is left to the compiler, as it is unless told. */
const strict = {
  target: 'ES2022',
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  strict: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
};

/** Programs that are checked: everything with the host and our schemas in another's, as a module and as CommonJS; the host alone; its dependencies alone; and nothing. */
export const programs = {
  whole: ['whole.mts', 'whole.cts', 'host.mts', 'host.cts', 'schemas.mts', 'schemas.cts'],
  host: ['host.mts'],
  libraries: ['libraries.mts'],
  empty: ['empty.mts'],
} as const;

/** Installs the packed package into a folder as an installer does, with its declared dependencies and nothing else, and writes the programs there. */
export function installPacked(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'petition-flow'), { recursive: true });
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const archive = execFileSync('npm', pack, { encoding: 'utf8' }).trim();
  const into = ['-C', join(modules, 'petition-flow'), '--strip-components=1'];
  execFileSync('tar', ['-xzf', join(folder, archive), ...into]);
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    cpSync(join('node_modules', name), join(modules, name), { recursive: true });
  }
  const sources = {
    ...whole,
    'host.mts': host,
    'host.cts': host,
    'schemas.mts': schemas,
    'schemas.cts': schemas,
    'libraries.mts': libraries,
    'empty.mts': 'export {};\n',
  };
  for (const [name, source] of Object.entries(sources)) writeFileSync(join(folder, name), source);
  for (const [name, files] of Object.entries(programs))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ compilerOptions: strict, files }));
}

/** Checks a program in the folder with a compiler; gives what it printed. */
export function compile(
  folder: string,
  compiler: string,
  program: keyof typeof programs,
  {
    options = [],
    node = [],
  }: { readonly options?: readonly string[]; readonly node?: readonly string[] } = {},
): { readonly status: number | null; readonly out: string; readonly err: string } {
  const tsc = resolve('node_modules', compiler, 'bin/tsc');
  const argv = [...node, tsc, '-p', `${program}.json`, '--pretty', 'false', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}
