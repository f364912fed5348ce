import { writeFileSync } from 'node:fs';
import { chartFileJsonSchema } from '../../src/exchange/chartFile.ts';
import { scenarioJsonSchema } from '../../src/scenarios/jsonSchema.ts';

const schemas = { scenario: scenarioJsonSchema(), chart: chartFileJsonSchema() };

for (const [name, schema] of Object.entries(schemas))
  writeFileSync(`docs/reference/schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
