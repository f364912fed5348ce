import { open, rename, rm } from 'node:fs/promises';
import { fileFault } from '../files.ts';
import { LineFile } from '../lineFile.ts';

/** A register that is written and takes its name once it is whole. */
export class RegisterFile {
  private readonly path: string;
  private readonly unfinished: string;
  private readonly lines: LineFile;

  private constructor(path: string, unfinished: string, lines: LineFile) {
    this.path = path;
    this.unfinished = unfinished;
    this.lines = lines;
  }

  /** Opens it beside the name that it will have. Throws a CliError where it cannot be written. */
  static async at(path: string): Promise<RegisterFile> {
    const unfinished = `${path}.unfinished`;
    try {
      return new RegisterFile(path, unfinished, new LineFile(await open(unfinished, 'w')));
    } catch (error) {
      throw fileFault(path, error);
    }
  }

  /** Adds an event; to be waited for where it gives a promise. */
  add(event: object): Promise<void> | undefined {
    this.lines.add(event);
    return this.lines.isFull ? this.guarded(() => this.lines.flush()) : undefined;
  }

  /** Ends it and gives it its name. */
  async finish(): Promise<void> {
    await this.guarded(async () => {
      await this.lines.flush();
      await this.lines.close();
      await rename(this.unfinished, this.path);
    });
  }

  /** Takes away what is not finished. */
  async discard(): Promise<void> {
    await this.lines.close().catch(() => undefined);
    await rm(this.unfinished, { force: true });
  }

  private async guarded(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      throw fileFault(this.path, error);
    }
  }
}
