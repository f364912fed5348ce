import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** The format's own JSON Schema as the committee published it. Nothing in it differs between draft 4, by which it names itself, and draft 7. */
const require = createRequire(import.meta.url);
const {
  $schema: _,
  id: __,
  ...official
} = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// One of its patterns is none in Unicode mode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(official);

/** What the published schema of SARIF 2.1.0 says against a log, its formats checked. */
export function sarifFaults(log: unknown): string[] {
  if (isSarif(log)) return [];
  return (isSarif.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
