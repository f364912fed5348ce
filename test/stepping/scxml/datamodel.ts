import { runInNewContext } from 'node:vm';
import type { AnyEventObject } from 'xstate';

/** The variables of a document, by name. */
export type Data = Record<string, unknown>;

/** What an expression can ask besides the variables. */
export interface Surroundings {
  readonly event: AnyEventObject | undefined;
  readonly isIn: (state: string) => boolean;
  readonly name: string | undefined;
}

// What system variables hold stays the same object for as long as it is bound.
const eventVariables = new WeakMap<AnyEventObject, object>();

const processor = 'http://www.w3.org/TR/scxml/#SCXMLEventProcessor';

/** The session that every document runs in: there is only ever one. */
const session = 'session';

/** The address under which a session sends to itself. */
export const ownAddress = `#_scxml_${session}`;

/** Whether the type of an outgoing event is the one processor that there is. */
export function isProcessor(type: string | undefined): boolean {
  return (
    type === undefined || type === processor || type === 'scxml' || type === 'http://www.w3.org/TR/scxml/'
  );
}

const processors = { scxml: { location: ownAddress }, [processor]: { location: ownAddress } };

type Evaluate = (...values: readonly unknown[]) => unknown;
const compiled = new Map<string, Evaluate>();

function functionOf(body: string): Evaluate {
  const known = compiled.get(body);
  if (known) return known;
  const names = ['data', '_event', 'In', '_sessionid', '_name', '_ioprocessors', '_new'];
  const made = new Function(...names, `with (data) { ${body}\n}`) as Evaluate;
  compiled.set(body, made);
  return made;
}

function run(body: string, data: Data, { event, isIn, name }: Surroundings, value?: unknown): unknown {
  return functionOf(body)(data, eventVariable(event), isIn, session, name, processors, value);
}

/** The value of an expression; throws what it throws. */
export function evaluate(expression: string, data: Data, surroundings: Surroundings): unknown {
  return run(`return (${expression.replace(/;\s*$/, '')});`, data, surroundings);
}

/** Runs statements, which may change the variables that there are. */
export function execute(statements: string, data: Data, surroundings: Surroundings): void {
  run(statements, data, surroundings);
}

/** Gives a place in the variables a new value; throws where there is no such variable. */
export function assignTo(location: string, value: unknown, data: Data, surroundings: Surroundings): void {
  const root = /^\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)/u.exec(location)?.[1];
  if (root === undefined || !Object.hasOwn(data, root)) throw new Error(`There is no variable ${location}`);
  run(`${location} = _new;`, data, surroundings, value);
}

/** Runs a script at the top of a document: what it declares are variables from then on. */
export function declare(script: string, data: Data): void {
  runInNewContext(script, data);
}

/** The event as expressions see it; nothing before the first one. */
function eventVariable(event: AnyEventObject | undefined): object | undefined {
  if (event === undefined || event.type === 'xstate.init') return undefined;
  const known = eventVariables.get(event);
  if (known) return known;
  const { type, data, output, sendid, external } = event;
  const name = type.replace(/^xstate\./, '');
  const kind = /^(done|error)\./.test(name) ? 'platform' : external ? 'external' : 'internal';
  const origin = external ? { origin: ownAddress, origintype: processor } : {};
  const variable = {
    name,
    type: kind,
    sendid,
    origin: undefined,
    origintype: undefined,
    invokeid: undefined,
    ...origin,
    data: data ?? output,
  };
  eventVariables.set(event, variable);
  return variable;
}
