import * as z from 'zod/mini';
import { text } from '../../vocabulary/text.ts';
import { operation } from './operation.ts';
import { policiesSchema } from './results.ts';

export const policies = operation(
  'policies',
  '/policies',
  text(
    '所依据的方案及其版本；末一个用于立案',
    'The policies that are decided under, each version; a petition is opened under the last',
  ),
  z.strictObject({}),
  policiesSchema,
  (engine) => ({
    policies: engine.policies.map(({ id, version, label }) => ({ id, version, label })),
  }),
);
