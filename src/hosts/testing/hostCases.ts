import { clockCases } from './hostCases/clocks.ts';
import { deliveringCases } from './hostCases/delivering.ts';
import { takingCases } from './hostCases/taking.ts';
import { versionCases } from './hostCases/versions.ts';
import type { Case } from './storeCase.ts';
import type { FreshHosts } from './testHosts.ts';

/** Every promise of a host, seen from outside; whoever runs them needs no framework. */
export const hostCases: readonly Case<FreshHosts>[] = [
  ...takingCases,
  ...deliveringCases,
  ...clockCases,
  ...versionCases,
];
