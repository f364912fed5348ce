import * as z from 'zod/mini';
import type { ChartStep } from '../machines/lifecycle/chart.ts';
import { type Asked, type Tried, withoutPayload } from '../machines/lifecycle/judge.ts';
import { lifecycles } from '../machines/lifecycles.ts';
import { plays, rolesPlaying } from '../policy/schema.ts';
import { type Actor, actorSchema, type EventDefinition } from '../vocabulary/events/define.ts';
import { engineEvents } from '../vocabulary/events/everywhere.ts';
import { type Instant, instantSchema } from '../vocabulary/instant.ts';
import { issueText, pathOf } from '../vocabulary/issueText.ts';
import { jsonSchemaOf } from '../vocabulary/jsonSchema.ts';
import type { Refusal } from '../vocabulary/refusals.ts';
import type { RuleId } from '../vocabulary/ruleIds.ts';
import { schemaOf } from '../vocabulary/schema.ts';
import type { Text } from '../vocabulary/text.ts';
import { beforeOpeningBeside } from './advance.ts';
import { draftOf } from './compose.ts';
import { outOfOrder } from './headRefusals.ts';
import { type AnyLifecycle, eventDefinitions } from './lifecycles.ts';
import type { Course, Petition } from './petition.ts';
import { refusalsFrom } from './refuse.ts';
import { toBeStated } from './stated.ts';
import { eventsKnownBy, lifecycleOfCourse, tryEvent } from './step.ts';
import type { EngineTerms } from './terms.ts';

/** Who asks, and for which moment. */
export interface Asking {
  readonly by: Actor<string>;
  readonly at: Instant;
  /** Whether what the timer alone sends is listed too: unless told, where the timer itself asks. */
  readonly timer?: boolean | undefined;
}

/**
 * What an event is to whoever asks: the step that usually comes next where the petition stands, an exception from that course,
 * or somebody else's to send.
 */
export type Standing = (typeof standings)[number];
export const standings = ['ordinary', 'exceptional', 'ofOthers'] as const;

/** One event that the petition knows now: whether this actor may send it, and what it has to state. */
export interface NextEvent {
  readonly type: string;
  readonly label: Text;
  readonly standing: Standing;
  /** The lifecycle instance that it is for; a new one is named where the event opens it. */
  readonly instance: string;
  readonly opens: boolean;
  /** `allowed`: nothing that is known stands in the way. */
  readonly allowed: boolean;
  /** Facts of the payload that decide which way it goes. */
  readonly needs: readonly string[];
  /** Why it is blocked: every failing guard of the candidates that come closest. */
  readonly refusals: readonly Refusal[];
  /** The policy's role names that may send it. */
  readonly roles: readonly string[];
  readonly rules: readonly RuleId[];
  /** JSON Schema of the payload, the head not included. */
  readonly payload: object;
}

const askingSchema = schemaOf(
  z.object({ by: actorSchema, at: instantSchema, timer: z.optional(z.boolean()) }),
);

/** The question itself. Throws a RangeError for one that is none. */
export function askingOf(question: Asking): Asking {
  const read = askingSchema.safeParse(question);
  if (read.success) return read.data;
  const said = read.error.issues.map((issue) => `${pathOf(issue)}: ${issueText(issue).en}`);
  throw new RangeError(`who asks, and for when: ${said.join('; ')}`);
}

const schemas = new Map<string, object>();

/** JSON Schema (draft 2020-12) of an event's payload. Throws a RangeError for an event type that there is not. */
export function payloadSchema(type: string): object {
  const known = schemas.get(type) ?? jsonSchemaOf(definitionOf(type).payload);
  schemas.set(type, known);
  return known;
}

function definitionOf(type: string): EventDefinition {
  const definition = eventDefinitions.get(type);
  if (!definition) throw new RangeError(`there is no event type ${JSON.stringify(type)}`);
  return definition;
}

const unknown = ({ answer }: Asked) => answer.answer === 'missing';

/** Facts that only the payload tells count neither for nor against. */
function known(tried: readonly Tried[]): Tried[] {
  return tried.map((one) => ({ ...one, asked: one.asked.filter((asked) => !unknown(asked)) }));
}

/** What an event is asked with before it is sent: its head alone. */
export function headOf(type: string, petition: string, { at, by }: Asking): object {
  return withoutPayload({ id: 'asking', petition, type, at, by });
}

