import type { Deliver } from '../../hosts/port/host.ts';
import { cloudEventOf } from './cloudEvent.ts';

/** Prints each delivery as a line of JSON, for trying out: what is printed counts as delivered. */
export function deliverToOutput(print: (line: string) => Promise<void>): Deliver {
  return (delivery) => print(`${JSON.stringify(cloudEventOf(delivery))}\n`);
}
