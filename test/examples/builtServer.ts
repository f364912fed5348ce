import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { builtProgram, stop } from '../support/programs.ts';

/** Starts `serve` on a free port, and gives its address; it is ended with the test. */
export async function builtServer(...options: readonly string[]): Promise<string> {
  const [node, main] = builtProgram();
  const child = spawn(node, [main, 'serve', '--port', '0', ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => stop(child, 'SIGTERM'));
  return listening(child);
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      const url = /"msg":"listening","url":"([^"]+)"/.exec(said)?.[1];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

/** Runs a program to its end, and gives what it printed. Rejects with what it said where it fails. */
export function ran(program: string, words: readonly string[], input?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, words, { maxBuffer: 1 << 26 }, (error, out, err) => {
      if (error) reject(new Error(`${program} ${words.join(' ')}: ${err}${out}`));
      else resolve(out);
    });
    child.stdin?.end(input ?? '');
  });
}
