import { checkPolicy } from '../policy/definePolicy.ts';
import type { PolicyFault } from '../policy/policyFault.ts';
import { referenceTo } from '../policy/reference.ts';
import { regulations2022 } from '../policy/regulations2022.ts';
import type { Policy } from '../policy/schema.ts';
import { earlierPolicies, shippedPolicies } from '../policy/shippedPolicies.ts';
import { citation } from '../rules/citation.ts';
import { isPolicyName, knownPolicies, onItsBase, shippedAs } from '../scenarios/policyFile.ts';
import { text } from '../vocabulary/text.ts';
import { CliError } from './cliError.ts';
import { readJson } from './files.ts';

export { knownPolicies, shippedPolicies };

/** A shipped policy by its id, an earlier version of it by `id@version`, or a body's own from a JSON file. Throws a {@link CliError} with every fault. */
export async function loadPolicy(name: string, stdin: AsyncIterable<Uint8Array>): Promise<Policy> {
  const shipped = shippedAs(name);
  if (shipped) return shipped;
  if (isBase(name)) throw new CliError([decidesNothing]);
  if (isPolicyName(name)) {
    const known = [...knownPolicies.map(({ id }) => id), ...earlierPolicies.map(referenceTo)].join(', ');
    throw new CliError([
      text(
        `没有方案“${name}”；可用：${known}，或方案 JSON 文件的路径`,
        `there is no policy ${name}: choose ${known}, or give the path of a JSON file (./${name}.json)`,
      ),
    ]);
  }
  const checked = checkPolicy(onItsBase(await readJson(name, stdin)));
  if (checked.accepted) return checked.policy;
  throw new CliError(checked.faults.map((fault) => told(name, fault)));
}

/** The same, for questions that no petition comes into: the base that bodies extend is looked at too. */
export async function loadPolicyToRead(name: string, stdin: AsyncIterable<Uint8Array>): Promise<Policy> {
  return isBase(name) ? regulations2022 : loadPolicy(name, stdin);
}

const isBase = (name: string) => name === regulations2022.id || name === referenceTo(regulations2022);

const decidesNothing = text(
  'regulations2022 是各单位方案的基础，没有列出单位，不能单独用于判断；请指明以它为基础的本单位方案，check 和 export 可以查看它',
  'regulations2022 is what the policies of bodies extend: it lists no units and decides nothing by itself; name a policy that extends it, or look at it with check and export',
);

/** A fault of a policy's file as one message, with the rule that it offends. */
export function told(file: string, { path, rule, message }: PolicyFault) {
  const cite =
    rule === 'policy' ? text('', '') : text(`［${citation(rule, 'zh')}］`, ` [${citation(rule, 'en')}]`);
  return text(`${file}：${path}：${message.zh}${cite.zh}`, `${file}: ${path}: ${message.en}${cite.en}`);
}

/** The policies with those of another list added; one of the same id and version takes the other's place. */
export function withPolicies(shelf: readonly Policy[], own: readonly Policy[]): Policy[] {
  const taken = new Set(own.map(referenceTo));
  return [...shelf.filter((policy) => !taken.has(referenceTo(policy))), ...own];
}

/** The policies with the earlier versions of shipped ones among them, which stand before all: what was opened under them is decided under them. */
export function withEarlier(policies: readonly Policy[]): Policy[] {
  const listed = new Set(policies.map(referenceTo));
  const isEarlier = (policy: Policy) =>
    !listed.has(referenceTo(policy)) && policies.some(({ id }) => id === policy.id);
  return [...earlierPolicies.filter(isEarlier), ...policies];
}
