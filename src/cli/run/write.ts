import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Petition } from '../../engine/petition.js';
import { fileFault } from '../files.js';
import { LineFile } from '../lineFile.js';
import { makeDirectory } from '../makeDirectory.js';
import type { DecidedLine, Outcome } from './decideRegister.js';

/** The files that a run writes. */
export const fileNames = ['petitions.jsonl', 'decisions.jsonl', 'effects.jsonl'] as const;
type FileName = (typeof fileNames)[number];

/** Writes what a run decided. Everything goes to a folder of its own until the run is through: then the files take their names. */
export class RunWriter {
  private constructor(
    private readonly directory: string,
    private readonly unfinished: string,
    private readonly files: Readonly<Record<FileName, LineFile>>,
  ) {}

  /** Makes the directory where there is none. Throws a CliError where it cannot be written. */
  static async into(directory: string): Promise<RunWriter> {
    try {
      await makeDirectory(directory);
      const unfinished = await mkdtemp(join(directory, '.unfinished-'));
      const opened = await Promise.all(
        fileNames.map(
          async (name) => [name, new LineFile(await open(join(unfinished, name), 'wx'))] as const,
        ),
      );
      return new RunWriter(directory, unfinished, Object.fromEntries(opened) as Record<FileName, LineFile>);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw fileFault(directory, code === 'EEXIST' ? Object.assign(new Error(), { code: 'ENOTDIR' }) : error);
    }
  }

  /** Writes one outcome; gives a promise only where there is something to wait for. */
  take(outcome: Outcome): Promise<void> | undefined {
    const { 'decisions.jsonl': decisions, 'effects.jsonl': effects } = this.files;
    decisions.add(decisionLine(outcome));
    if (!('damage' in outcome)) for (const line of effectLines(outcome)) effects.add(line);
    const full = [decisions, effects].filter(({ isFull }) => isFull);
    return full.length === 0 ? undefined : this.guarded(() => Promise.all(full.map((file) => file.flush())));
  }

  /** Writes the petitions, and gives the files their names. */
  async finish(petitions: Iterable<Petition>): Promise<readonly string[]> {
    await this.guarded(async () => {
      for (const petition of petitions) {
        const file = this.files['petitions.jsonl'];
        file.add(petition);
        if (file.isFull) await file.flush();
      }
      for (const file of Object.values(this.files)) {
        await file.flush();
        await file.close();
      }
      for (const name of fileNames) await rename(join(this.unfinished, name), join(this.directory, name));
    });
    await this.discard();
    return fileNames.map((name) => join(this.directory, name));
  }

  /** Takes away what is unfinished; files that have their names stay. */
  async discard(): Promise<void> {
    await Promise.allSettled(Object.values(this.files).map((file) => file.close()));
    await rm(this.unfinished, { recursive: true, force: true });
  }

  private async guarded(write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      throw fileFault(this.directory, error);
    }
  }
}

function decisionLine(outcome: Outcome): object {
  if ('damage' in outcome) return { line: outcome.line, accepted: false, damage: outcome.damage };
  const { line, event, petition, type, decision } = outcome;
  const head = { line, event, petition, type };
  if (!decision.accepted) return { ...head, ...decision };
  const { path, policy, calendar } = decision;
  const { seq, seal } = decision.petition;
  return { ...head, accepted: true, seq, path, policy, calendar, seal };
}

function effectLines({ event, decision }: DecidedLine): object[] {
  if (!decision.accepted) return [];
  const { id: petition, seq } = decision.petition;
  return decision.effects.map((effect, index) => ({ petition, seq, event, index, effect }));
}
