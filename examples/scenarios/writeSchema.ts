import { writeFileSync } from 'node:fs';
import * as z from 'zod';
import { chartFileJsonSchema } from '../../src/exchange/chartFile.ts';
import { formSchema } from '../../src/forms/formSchema.ts';
import { receiptJsonSchema } from '../../src/receipts/receipt.ts';
import { scenarioJsonSchema } from '../../src/scenarios/jsonSchema.ts';

/** The form of an event in one language, as `petition-flow form --json` prints it. */
const formJsonSchema = () => ({ ...z.toJSONSchema(formSchema), title: 'petition-flow form' });

const schemas = {
  scenario: scenarioJsonSchema(),
  chart: chartFileJsonSchema(),
  form: formJsonSchema(),
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
