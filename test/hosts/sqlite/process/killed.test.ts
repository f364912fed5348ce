import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { all } from '../../../../src/hosts/port/all.ts';
import { sqliteStore } from '../../../../src/hosts/sqlite/sqliteStore.ts';
import { until } from '../../../support/patience.ts';
import { freshFolder } from '../freshFolder.ts';

let fresh: ReturnType<typeof freshFolder>;
beforeEach(() => {
  fresh = freshFolder();
});
afterEach(() => fresh.remove());

const at = (name: string) => join(fresh.folder, name);
const lines = (name: string) =>
  existsSync(at(name)) ? readFileSync(at(name), 'utf8').trim().split('\n') : [];

/** Every process that was started. */
const started: string[] = [];

function start(): { readonly process: ChildProcess; readonly own: string } {
  const own = `worker-${started.length}`;
  started.push(own);
  const program = join(import.meta.dirname, 'takeAndDeliver.ts');
  return {
    process: spawn(process.execPath, [program, at('a.db'), at(own)], {
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
    own,
  };
}

async function kill({ process: child }: { readonly process: ChildProcess }): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
}

test('two processes on one file, killed in mid-work again and again: nothing that was answered is lost, nothing is half there', async () => {
  let pair = [start(), start()];
  for (let round = 1; round <= 3; round += 1) {
    // Each of the two has taken some, so that both were in the middle of it.
    for (const { own } of pair) await until(() => lines(`${own}.answers`).length >= 40 * round);
    const [first, second] = pair as [(typeof pair)[0], (typeof pair)[0]];
    await kill(first);
    pair = [second, start()];
  }
  for (const one of pair) await kill(one);

  const store = await sqliteStore(at('a.db'));
  const wholes = await all(store.whole());
  expect(wholes).toHaveLength(10);
  const logged = new Set<string>();
  for (const { petition, log, outbox } of wholes) {
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: petition.seq }, (_, n) => n + 1));
    expect(outbox.map(({ place }) => place)).toEqual(
      Array.from({ length: petition.lastPlace }, (_, n) => n + 1),
    );
    expect(petition.lastPlace).toBe(2 * petition.seq);
    for (const { seq } of log) logged.add(`${petition.id} ${seq}`);
  }
  const answers = started.flatMap((own) => lines(`${own}.answers`));
  expect(answers.filter((answer) => !logged.has(answer))).toEqual([]);
  expect(new Set(answers).size).toBe(answers.length);

  // What they left is delivered by the next one; then everything was, at least once.
  const delivered = new Set(started.flatMap((own) => lines(`${own}.delivered`)));
  const never = Number.MAX_SAFE_INTEGER;
  const claim = () => store.claim(never - 1, never - 1, never, 50);
  for (let claims = await claim(); claims.length > 0; claims = await claim())
    for (const claimed of claims) {
      for (const { petition, place } of claimed.rows) delivered.add(`${petition} ${place}`);
      await store.progress(claimed, { sent: claimed.rows.at(-1)?.place ?? 0, attempts: 0 });
    }
  expect(delivered).toEqual(
    new Set(wholes.flatMap(({ outbox }) => outbox.map(({ petition, place }) => `${petition} ${place}`))),
  );
  expect((await store.waiting()).petitions).toBe(0);
  await store.close();
});
