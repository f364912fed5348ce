import { lifecycles } from '../../../src/machines/lifecycles.ts';
import type { Samples } from '../../support/walk.ts';

const samplesFor = async (id: string): Promise<Samples> => (await import(`./${id}.ts`)).samples;

/** The samples of each lifecycle, in the order of the plan: each from the file of its name. */
export const samplesOf: Readonly<Record<string, Samples>> = Object.fromEntries(
  await Promise.all(lifecycles.map(async ({ id }) => [id, await samplesFor(id)] as const)),
);
