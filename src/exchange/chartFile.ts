import * as z from 'zod';
import type { AnyLifecycle } from '../engine/lifecycles.ts';
import { type Chart, type ChartState, type ChartStep, stepsOf } from '../machines/lifecycle/chart.ts';
import type { Condition } from '../machines/lifecycle/condition.ts';
import type { Policy } from '../policy/schema.ts';

const labelSchema = z.strictObject({ zh: z.string(), en: z.string() });
const names = z.array(z.string());
const facts =
  'by name: a field of the lifecycle’s own (`handler`), of the matter (`matter.kind`), the event (`event.unit`) or the policy (`policy.units`), or the `calendar`';

const guardSchema = z.strictObject({
  guard: z.string().describe('A key of `guards`.'),
  params: z.record(z.string(), z.json()).optional().describe('The values that it compares to.'),
  not: z.literal(true).optional().describe('Present where the guard must not hold.'),
  reads: names.describe(`The facts on which alone its answer rests, ${facts}.`),
});

const actionSchema = z.strictObject({
  action: z.string().describe('What is done: an effect, a change of facts, or of a deadline.'),
  what: z.string().optional().describe('The kind of notice, task, report, record, deadline or lifecycle.'),
  writes: names.optional().describe('The facts that it changes, by name; absent where it changes none.'),
  reads: names
    .optional()
    .describe(
      'The facts from which alone a change of facts is worked out, by name; of any other action it is not told.',
    ),
});

const deadlinesSchema = z.strictObject({
  starts: names,
  settles: names,
  discharges: names,
  extends: names,
  suspends: names,
  resumes: names,
});

const wayShape = {
  rule: z.string(),
  label: labelSchema,
  when: z.array(guardSchema).describe('Guards that all have to hold, in the order in which they are asked.'),
  to: z.string().optional().describe('The state that it leads to; absent where the state stays.'),
  does: z.array(actionSchema),
  deadlines: deadlinesSchema.partial().optional().describe('Kinds of deadlines, by what becomes of them.'),
};
const waySchema = z.strictObject(wayShape);
const stepSchema = z.strictObject({
  event: z.string(),
  by: names.describe('The parts that may send it.'),
  ...wayShape,
});

const stateSchema = z.strictObject({
  name: z.string(),
  kind: z
    .enum(['waiting', 'unopened', 'choice', 'final'])
    .describe(
      '`choice`: left at once by the first way whose guards hold. `unopened`: before the opening event.',
    ),
  rule: z.string(),
  label: labelSchema,
  steps: z.array(stepSchema).describe('Of several steps for one event the first whose guards hold is taken.'),
  ways: z.array(waySchema),
  end: z
    .strictObject({
      outcome: z.string(),
      handsOffTo: names.describe('The lifecycles of which one goes on; none where the matter ends.'),
    })
    .optional(),
});

/** The JSON of a chart, for tools in other languages. */
export const chartFileSchema = z.strictObject({
  format: z.literal('petition-flow/chart'),
  version: z.literal(1),
  policy: z.strictObject({ id: z.string(), version: z.string() }),
  lifecycle: z.string(),
  rule: z.string(),
  label: labelSchema,
  place: z.enum(['phase', 'beside']).describe('The matter’s own course, or beside it.'),
  opens: z.string().optional().describe('The event that opens it.'),
  initial: z.string(),
  states: z.array(stateSchema),
  everywhere: z.array(stepSchema).describe('Steps of every state, looked at after its own.'),
  guards: z.record(
    z.string(),
    z.strictObject({
      rule: z.string(),
      label: labelSchema,
      code: z.string().describe('The refusal that a no becomes.'),
    }),
  ),
  events: z.record(z.string(), z.strictObject({ label: labelSchema, fields: names })),
});

/** What stands in the JSON of a chart. */
export type ChartFile = z.infer<typeof chartFileSchema>;

