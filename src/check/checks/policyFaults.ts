import { checkPolicy } from '../../policy/definePolicy.ts';
import type { PolicyFault } from '../../policy/policyFault.ts';
import { text } from '../../vocabulary/text.ts';
import type { Check, Found } from '../finding.ts';
import type { Library } from '../library.ts';

const faults =
  (...codes: readonly PolicyFault['code'][]) =>
  ({ policy }: Pick<Library, 'policy'>): Found[] => {
    const result = checkPolicy(policy);
    if (result.accepted) return [];
    return result.faults
      .filter(({ code }) => codes.includes(code))
      .map(({ path, rule, message }) => ({ place: { policy: path, rule }, reason: message }));
  };

/** A length or a number in the policy that leaves the petitioner worse off than the law. */
export const laxerThanLaw: Check = {
  id: 'PF301',
  name: 'laxer-than-law',
  severity: 'error',
  category: 'deadlines',
  title: text('宽于上位规定', 'laxer than the law'),
  fix: text('改为不宽于所引条款；可以更严', 'set it no laxer than the article named; it may be stricter'),
  find: faults('laxer'),
};

/** A policy under which the machines cannot go round. */
export const incompletePolicy: Check = {
  id: 'PF302',
  name: 'incomplete-policy',
  severity: 'error',
  category: 'deadlines',
  title: text('方案不完整', 'incomplete policy'),
  fix: text('补全所指的数据', 'add or mend the data that the place names'),
  find: faults('incomplete'),
};
