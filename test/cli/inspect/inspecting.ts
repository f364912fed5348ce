import { Readable, Writable } from 'node:stream';
import { expect, onTestFinished } from 'vitest';
import { runCli } from '../../../src/cli/program.ts';
import type { InspectorData } from '../../../src/inspector/index.ts';
import { eventually } from '../../support/patience.ts';

class Heard extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

interface Given {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A page as it is served: its text, the data inside, and its log. */
export interface Served {
  readonly url: string;
  /** What the program printed. */
  readonly out: string;
  readonly data: InspectorData;
  /** Ends the program; gives its exit code. */
  end(): Promise<number>;
}

/** The data inside a page. */
export function dataIn(page: string): InspectorData {
  const [, json] = /id="petition-flow-data">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json ?? expect.fail('no data in the page'));
}

/** Runs `inspect` in this process on a free port until the test ends it, in English unless told. */
export async function inspecting(
  argv: readonly string[],
  { stdin = '', env = {} }: Given = {},
): Promise<Served> {
  const stdout = new Heard();
  const stderr = new Heard();
  const ending = new AbortController();
  const opening = argv.includes('--open-it') ? [] : ['--no-open'];
  const options = argv.filter((one) => one !== '--open-it');
  const code = runCli(['inspect', '--port', '0', ...opening, ...options], {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    env,
    signal: ending.signal,
  });
  const end = () => {
    ending.abort();
    return code;
  };
  onTestFinished(async () => void (await end()));
  const url = await eventually(
    () => /http:\/\/127\.0\.0\.1:\d+\//.exec(stdout.text)?.[0] ?? expect.fail(`${stdout.text}${stderr.text}`),
  );
  const page = await (await fetch(url)).text();
  return { url, out: stdout.text, data: dataIn(page), end };
}
