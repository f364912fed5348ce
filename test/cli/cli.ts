import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { runCli } from '../../src/cli/program.ts';

interface Given {
  readonly stdin?: string | Uint8Array;
  readonly env?: Record<string, string>;
  /** Whether the output is a terminal. */
  readonly tty?: boolean;
  readonly columns?: number;
}

/** What the program said, and its exit code. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

class Caught extends Writable {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  private readonly parts: Buffer[] = [];
  constructor({ tty = false, columns = tty ? 100 : undefined }: Given) {
    super();
    this.isTTY = tty;
    this.columns = columns;
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.parts.push(chunk);
    done();
  }
  get text(): string {
    return Buffer.concat(this.parts).toString('utf8');
  }
}

/** Runs the program in this process, in English unless told. */
export async function cli(argv: readonly string[], given: Given = {}): Promise<Said> {
  const stdout = new Caught(given);
  const stderr = new Caught(given);
  const stdin = Readable.from([Buffer.from(given.stdin ?? '')]);
  const code = await runCli(argv, { stdin, stdout, stderr, env: given.env ?? {} });
  return { code, out: stdout.text, err: stderr.text };
}

/** A directory that is gone after the test. */
export function directory(): string {
  const path = mkdtempSync(join(tmpdir(), 'petition-flow-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A file with this content in a directory of its own. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(directory(), name);
  writeFileSync(path, content);
  return path;
}
