import { checkPolicy } from '../../policy/definePolicy.ts';
import type { Policy } from '../../policy/schema.ts';
import { isPolicyName, onItsBase } from '../../scenarios/policyFile.ts';
import { CliError } from '../cliError.ts';
import { readJson } from '../files.ts';
import { loadPolicyToRead, told } from '../policies.ts';

/**
 * A policy as it is written: one that is laxer than the law, or incomplete, is for the check to say. Throws a
 * {@link CliError} for an unknown name, an unreadable file, and data that are no policy.
 */
export async function policyToCheck(
  name: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<{ policy: Policy; file: string | undefined }> {
  if (isPolicyName(name)) return { policy: await loadPolicyToRead(name, stdin), file: undefined };
  const written = onItsBase(await readJson(name, stdin));
  const judged = checkPolicy(written);
  const invalid = judged.accepted ? [] : judged.faults.filter(({ code }) => code === 'invalid');
  if (invalid.length > 0) throw new CliError(invalid.map((fault) => told(name, fault)));
  return { policy: written as Policy, file: name === '-' ? undefined : name };
}
