import { dayOf } from '../calendar/day.ts';
import { hasInterest } from '../machines/lifecycle/interest.ts';
import { type Policy, rolePlays, rolesPlaying, unitOf } from '../policy/schema.ts';
import type { Effect } from '../vocabulary/effects.ts';
import type { Actor, Entry } from '../vocabulary/events/define.ts';
import type { Matter } from '../vocabulary/matter.ts';
import { withoutUndefined } from '../vocabulary/plainJson.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { officeIds, type RoleId } from '../vocabulary/roles.ts';
import type { ReadEvent } from './readEvent.ts';
import { plain } from './refuse.ts';
import type { EngineTerms } from './terms.ts';

/** Parts that have to do with a matter only where it is theirs. */
const ownMatterOnly: ReadonlySet<RoleId> = new Set<RoleId>([
  'businessDepartment',
  'brigade',
  'responsibleUnit',
]);

const isOutside = (by: Actor<string>, policy: Policy) => unitOf(policy, by.unit)?.outside === true;

/** Whether whoever acts is a petitioner: somebody who acts for no office. */
export const actsAsPetitioner = (by: Actor<string>, policy: Policy): boolean =>
  by.unit === undefined && rolePlays(policy, by.role, 'petitioner');

/** Whether an event by this actor has to say who entered it. */
export const mustBeEntered = (by: Actor<string>, policy: Policy): boolean =>
  policy.entry?.outsideOrgans === 'required' && isOutside(by, policy);

const clerks = ({ entry }: Policy): readonly RoleId[] => entry?.by ?? officeIds;

/** Whether this clerk is of an office of the body that may enter for others in this matter. */
function mayEnter({ role, unit }: Entry<string>, matter: Matter, policy: Policy): boolean {
  const office = unitOf(policy, unit);
  if (!office || office.outside) return false;
  return clerks(policy).some(
    (part) =>
      office.roles.includes(part) &&
      rolePlays(policy, role, part) &&
      (!ownMatterOnly.has(part) || matter.unit === unit),
  );
}

const missing = (fact: string, zh: string, en: string): Refusal =>
  plain('missing-fact', 'policy', `缺少${zh}（${fact}）`, `${fact} is missing: ${en}`, { fact, path: fact });

const failed = (
  guard: string,
  rule: Refusal['rule'],
  zh: string,
  en: string,
  more: Partial<Refusal> = {},
): Refusal => plain('guard-failed', rule, zh, en, { guard, path: 'enteredBy', ...more });

/**
 * Why an event cannot have been entered so: who acts and who types are two, and both are told. What one's own office does nobody enters
 * for it; whoever has an interest in the matter, or is of a unit complained of, enters nothing in it.
 */
export function entryRefusals(
  { by, enteredBy, agent, at }: ReadEvent,
  matter: Matter,
  { policy }: Pick<EngineTerms, 'policy'>,
): Refusal[] {
  const must = mustBeEntered(by, policy);
  if (!enteredBy)
    return must
      ? [missing('enteredBy', '录入人', 'an outside organ’s act is entered by a clerk, who says so')]
      : [];
  if (!isOutside(by, policy) && !actsAsPetitioner(by, policy))
    return [
      failed(
        'enteredForAnother',
        'policy',
        '本机关各部门和系统自行提交，不由他人代录；只有外部单位和信访人的事项可以代录',
        'an office of the body sends its own events; only those of an outside organ or a petitioner are entered for them',
      ),
    ];
  const refusals: Refusal[] = [];
  const { id, unit, paper, on } = enteredBy;
  if (!mayEnter(enteredBy, matter, policy))
    refusals.push(
      plain(
        'wrong-role',
        'policy',
        '录入人须属本机关有权代录的部门；承办单位只能代录由其承办的事项',
        'whoever enters is of an office of the body that may, and a handling unit only in a matter that it has',
        { guard: 'mayEnter', path: 'enteredBy', roles: rolesPlaying(policy, clerks(policy)) },
      ),
    );
  if (id === by.id || id === agent)
    refusals.push(
      failed(
        'enteredForAnother',
        'policy',
        '录入人不能就是行为人',
        'whoever enters is somebody else than whoever acts',
      ),
    );
  if (hasInterest(matter, id))
    refusals.push(
      failed(
        'noInterest',
        'reg.28',
        '录入人与事项有利害关系，应当回避',
        'whoever enters has an interest in the matter and withdraws',
      ),
    );
  if (matter.complainedOf.units.includes(unit))
    refusals.push(
      failed(
        'unitNotComplainedOf',
        'reg.30',
        '录入人属于被反映单位',
        'whoever enters is of a unit complained of',
      ),
    );
  if (must && paper === undefined)
    refusals.push(missing('enteredBy.paper', '文号', 'the number of the paper'));
  if (must && on === undefined) refusals.push(missing('enteredBy.on', '文件日期', 'the day of the paper'));
  if (on !== undefined && on > dayOf(at))
    refusals.push(
      failed(
        'paperIsThere',
        'policy',
        `文件日期 ${on} 晚于录入之日`,
        `the paper is dated ${on}, after the day on which it is entered`,
        { path: 'enteredBy.on' },
      ),
    );
  return refusals;
}

/** The record of who acted and who entered it. */
export function entryRecord({ type, by, enteredBy }: ReadEvent): Effect[] {
  if (!enteredBy) return [];
  const { role, unit, id, paper, on } = enteredBy;
  const acted = { event: type, actedRole: by.role, actedUnit: by.unit, acted: by.id };
  const entered = { enteredRole: role, enteredUnit: unit, entered: id, paper, on };
  const detail = withoutUndefined({ ...acted, ...entered }) as Record<string, string>;
  return [{ type: 'record', rule: 'policy', what: 'entry', about: by.id, detail }];
}
