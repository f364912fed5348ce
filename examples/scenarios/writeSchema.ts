import { writeFileSync } from 'node:fs';
import { chartFileJsonSchema } from '../../src/exchange/chartFile.ts';
import { receiptJsonSchema } from '../../src/receipts/receipt.ts';
import { scenarioJsonSchema } from '../../src/scenarios/jsonSchema.ts';

const schemas = {
  scenario: scenarioJsonSchema(),
  chart: chartFileJsonSchema(),
  receipt: receiptJsonSchema(),
};

/** A record with each of its fields on a line of its own: a change shows where it is, and the file is half as long as with indents. */
const byLine = (record: object): string =>
  `{\n${Object.entries(record)
    .map(
      ([key, value]) => `${JSON.stringify(key)}: ${key === '$defs' ? byLine(value) : JSON.stringify(value)}`,
    )
    .join(',\n')}\n}`;

for (const [name, schema] of Object.entries(schemas))
  writeFileSync(`docs/reference/schema/${name}.schema.json`, `${byLine(schema)}\n`);
