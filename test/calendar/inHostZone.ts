import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a script of this folder in a process whose own zone is the one given, and reads the JSON that it prints. */
export function inHostZone<T>(zone: string, script: string): T {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const printed = execFileSync(process.execPath, ['--no-warnings', path], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(printed) as T;
}