/** What becomes of deadlines, by the action that brings it about. */
const becomes: Readonly<Record<string, keyof z.infer<typeof deadlinesSchema>>> = {
  startDeadline: 'starts',
  settleDeadline: 'settles',
  dischargeDeadlines: 'discharges',
  extendDeadline: 'extends',
  suspendDeadline: 'suspends',
  resumeDeadline: 'resumes',
};

function deadlinesOf({ meta }: ChartStep) {
  const found: { [Fate in keyof z.infer<typeof deadlinesSchema>]?: string[] } = {};
  for (const { type, what } of meta.does) {
    const fate = becomes[type];
    if (fate && what !== undefined) found[fate] = [...(found[fate] ?? []), what];
  }
  return Object.keys(found).length === 0 ? {} : { deadlines: found };
}

function wayOf(step: ChartStep): z.infer<typeof waySchema> {
  const { rule, label, when, does } = step.meta;
  return {
    rule,
    label,
    when: when.map(({ type, params, not, reads }) => ({
      guard: type,
      ...(params === undefined ? {} : { params: params as Readonly<Record<string, z.core.util.JSONType>> }),
      ...(not ? { not } : {}),
      reads: [...reads],
    })),
    ...(step.to === undefined ? {} : { to: step.to }),
    does: does.map(({ type, what, writes, reads }) => ({
      action: type,
      ...(what === undefined ? {} : { what }),
      ...(writes === undefined ? {} : { writes: [...writes] }),
      ...(reads === undefined ? {} : { reads: [...reads] }),
    })),
    ...deadlinesOf(step),
  };
}

const writtenSteps = (on: Chart['everywhere']) =>
  Object.entries(on).flatMap(([event, steps]) =>
    steps.map((step) => ({ event, by: [...step.meta.by], ...wayOf(step) })),
  );

const stateOf = ({ name, kind, meta, on, ways, end }: ChartState): z.infer<typeof stateSchema> => ({
  name,
  kind,
  ...meta,
  steps: writtenSteps(on),
  ways: ways.map(wayOf),
  ...(end ? { end: { outcome: end.outcome, handsOffTo: [...(end.handOff?.lifecycles ?? [])] } } : {}),
});

/** Guards that steps of the chart name, by name. */
function guardsOf(chart: Chart, conditions: AnyLifecycle['conditions']) {
  const used = new Set(stepsOf(chart).flatMap(({ meta }) => meta.when.map(({ type }) => type)));
  const said = ({ rule, label, code = 'guard-failed' }: Condition<never, never, never>) => ({
    rule,
    label,
    code,
  });
  return Object.fromEntries([...used].sort().map((name) => [name, said(conditions[name] as never)]));
}

/** A lifecycle's chart under a policy as plain JSON: what stands in it, without the functions that decide and compute. */
export function chartFileOf(
  { id, label, rule, place, opens, events, conditions }: AnyLifecycle,
  chart: Chart,
  policy: Pick<Policy, 'id' | 'version'>,
): ChartFile {
  return {
    format: 'petition-flow/chart',
    version: 1,
    policy: { id: policy.id, version: policy.version },
    lifecycle: id,
    rule,
    label,
    place,
    ...(opens ? { opens: opens.by } : {}),
    initial: chart.initial,
    states: Object.values(chart.states).map(stateOf),
    everywhere: writtenSteps(chart.everywhere),
    guards: guardsOf(chart, conditions),
    events: Object.fromEntries(
      Object.values(events).map((event) => [event.type, { label: event.label, fields: [...event.fields] }]),
    ),
  };
}

/** JSON Schema (draft 2020-12) of {@link chartFileOf}. */
export function chartFileJsonSchema(): object {
  return {
    ...z.toJSONSchema(chartFileSchema),
    title: 'petition-flow chart',
    description:
      'A lifecycle under one policy: states, steps, guards, deadlines and ends, as `petition-flow export --format chart` writes it.',
  };
}
