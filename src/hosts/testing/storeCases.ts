import type { StoreCase } from './storeCase.ts';
import { changeCases } from './storeCases/changes.ts';
import { claimCases } from './storeCases/claims.ts';
import { logCases } from './storeCases/logs.ts';
import { wakeCases } from './storeCases/wakes.ts';
import { wholeCases } from './storeCases/wholes.ts';
import { worklistCases } from './storeCases/worklists.ts';

/** Every promise of the port `Store`; whoever runs them needs no framework. */
export const storeCases: readonly StoreCase[] = [
  ...changeCases,
  ...claimCases,
  ...wakeCases,
  ...worklistCases,
  ...logCases,
  ...wholeCases,
];
