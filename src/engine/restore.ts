import { computeDue, type Terms } from '../deadlines/compute.js';
import { type Deadline, isOwed } from '../deadlines/deadline.js';
import type { Refusal } from '../vocabulary/refusals.js';
import { deadlinesOf } from './compose.js';
import { unknownPolicy } from './decide.js';
import { lifecycleOf } from './lifecycles.js';
import { type Course, type Petition, petitionSchema } from './petition.js';
import { plain } from './refuse.js';
import { frozen, sealOf } from './seal.js';
import type { PolicyShelf } from './terms.js';

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
 * seal. Whatever does not fit is refused with the place; nothing is repaired silently. `states` names the states that take
 * the place of ones that are gone, for a migration.
 */
export function restorePetition(
  shelf: PolicyShelf,
  json: unknown,
  states: Readonly<Record<string, string>> = {},
): Restored {
  const parsed = petitionSchema.safeParse(json);
  if (!parsed.success) {
    const refusals = parsed.error.issues
      .slice(0, 20)
      .map((issue) => fault(issue.path.map(String).join('.'), issue.message, issue.message));
    return { accepted: false, refusals };
  }
  const broken = sealOf(parsed.data) !== parsed.data.seal;
  const petition = withStates(parsed.data, states);
  const policy = shelf.find(petition.policy);
  if (!policy) return { accepted: false, refusals: [unknownPolicy(petition)] };
  const unknown = petition.calendar.notices.filter((notice) =>
    policy.notices.every(({ id }) => id !== notice),
  );
  if (unknown.length > 0)
    return {
      accepted: false,
      refusals: [
        fault('calendar.notices', `方案中没有通知 ${unknown}`, `the policy has no notice ${unknown}`),
      ],
    };
  const terms = shelf.terms(policy, petition.calendar.notices);
  const courses = [petition.phase, ...petition.beside];
  const refusals = [
    ...courses.flatMap((course, at) => courseFaults(course, at, petition, terms)),
    ...ledgerFaults(petition),
  ];
  if (refusals.length === 0 && broken)
    refusals.push(fault('seal', '内容与封签不符', 'its content does not agree with its seal'));
  return refusals.length > 0 ? { accepted: false, refusals } : { accepted: true, petition: frozen(petition) };
}

function withStates(petition: Petition, states: Readonly<Record<string, string>>): Petition {
  const mapped = (course: Course): Course => {
    const name = `${course.lifecycle}.${course.value}`;
    const value = Object.hasOwn(states, name) ? states[name] : undefined;
    return value === undefined ? course : { ...course, value };
  };
  return { ...petition, phase: mapped(petition.phase), beside: petition.beside.map(mapped) };
}

function courseFaults(course: Course, at: number, petition: Petition, terms: Terms): Refusal[] {
  const path = at === 0 ? 'phase' : `beside.${at - 1}`;
  const lifecycle = lifecycleOf(course.lifecycle);
  if (!lifecycle)
    return [fault(`${path}.lifecycle`, '不认识的流程', `there is no lifecycle ${course.lifecycle}`)];
  const state = lifecycle.under(terms).machine.states[course.value];
  if (!state)
    return [fault(`${path}.value`, '不认识的状态', `${course.lifecycle} has no state ${course.value}`)];
  if ((state.type === 'final') !== (course.status === 'done'))
    return [
      fault(`${path}.status`, '状态与是否结束不符', `${course.value} and ${course.status} do not agree`),
    ];
  const context = lifecycle.context.safeParse({
    ...course.context,
    instance: course.instance,
    matter: petition.matter,
  });
  if (!context.success)
    return context.error.issues.map((issue) =>
      fault(`${path}.context.${issue.path.map(String).join('.')}`, issue.message, issue.message),
    );
  return deadlinesOf(course).flatMap((deadline, index) => {
    const computed = isOwed(deadline) ? computeDue(deadline, terms) : deadline;
    return agrees(deadline, computed)
      ? []
      : [
          fault(
            `${path}.context.deadlines.${index}.due`,
            `期限应为 ${computed.due}`,
            `${deadline.id} falls due on ${computed.due}`,
          ),
        ];
  });
}

/** A day that a migration kept may be stricter than the policy's own count, never laxer. */
function agrees(deadline: Deadline, computed: Pick<Deadline, 'due'>): boolean {
  return deadline.due === computed.due || (deadline.moved ?? []).some(({ to }) => to === deadline.due);
}

function ledgerFaults({ seq, events, openedAt, lastAt }: Petition): Refusal[] {
  const faults: Refusal[] = [];
  if (events.length !== seq || new Set(events).size !== seq)
    faults.push(fault('events', '事件数与序号不符', 'the number of events and seq do not agree'));
  if (Date.parse(openedAt) > Date.parse(lastAt))
    faults.push(fault('lastAt', '最后时间早于开立时间', 'lastAt is before openedAt'));
  return faults;
}
