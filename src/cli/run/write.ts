import { type FileHandle, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Petition } from '../../engine/petition.js';
import { fileFault } from '../files.js';
import type { DecidedLine, Outcome } from './decideRegister.js';

/** The files that a run writes. */
export const fileNames = ['petitions.jsonl', 'decisions.jsonl', 'effects.jsonl'] as const;
type FileName = (typeof fileNames)[number];

/** Characters that are gathered before they are written. */
const atOnce = 1 << 16;

class LineFile {
  private gathered: string[] = [];
  private length = 0;
  constructor(private readonly handle: FileHandle) {}

  get isFull(): boolean {
    return this.length >= atOnce;
  }

  add(content: object): void {
    const line = `${JSON.stringify(content)}\n`;
    this.gathered.push(line);
    this.length += line.length;
  }

  async flush(): Promise<void> {
    const written = this.gathered.join('');
    this.gathered = [];
    this.length = 0;
    await this.handle.writeFile(written);
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}

/** Makes a directory and those above it; a `recursive` mkdir of Node never ends where the file system makes none, as in /proc. */
async function makeDirectory(path: string): Promise<void> {
  const isThere = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  };
  try {
    await mkdir(path).catch(isThere);
  } catch (error) {
    const above = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path) throw error;
    await makeDirectory(above);
    await mkdir(path).catch(isThere);
  }
}

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
