import { open, rename, rm } from 'node:fs/promises';
import { fileFault } from '../files.js';

/** Characters that are gathered before they are written. */
const atOnce = 1 << 16;

/** A file of JSON Lines that takes its name once it is whole. */
export class RegisterFile {
  private gathered: string[] = [];
  private length = 0;

  private constructor(
    private readonly path: string,
    private readonly unfinished: string,
    private readonly handle: Awaited<ReturnType<typeof open>>,
  ) {}

  /** Opens it beside the name that it will have. Throws a CliError where it cannot be written. */
  static async at(path: string): Promise<RegisterFile> {
    const unfinished = `${path}.unfinished`;
    try {
      return new RegisterFile(path, unfinished, await open(unfinished, 'w'));
    } catch (error) {
      throw fileFault(path, error);
    }
  }

  /** Adds a line; to be waited for where it gives a promise. */
  add(content: object): Promise<void> | undefined {
    const line = `${JSON.stringify(content)}\n`;
    this.gathered.push(line);
    this.length += line.length;
    return this.length < atOnce ? undefined : this.flush();
  }

  /** Ends it and gives it its name. */
  async finish(): Promise<void> {
    await this.flush();
    await this.handle.close();
    await rename(this.unfinished, this.path).catch((error: unknown) => {
      throw fileFault(this.path, error);
    });
  }

  /** Takes away what is not finished. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(this.unfinished, { force: true });
  }

  private async flush(): Promise<void> {
    const written = this.gathered.join('');
    this.gathered = [];
    this.length = 0;
    await this.handle.writeFile(written).catch((error: unknown) => {
      throw fileFault(this.path, error);
    });
  }
}
