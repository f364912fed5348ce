import { explainPeriod, type PeriodStep } from '../calendar/period.ts';
import { periodsOf } from '../deadlines/compute.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { factsNamed } from '../machines/lifecycle/facts.ts';
import type { Asked, Tried } from '../machines/lifecycle/judge.ts';
import { deadlineKinds } from '../policy/deadlineKinds.ts';
import { rolesPlaying } from '../policy/schema.ts';
import { citation } from '../rules/citation.ts';
import type { Actor, Entry } from '../vocabulary/events/define.ts';
import type { Matter } from '../vocabulary/matter.ts';
import type { RoleId } from '../vocabulary/roles.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import type { Language, Text } from '../vocabulary/text.ts';
import { deadlinesOf } from './compose.ts';
import { factsOf } from './facts.ts';
import type { Course, Petition } from './petition.ts';
import type { ReadEvent } from './readEvent.ts';
import { tryEvent } from './step.ts';
import type { EngineTerms } from './terms.ts';

/** One guard of an explanation: what it asked, what it looked at, and what it said. */
export interface ExplainedGuard {
  readonly guard: string;
  readonly rule: RuleId;
  readonly label: Text;
  /** True where the guard must not hold. */
  readonly negated: boolean;
  readonly answer: 'yes' | 'no' | 'missing';
  readonly holds: boolean;
  readonly params?: object;
  /** The facts of the case on which its answer rests, by name, as JSON; null where one is absent. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One transition that was a candidate. */
export interface ExplainedCandidate {
  readonly rule: RuleId;
  readonly label: Text;
  readonly from: string;
  readonly to: string;
  readonly roles: readonly string[];
  readonly taken: boolean;
  readonly guards: readonly ExplainedGuard[];
}

/** Why an event is taken or refused. */
export interface Explanation {
  readonly event: string;
  readonly instance: string;
  readonly state: string;
  /** Who acts, where somebody else entered it or acts for them. */
  readonly by?: Actor<string>;
  /** Who entered it. */
  readonly enteredBy?: Entry<string>;
  /** The petitioner's agent who acts. */
  readonly agent?: string;
  readonly candidates: readonly ExplainedCandidate[];
}

type CaseFacts = Parameters<typeof factsNamed>[1];

function guardOf({ guard, condition, answer, holds }: Asked, facts: CaseFacts): ExplainedGuard {
  return {
    guard: guard.type,
    rule: condition.rule,
    label: condition.label,
    negated: guard.not ?? false,
    answer: answer.answer,
    holds,
    ...(guard.params ? { params: guard.params } : {}),
    facts: factsNamed(guard.reads, facts),
  };
}

function candidateOf(
  { candidate, asked, taken }: Tried,
  state: string,
  facts: CaseFacts,
  terms: EngineTerms,
): ExplainedCandidate {
  const { meta, to = state } = candidate;
  return {
    rule: meta.rule,
    label: meta.label,
    from: state,
    to,
    roles: rolesPlaying(terms.policy, meta.by as readonly RoleId[]),
    taken,
    guards: asked.map((one) => guardOf(one, facts)),
  };
}

/** Explains an event in one course, on the matter as it stands. */
export function explainEvent(
  matter: Matter,
  course: Course,
  event: ReadEvent,
  terms: EngineTerms,
): Explanation {
  const tried = tryEvent(course, matter, event, event.type, terms);
  const facts = { context: factsOf(course, matter), event };
  const { by, enteredBy, agent } = event;
  return {
    event: event.type,
    instance: course.instance,
    state: course.value,
    ...(enteredBy === undefined && agent === undefined ? {} : { by }),
    ...(enteredBy === undefined ? {} : { enteredBy }),
    ...(agent === undefined ? {} : { agent }),
    candidates: tried.map((one) => candidateOf(one, course.value, facts, terms)),
  };
}

const words = {
  zh: { taken: '采用', not: '未采用', yes: '是', no: '否', missing: '缺事实', must: '须', mustNot: '须非' },
  en: {
    taken: 'taken',
    not: 'not taken',
    yes: 'yes',
    no: 'no',
    missing: 'fact missing',
    must: 'must',
    mustNot: 'must not',
  },
} as const;

/** Who really acted, where that is not plain. */
function actedText({ by, enteredBy, agent }: Explanation, lang: Language): string {
  if (!by) return '';
  const zh = lang === 'zh';
  const acts = [by.role, by.unit, by.id].filter((part) => part !== undefined).join(' ');
  const { role, unit, id, paper, on } = enteredBy ?? {};
  const clerk = [role, unit, id].filter((part) => part !== undefined).join(' ');
  const source = [paper, on].filter((part) => part !== undefined).join(' ');
  return [
    zh ? `；行为人 ${acts}` : `; by ${acts}`,
    agent === undefined ? '' : zh ? `，由代理人 ${agent} 办理` : `, through the agent ${agent}`,
    enteredBy ? (zh ? `，由 ${clerk} 录入` : `, entered by ${clerk}`) : '',
    source === '' ? '' : zh ? `（依据 ${source}）` : ` (${source})`,
  ].join('');
}

/** The explanation as text, a line for each candidate and guard. */
export function explanationText(explanation: Explanation, lang: Language): string {
  const say = words[lang];
  const head = `${explanation.event} @ ${explanation.instance}.${explanation.state}${actedText(explanation, lang)}`;
  const lines = explanation.candidates.flatMap((candidate) => [
    `- ${candidate.label[lang]} → ${candidate.to} [${citation(candidate.rule, lang)}] ${candidate.taken ? say.taken : say.not}; ${candidate.roles.join(', ')}`,
    ...candidate.guards.map(
      ({ label, rule, negated, answer, holds, facts }) =>
        `    ${holds ? '✓' : '✗'} ${negated ? say.mustNot : say.must}: ${label[lang]} = ${say[answer]} [${citation(rule, lang)}] ${JSON.stringify(facts)}`,
    ),
  ]);
  return [head, ...lines].join('\n');
}

/** How a deadline's last day came about. */
export interface ExplainedDeadline {
  readonly id: string;
  readonly rule: RuleId;
  readonly label: Text;
  readonly owner: Deadline['owner'];
  readonly start: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly state: Deadline['state'];
  /** The term, then its extension, day by day; empty where an event named the last day. */
  readonly periods: readonly (readonly PeriodStep[])[];
  readonly moved: NonNullable<Deadline['moved']>;
}

/** Explains a deadline of a petition day by day, or nothing where it has none of this id. */
export function explainDeadline(
  petition: Petition,
  id: string,
  terms: EngineTerms,
): ExplainedDeadline | undefined {
  const all = [
    ...[petition.phase, ...petition.beside].flatMap(deadlinesOf),
    ...petition.ended.flatMap(({ deadlines }) => deadlines),
  ];
  const deadline = all.find((one) => one.id === id);
  if (!deadline) return undefined;
  const { rule, kind, owner, start, due, provisional, state, moved = [] } = deadline;
  return {
    id,
    rule,
    label: deadlineKinds[kind].label,
    owner,
    start,
    due,
    provisional,
    state,
    periods: periodsOf(deadline, terms).map((period) => explainPeriod(terms.calendar, period)),
    moved,
  };
}
