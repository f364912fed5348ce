import type { Petition } from '../../engine/petition.ts';
import { type Policy, plays } from '../../policy/schema.ts';
import type { RoleId } from '../../vocabulary/roles.ts';
import { columnsOf, seenByNone, tagsOf } from '../desk/columns.ts';
import type { Tag } from '../port/rows.ts';
import type { Viewer } from './question.ts';

/** What narrows a question to what somebody may see. */
export interface Visible {
  readonly has: readonly Tag[];
  readonly lacks: readonly Tag[];
  readonly seenBy?: readonly string[];
}

/** Who names the one unit that may see a report about a person, and signs for it (`reg.30`). */
const seesReports: readonly RoleId[] = [
  'disciplineCommission',
  'disciplineSecretary',
  'deputyDisciplineSecretary',
];
/** Who registers a report before any unit may see it. */
const registers: readonly RoleId[] = ['supervisionOffice'];

const playsAny = (policies: readonly Policy[], role: string, parts: readonly RoleId[]) =>
  policies.some((policy) => plays(policy, role, parts));

/**
 * What somebody may see: never what is said against them or their unit, nor what they have an interest in (`reg.28`, `reg.30`); a report about a
 * person only where their unit is the one named; a petitioner only their own. A role that no policy knows sees nothing but that.
 */
export function visibleTo(policies: readonly Policy[], { role, unit, id }: Viewer): Visible {
  const keptFrom = (value: string): Tag => ({ name: 'kept-from', value });
  const lacks = [keptFrom(`person:${id}`), ...(unit === undefined ? [] : [keptFrom(`unit:${unit}`)])];
  const isPetitioner =
    playsAny(policies, role, ['petitioner']) || !policies.some(({ roles }) => Object.hasOwn(roles, role));
  if (isPetitioner) return { has: [{ name: 'petitioner', value: id }], lacks };
  if (playsAny(policies, role, seesReports)) return { has: [], lacks };
  const seenBy = ['', ...(unit === undefined ? [] : [unit])];
  if (playsAny(policies, role, registers)) seenBy.push(seenByNone);
  return { has: [], lacks, seenBy };
}

/** Whether somebody may see a petition: the same as {@link visibleTo} asks of a store. */
export function maySee(policies: readonly Policy[], petition: Petition, viewer: Viewer): boolean {
  const { has, lacks, seenBy } = visibleTo(policies, viewer);
  const tags = tagsOf(petition);
  const isThere = (tag: Tag) => tags.some(({ name, value }) => name === tag.name && value === tag.value);
  return has.every(isThere) && !lacks.some(isThere) && (seenBy?.includes(columnsOf(petition).seenBy) ?? true);
}
