import { readFileSync } from 'node:fs';
import { definePolicy, regulations2022 } from '../../src/index.ts';

/**
 * The bureau with a table of classes and chains of its own: one class without a signature, one with two signatures and a form, one with a
 * meeting, and a reply and an extension that others sign.
 */
export const chained = definePolicy({
  ...JSON.parse(readFileSync('examples/scenarios/policies/chained-bureau.json', 'utf8'))[0],
  extends: regulations2022,
});
