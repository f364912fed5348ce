import type * as z from 'zod';
import { computeDue } from '../deadlines/compute.ts';
import { isKept, isOwed } from '../deadlines/deadline.ts';
import { type Policy, unitOf } from '../policy/schema.ts';
import { issueText, mostFaults, pathOf, shortened } from '../vocabulary/issueText.ts';
import { own } from '../vocabulary/own.ts';
import { read } from '../vocabulary/reading/read.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import { deadlinesOf } from './compose.ts';
import { lifecycleOf } from './lifecycles.ts';
import { momentsInOneForm } from './momentsInOneForm.ts';
import { areOwnFactsGood } from './ownFacts.ts';
import { type Course, type Petition, petitionSchema } from './petition.ts';
import { unknownPolicy } from './policyRefusals.ts';
import { plain } from './refuse.ts';
import { sealed } from './seal.ts';
import type { EngineTerms, PolicyShelf } from './terms.ts';
import { unitsOf } from './unitsOf.ts';

/** A petition restored from JSON, or why it cannot be trusted. */
export type Restored =
  | { readonly accepted: true; readonly petition: Petition }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

const fault = (path: string, zh: string, en: string): Refusal =>
  plain('invalid-petition', 'reg.21', `信访事项数据不可信：${zh}`, `the petition cannot be trusted: ${en}`, {
    path,
  });

/**
 * Restores a petition from unknown JSON: its shape, its policy version, its states, its facts and deadlines, and its
 * seal. Whatever does not fit is refused with the place; nothing is repaired silently. A moment that was stored in another writing than the
 * engine's is the same moment, and is given in the engine's; the seal is checked before. `states` names the states that take
 * the place of ones that are gone, for a migration.
 */
export function restorePetition(
  shelf: PolicyShelf,
  json: unknown,
  states: Readonly<Record<string, string>> = {},
): Restored {
  const parsed = read(petitionSchema, json);
  if (!parsed.success) {
    return { accepted: false, refusals: faultsOf(parsed.error.issues) };
  }
  const policy = shelf.find(parsed.data.policy);
  if (!policy) return { accepted: false, refusals: [unknownPolicy(parsed.data)] };
  const petition = withStates(parsed.data, states);
  const reaching = shelf.notices(policy);
  const unknown = petition.calendar.notices.filter((notice) => reaching.every(({ id }) => id !== notice));
  if (unknown.length > 0)
    return {
      accepted: false,
      refusals: [
        fault(
          'calendar.notices',
          `方案中没有通知 ${unknown.join('、')}`,
          `the policy has no notice ${unknown.join(', ')}`,
        ),
      ],
    };
  // A day that had passed before a notice came is as it was counted without the notice.
  const { notices } = petition.calendar;
  const known = [...notices.keys(), notices.length]
    .reverse()
    .map((count) => shelf.terms(policy, notices.slice(0, count)));
  const courses = [petition.phase, ...petition.beside];
  const refusals = [
    ...courses.flatMap((course, at) => courseFaults(course, at, petition, known)),
    ...ledgerFaults(petition),
  ];
  if (refusals.length > 0) return { accepted: false, refusals };
  const strangers = unitFaults(petition, policy);
  if (strangers.length > 0) return { accepted: false, refusals: strangers };
  // The seal was made of the states and moments as they were.
  const written = json as Petition;
  const hasOneForm = momentsInOneForm(written) === written;
  const before = sealed(hasOneForm ? parsed.data : written);
  if (before.seal !== parsed.data.seal)
    return {
      accepted: false,
      refusals: [fault('seal', '内容与封签不符', 'its content does not agree with its seal')],
    };
  return {
    accepted: true,
    petition: hasOneForm && petition === parsed.data ? before : sealed(momentsInOneForm(petition)),
  };
}

function faultsOf(issues: readonly z.core.$ZodIssue[], within = ''): Refusal[] {
  return issues.slice(0, mostFaults).map((issue) => {
    const { zh, en } = issueText(issue);
    return fault(`${within}${pathOf(issue)}`, zh, en);
  });
}

/** Only a state that is gone is mapped: whoever migrates a petition moves it nowhere else. */
function withStates(petition: Petition, states: Readonly<Record<string, string>>): Petition {
  const courses = [petition.phase, ...petition.beside];
  const mapped = courses.map((course): Course => {
    const name = `${course.lifecycle}.${course.value}`;
    const value = own(states, name);
    const known = lifecycleOf(course.lifecycle)?.chart.states ?? {};
    const gone = !Object.hasOwn(known, course.value);
    return value !== undefined && gone ? { ...course, value } : course;
  });
  if (mapped.every((course, at) => course === courses[at])) return petition;
  const [phase, ...beside] = mapped as [Course, ...Course[]];
  return { ...petition, phase, beside };
}

function courseFaults(
  course: Course,
  at: number,
  petition: Petition,
  known: readonly EngineTerms[],
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
  if (!areOwnFactsGood(lifecycle, course)) {
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
