import { open } from 'node:fs/promises';
import { exportStore } from '../../hosts/transfer/exportStore.ts';
import { fileFault } from '../files.ts';
import { LineFile } from '../lineFile.ts';
import type { Session } from '../session.ts';
import { withStore } from './openStore.ts';

/** Writes all that a store keeps as JSON Lines: to a file that is not there yet, or to standard output. */
export function exportWholeStore(place: string, out: string | undefined, { print }: Session): Promise<void> {
  return withStore(place, 'read', async (store) => {
    if (out === undefined) {
      for await (const line of exportStore(store)) await print(`${line}\n`);
      return;
    }
    const told = (error: unknown): never => {
      throw fileFault(out, error);
    };
    const file = new LineFile(await open(out, 'wx').catch(told));
    try {
      for await (const line of exportStore(store)) {
        file.addWritten(line);
        if (file.isFull) await file.flush().catch(told);
      }
      await file.flush().catch(told);
    } finally {
      await file.close();
    }
  });
}
