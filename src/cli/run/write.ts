import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileFault } from '../files.ts';
import { LineFile } from '../lineFile.ts';
import { makeDirectory } from '../makeDirectory.ts';
import type { DecidedLine, Outcome } from './decideEvents.ts';
import { SortedRuns } from './sortedRuns.ts';

/** The files that a run writes. */
export const fileNames = ['petitions.jsonl', 'decisions.jsonl', 'effects.jsonl'] as const;
type FileName = (typeof fileNames)[number];

/**
 * Writes what a run decided, in the order of the lines in whatever order it comes. Everything goes to a folder of its own until the run
 * is through: then the files take their names.
 */
export class RunWriter {
  private readonly decisions = new SortedRuns();
  private readonly effects = new SortedRuns();

  private readonly directory: string;
  private readonly unfinished: string;
  private readonly files: Readonly<Record<FileName, LineFile>>;

  private constructor(directory: string, unfinished: string, files: Readonly<Record<FileName, LineFile>>) {
    this.directory = directory;
    this.unfinished = unfinished;
    this.files = files;
  }

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

  /** Begins a part of the lines: those that come next are in order, and stand among those before. */
  begin(): void {
    this.decisions.begin();
    this.effects.begin();
  }

  /** Takes one outcome. */
  take(outcome: Outcome): void {
    const { line } = outcome;
    this.decisions.add(line, JSON.stringify(decisionLine(outcome)));
    if ('damage' in outcome) return;
    for (const effect of effectLines(outcome)) this.effects.add(line, JSON.stringify(effect));
  }

  /** Writes everything, and gives the files their names. */
  async finish(petitions: Iterable<string>): Promise<void> {
    await this.guarded(async () => {
      const contents = [petitions, this.decisions.inOrder(), this.effects.inOrder()];
      for (const [at, name] of fileNames.entries()) {
        const file = this.files[name];
        for (const json of contents[at] as Iterable<string>) {
          file.addWritten(json);
          if (file.isFull) await file.flush();
        }
        await file.flush();
        await file.close();
      }
      for (const name of fileNames) await rename(join(this.unfinished, name), join(this.directory, name));
    });
    await this.discard();
  }

  /** Takes away what is unfinished; files that have their names stay. */
  async discard(): Promise<void> {
    this.decisions.close();
    this.effects.close();
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
