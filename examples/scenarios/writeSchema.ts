import { writeFileSync } from 'node:fs';
import { scenarioJsonSchema } from '../../src/scenarios/jsonSchema.js';

writeFileSync('docs/schema/scenario.schema.json', `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
