import * as z from 'zod/mini';
import type { Engine } from '../../engine/createEngine.ts';
import { issueText, mostFaults, pathOf } from '../../vocabulary/issueText.ts';
import { type RecordSchema, schemaOf } from '../../vocabulary/schema.ts';
import { type Text, text } from '../../vocabulary/text.ts';

/** An engine of policies with any role names. */
export type AnyEngine = Engine<string>;

/** Whatever JSON is there: what it is is for the engine to say. */
export const given = z.custom((value) => value !== undefined, {
  error: 'it has to be given',
  params: { zh: '须给出' },
});

/** What is wrong with parameters, and where. */
export interface ParamsFault {
  readonly path: string;
  readonly message: Text;
}

/** An answer, or why the question was none. */
export type Answered = { readonly answer: object } | { readonly faults: readonly ParamsFault[] };

/** One thing that can be asked without anything being stored: the schemas of question and answer, and how it is answered. */
export interface Operation {
  /** Its method in JSON-RPC. */
  readonly name: string;
  /** Its path over HTTP. */
  readonly path: string;
  readonly summary: Text;
  readonly params: RecordSchema<unknown>;
  readonly result: z.ZodMiniType;
  /** What an event does not allow or a petition does not bear is an answer with `accepted: false`. */
  answer(engine: AnyEngine, params: unknown): Answered;
}

/** An operation whose answer is made of its parameters once they are read. */
export function operation<P extends z.ZodMiniObject>(
  name: string,
  path: string,
  summary: Text,
  shape: P,
  result: z.ZodMiniType,
  run: (engine: AnyEngine, params: z.output<P>) => object,
): Operation {
  const params = schemaOf<z.output<P>>(shape as never);
  return {
    name,
    path,
    summary,
    params: params as RecordSchema<unknown>,
    result,
    answer(engine, given) {
      const read = params.safeParse(given);
      if (read.success) return { answer: run(engine, read.data) };
      return { faults: read.error.issues.slice(0, mostFaults).map(faultOf) };
    },
  };
}

function faultOf(issue: z.core.$ZodIssue): ParamsFault {
  const path = pathOf(issue);
  const { zh, en } = issueText(issue);
  return { path, message: text(`${path || '参数'}：${zh}`, `${path || 'params'}: ${en}`) };
}
