import type * as z from 'zod/mini';
import { computeDue } from '../deadlines/compute.ts';
import { isKept, isOwed } from '../deadlines/deadline.ts';
import { type Policy, unitOf } from '../policy/schema.ts';
import { issueText, mostFaults, pathOf, shortened } from '../vocabulary/issueText.ts';
import { own } from '../vocabulary/own.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { deadlinesOf } from './compose.ts';
import { lifecycleOf } from './lifecycles.ts';
import { areOwnFactsGood } from './ownFacts.ts';
import type { Course, Petition } from './petition.ts';
import { plain } from './refuse.ts';
import type { EngineTerms, PolicyShelf } from './terms.ts';
import { unitsOf } from './unitsOf.ts';

/** Why a petition cannot be trusted, at a place in it. */
export const fault = (path: string, zh: string, en: string): Refusal =>
  plain('invalid-petition', 'reg.21', `信访事项数据不可信：${zh}`, `the petition cannot be trusted: ${en}`, {
    path,
  });

/** The same of what a schema says; `within` is put before each place. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], within = ''): Refusal[] {
  return issues.slice(0, mostFaults).map((issue) => {
    const { zh, en } = issueText(issue);
    return fault(`${within}${pathOf(issue)}`, zh, en);
  });
}

/**
 * Why a petition of the right shape cannot be trusted under its policy: its notices, states, facts, days, list of events and units.
 * Facts that are read already are not read again.
 */
export function faultsUnder(
  shelf: PolicyShelf,
  policy: Policy,
  petition: Petition,
  areFactsRead: boolean,
): readonly Refusal[] {
  const { notices } = petition.calendar;
  const unknown = noticeFaults(shelf, policy, notices);
  if (unknown.length > 0) return unknown;
  // A day that had passed before a notice came is as it was counted without the notice.
  const known = [...notices.keys(), notices.length]
    .reverse()
    .map((count) => shelf.terms(policy, notices.slice(0, count)));
  const refusals = [
    ...[petition.phase, ...petition.beside].flatMap((course, at) =>
      courseFaults(course, at, petition, known, areFactsRead),
    ),
    ...ledgerFaults(petition),
  ];
  return refusals.length > 0 ? refusals : unitFaults(petition, policy);
}

function noticeFaults(shelf: PolicyShelf, policy: Policy, notices: readonly string[]): Refusal[] {
  const reaching = shelf.notices(policy);
  const unknown = notices.filter((notice) => reaching.every(({ id }) => id !== notice));
  if (unknown.length === 0) return [];
  const zh = `方案中没有通知 ${unknown.join('、')}`;
  return [fault('calendar.notices', zh, `the policy has no notice ${unknown.join(', ')}`)];
}

function courseFaults(
  course: Course,
  at: number,
  petition: Petition,
  known: readonly EngineTerms[],
  areFactsRead: boolean,
): Refusal[] {
  const [terms] = known as [EngineTerms];
  const path = at === 0 ? 'phase' : `beside.${at - 1}`;
  const lifecycle = lifecycleOf(course.lifecycle);
  if (!lifecycle)
    return [
      fault(`${path}.lifecycle`, '不认识的流程', `there is no lifecycle ${shortened(course.lifecycle)}`),
    ];
  const { states } = lifecycle.under(terms).chart;
  const state = own(states, course.value);
  if (!state)
    return [
      fault(`${path}.value`, '不认识的状态', `${course.lifecycle} has no state ${shortened(course.value)}`),
    ];
  if (state.kind === 'choice' || state.kind === 'unopened')
    return [fault(`${path}.value`, '不可停留的状态', `nothing rests in ${course.lifecycle}.${course.value}`)];
  if ((state.kind === 'final') !== (course.status === 'done'))
    return [
      fault(`${path}.status`, '状态与是否结束不符', `${course.value} and ${course.status} do not agree`),
    ];
  if (!areFactsRead && !areOwnFactsGood(lifecycle, course)) {
    const { instance } = course;
    const context = lifecycle.context.safeParse({ ...course.context, instance, matter: petition.matter });
    if (!context.success) return faultsOf(context.error.issues, `${path}.context.`);
  }
  return deadlinesOf(course).flatMap((deadline, index) => {
    if (!isOwed(deadline) || isKept(deadline)) return [];
    if (known.some((then) => computeDue(deadline, then).due === deadline.due)) return [];
    const { due } = computeDue(deadline, terms);
    const faulty = `${path}.context.deadlines.${index}.due`;
    return [fault(faulty, `期限应为 ${due}`, `${deadline.id} falls due on ${due}`)];
  });
}

/** Whoever is still to act for the petition is listed in its policy. */
function unitFaults(petition: Petition, policy: Policy): Refusal[] {
  return unitsOf(petition)
    .filter(({ unit, use }) => use !== 'past' && unitOf(policy, unit) === undefined)
    .map(({ path, unit }) => fault(path, `方案没有单位 ${unit}`, `the policy has no unit ${unit}`));
}

function ledgerFaults({ seq, events, openedAt, lastAt }: Petition): Refusal[] {
  const faults: Refusal[] = [];
  if (events.length !== seq || new Set(events).size !== seq)
    faults.push(fault('events', '事件数与序号不符', 'the number of events and seq do not agree'));
  if (Date.parse(openedAt) > Date.parse(lastAt))
    faults.push(fault('lastAt', '最后时间早于开立时间', 'lastAt is before openedAt'));
  return faults;
}