function describe(
  course: Course,
  petition: Petition,
  type: string,
  asking: Asking,
  terms: EngineTerms,
  opens: boolean,
): NextEvent {
  const tried = tryEvent(course, petition.matter, headOf(type, petition.id, asking), type, terms);
  const usual = !opens && isOrdinary(lifecycleOfCourse(course), tried);
  const said = saidOf(type, { instance: course.instance, opens }, tried, usual, asking, terms);
  const stated = said.allowed ? toBeStated(type, asking.by, terms) : [];
  return stated.length === 0 ? said : { ...said, needs: [...said.needs, ...stated] };
}

/** Whether these steps are of a lifecycle's ordinary course: those of the state itself, and of those of every state what ends it. */
function isOrdinary({ course, allStates }: AnyLifecycle, tried: readonly Tried[]): boolean {
  return tried.some(
    ({ candidate: { event = '', from, to = '' } }) =>
      course.has(event) && (from !== undefined || allStates[to]?.kind === 'final'),
  );
}

/** What is said of an event whose guards were asked with its head alone; `usual` where it is of the ordinary course. */
export function saidOf(
  type: string,
  { instance, opens }: Pick<NextEvent, 'instance' | 'opens'>,
  tried: readonly Tried[],
  usual: boolean,
  { by }: Asking,
  terms: EngineTerms,
): NextEvent {
  const possible = tried.filter(({ asked }) => asked.every((one) => one.holds || unknown(one)));
  const needs = possible.flatMap(({ asked }) =>
    asked.flatMap(({ answer }) => (answer.answer === 'missing' ? [answer.fact] : [])),
  );
  const parts = [...new Set(tried.flatMap(({ may }) => may))];
  const roles = rolesPlaying(terms.policy, parts);
  const refusals = possible.length > 0 ? [] : refusalsFrom(known(tried), terms);
  const isOthers = !roles.includes(by.role) || refusals.some(({ code }) => code === 'wrong-role');
  return {
    type,
    label: definitionOf(type).label,
    standing: isOthers ? 'ofOthers' : usual ? 'ordinary' : 'exceptional',
    instance,
    opens,
    allowed: possible.length > 0,
    needs: [...new Set(needs)],
    refusals,
    roles,
    rules: [...new Set(tried.map(({ candidate }) => candidate.meta.rule))],
    payload: payloadSchema(type),
  };
}

const byTimerAlone = (steps: readonly ChartStep[]) =>
  steps.every(({ meta }) => meta.by.every((part) => part === 'system'));

/**
 * Every event that the petition's lifecycles know now, and those that would open one beside it; what the timer alone sends where it is
 * asked for or asks itself. Throws a RangeError for a question that is none.
 */
export function nextEventsOf(petition: Petition, question: Asking, terms: EngineTerms): NextEvent[] {
  const asking = askingOf(question);
  const { timer = plays(terms.policy, asking.by.role, ['system']) } = asking;
  const open = [petition.phase, ...petition.beside].filter(({ status }) => status === 'active');
  const inHand = open.flatMap((course) =>
    [...eventsKnownBy(course, terms)]
      .filter(([type, steps]) => !engineEvents.has(type) && (timer || !byTimerAlone(steps)))
      .map(([type]) => describe(course, petition, type, asking, terms, false)),
  );
  const known = [...inHand, ...openers(petition, asking, terms)];
  const past = outOfOrder(petition, asking.at);
  return past.length === 0 ? known : known.map((event) => ({ ...event, allowed: false, refusals: past }));
}

function openers(petition: Petition, asking: Asking, terms: EngineTerms): NextEvent[] {
  const draft = draftOf(petition);
  return lifecycles
    .filter(({ id }) => id !== petition.phase.lifecycle)
    .flatMap((lifecycle) => {
      const { opens, place } = lifecycle;
      if (!opens || place === 'phase') return [];
      const event = { id: 'asking', petition: petition.id, type: opens.by, at: asking.at, by: asking.by };
      const { course } = beforeOpeningBeside(draft, lifecycle, event, terms);
      // A body whose policy has no such part has nothing that opens it.
      if (!eventsKnownBy(course, terms).has(opens.by)) return [];
      return [describe(course, petition, opens.by, asking, terms, true)];
    });
}
