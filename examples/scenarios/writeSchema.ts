import { writeFileSync } from 'node:fs';
import { chartFileJsonSchema } from '../../src/exchange/chartFile.js';
import { scenarioJsonSchema } from '../../src/scenarios/jsonSchema.js';

const schemas = { scenario: scenarioJsonSchema(), chart: chartFileJsonSchema() };

for (const [name, schema] of Object.entries(schemas))
  writeFileSync(`docs/schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
