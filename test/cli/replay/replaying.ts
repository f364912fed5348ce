import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { shippedPolicies } from '../../../src/cli/policies.ts';
import { answerTasks } from '../../../src/cli/replay/answerTasks.ts';
import { type ReplayOptions, replay, type StartWorkersWith } from '../../../src/cli/replay/replayCommand.ts';
import type { ReplayReport } from '../../../src/cli/replay/replayReport.ts';
import type { ReplayThread } from '../../../src/cli/replay/workers.ts';
import { showOn } from '../../../src/cli/show.ts';
import { cli, directory, file } from '../cli.ts';

/** The register of a whole office year. */
export const year = 'examples/register/register.jsonl';

/** Its first weeks: refused events among them, and petitions that are over. */
export function weeks(): string {
  const written = readFileSync(year, 'utf8').split('\n').slice(0, 400);
  return file('weeks.jsonl', `${written.join('\n')}\n`);
}

/** What a replay came to. */
export interface Replayed {
  readonly code: number;
  readonly out: string;
  readonly report: ReplayReport;
}

/** Workers in this thread: the same code behind the same kind of port, started faster. */
const inThisThread: StartWorkersWith = (given) => (inHand) => {
  const { port1, port2 } = new MessageChannel();
  answerTasks(port2, { ...given, inHand });
  return Object.assign(port1, {
    terminate: async () => {
      port1.close();
      return 0;
    },
  }) as unknown as ReplayThread;
};

class Kept extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** Replays logs under the fire-and-rescue bureau's policy, as the command does, and gives its answer as JSON. */
export async function replayed(
  logs: readonly string[],
  options: Partial<ReplayOptions> & { readonly stdin?: Uint8Array; readonly start?: StartWorkersWith } = {},
): Promise<Replayed> {
  const stdout = new Kept();
  const { stdin, start = inThisThread, ...others } = options;
  const streams = {
    stdin: Readable.from(stdin ? [stdin] : []),
    stdout,
    stderr: new Kept(),
    env: {},
  };
  const print = async (written: string) => {
    stdout.text += written;
  };
  const code = await replay(
    {
      logs,
      policies: shippedPolicies.slice(0, 1),
      at: undefined,
      verify: false,
      jobs: 1,
      lang: 'en',
      ...others,
    },
    streams,
    showOn(streams, print, { lang: 'en', json: true }),
    start,
  );
  return { code, out: stdout.text, report: JSON.parse(stdout.text) as ReplayReport };
}

/** What `run --out` writes of a register. */
export async function recorded(
  register: string,
): Promise<Record<'decisions' | 'effects' | 'petitions', string>> {
  const out = directory();
  await cli(['run', register, '--out', out]);
  const path = (name: string) => join(out, `${name}.jsonl`);
  return { decisions: path('decisions'), effects: path('effects'), petitions: path('petitions') };
}

/** Builds the command line and its worker into a directory for the tests of a file. */
export function built(): { readonly main: string; readonly worker: URL } {
  const outdir = mkdtempSync(join(tmpdir(), 'petition-flow-built-'));
  writeFileSync(join(outdir, 'package.json'), '{"type":"module"}');
  beforeAll(async () => {
    await build({
      entryPoints: { main: 'src/cli/main.ts', replayWorker: 'src/cli/replay/replayWorker.ts' },
      outdir,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'warning',
      banner: {
        js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
      },
    });
  });
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));
  const file = (name: string) => join(outdir, `${name}.js`);
  return { main: file('main'), worker: pathToFileURL(file('replayWorker')) };
}
