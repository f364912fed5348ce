import { checkPolicy } from '../policy/definePolicy.ts';
import { allowed } from './allowed.ts';
import { checks } from './checks.ts';
import { type Finding, pageOf } from './finding.ts';
import { nameOf } from './findingPlace.ts';
import { type Checked, libraryOf } from './library.ts';

/**
 * Analyses machines and policy without running a case: every finding, in the order of the checks. What `allowed` lists is
 * left out. Throws a RangeError for a policy whose data is of the wrong shape, for machines need it whole.
 */
export function checkLibrary(checked: Checked): Finding[] {
  const judged = checkPolicy(checked.policy);
  const misshapen = judged.accepted ? [] : judged.faults.filter(({ code }) => code === 'invalid');
  if (misshapen.length > 0)
    throw new RangeError(misshapen.map(({ path, message }) => `${path}: ${message.en}`).join('\n'));
  const library = libraryOf(checked);
  const isAllowed = (id: string, at: string) => allowed.some((one) => one.id === id && one.at === at);
  return checks.flatMap(({ id, name, severity, category, fix, find }) =>
    find(library)
      .map((found): Finding => {
        const at = nameOf(found.place);
        return { id, name, severity, category, fix, ...found, at, page: pageOf(id) };
      })
      .filter(({ at }) => !isAllowed(id, at)),
  );
}
