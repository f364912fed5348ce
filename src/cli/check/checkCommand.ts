import { writeFile } from 'node:fs/promises';
import manifest from '../../../package.json' with { type: 'json' };
import { allowed } from '../../check/allowed.ts';
import { checkLibrary } from '../../check/checkLibrary.ts';
import { type FindingsOf, sarifOf } from '../../check/sarif.ts';
import { scopeOf } from '../../check/scope.ts';
import { lifecycles } from '../../machines/lifecycles.ts';
import type { Language } from '../../vocabulary/text.ts';
import { exitCodes } from '../exitCodes.ts';
import { fileFault } from '../files.ts';
import { shippedPolicies } from '../policies.ts';
import { jsonText } from '../render/clean.ts';
import type { Show } from '../show.ts';
import { checkPage } from './checkPage.ts';
import { policyToCheck } from './policyToCheck.ts';
import { uriOfFile } from './uriOfFile.ts';

/** What is to be checked, and where the findings go beside the answer. */
export interface CheckOptions {
  /** A shipped policy's id or a file; every shipped policy unless told. */
  readonly policy: string | undefined;
  /** The file that is written as SARIF. */
  readonly sarif: string | undefined;
  readonly lang: Language;
}

/** Checks the machines under each policy; gives the exit code. Throws a CliError for a policy that cannot be read. */
export async function check(
  { policy: name, sarif, lang }: CheckOptions,
  stdin: AsyncIterable<Uint8Array>,
  show: Show,
): Promise<number> {
  const policies =
    name === undefined
      ? shippedPolicies.map((policy) => ({ policy, file: undefined }))
      : [await policyToCheck(name, stdin)];
  const found = policies.map(({ policy, file }) => {
    const { id, version } = policy;
    const findings = checkLibrary({ lifecycles, policy });
    return { policy: { id, version }, file, findings, scope: scopeOf(policy) };
  });
  if (sarif !== undefined) {
    const located = found.map(({ file, ...one }): FindingsOf => ({ ...one, uri: file && uriOfFile(file) }));
    await writeFile(sarif, jsonText(sarifOf(located, manifest.version, lang))).catch((error: unknown) => {
      throw fileFault(sarif, error);
    });
  }
  await show({ checked: found, allowed }, (spoken) => checkPage(found, spoken));
  return found.some(({ findings }) => findings.length > 0) ? exitCodes.findings : exitCodes.answered;
}
