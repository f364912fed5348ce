import type { Cabinet } from '../../../src/simulation/cabinet.ts';

/** A cabinet that can be looked into; it takes no name twice, and gives none that is not there. */
export class MapCabinet implements Cabinet {
  readonly texts = new Map<string, string>();
  /** The most that ever lay in it. */
  most = 0;

  put(name: string, text: string): void {
    if (this.texts.has(name)) throw new Error(`${name} is there already`);
    this.texts.set(name, text);
    this.most = Math.max(this.most, this.texts.size);
  }

  take(name: string): string {
    const text = this.texts.get(name);
    if (text === undefined) throw new Error(`${name} is not there`);
    this.texts.delete(name);
    return text;
  }
}
