import type { Text } from '../vocabulary/text.ts';

/** What a state is drawn as. `choice`: left at once, by the first way whose guards hold. */
export type DiagramStateKind = 'atomic' | 'compound' | 'parallel' | 'final' | 'choice' | 'history';

/** A state of a machine. */
export interface DiagramState {
  /** Its dotted path below the machine: `inHand`, `a.b`. */
  readonly id: string;
  /** Its own name, the last part of the path. */
  readonly key: string;
  readonly label: Text;
  readonly kind: DiagramStateKind;
  /** The state that it stands in; absent right below the machine. */
  readonly parent?: string;
  /** Present where the machine, or the state that it stands in, begins here. */
  readonly initial?: true;
  /** The rule that gives the state its ground. */
  readonly rule?: string;
  /** Of a history state, how far back it goes. */
  readonly history?: 'shallow' | 'deep';
}

/** A guard of an arrow. */
export interface DiagramGuard {
  readonly name: string;
  /** Whether it must not hold. */
  readonly not: boolean;
  readonly label?: Text;
  readonly params?: object;
  /** Present where it is asked nearly everywhere, so that pictures leave it out. */
  readonly implied?: true;
}

/** A transition: for an event, or, with `event: ''`, one that is taken at once. */
export interface DiagramArrow {
  /** `state/event/index`: the state's id (none for the machine itself), and which of the state's transitions for the event it is. */
  readonly id: string;
  /** The state that it leaves; `''` for the machine itself. */
  readonly from: string;
  /** The state that it leads to, the same as `from` where the state stays. */
  readonly to: string;
  /** Further states that it leads to at once, in other regions. */
  readonly alsoTo?: readonly string[];
  /** Present where it has no target: nothing is left and nothing entered. */
  readonly internal?: true;
  /** Present where a target within the state leaves and enters the state itself. */
  readonly reenter?: true;
  readonly event: string;
  readonly label: Text;
  /** All of them have to hold, in the order in which they are asked. */
  readonly guards: readonly DiagramGuard[];
  /** The parts that may send the event, by role id; absent where the machine does not say. */
  readonly by?: readonly string[];
  readonly rule?: string;
}

/** A machine as what is drawn of it; plain JSON. */
export interface Diagram {
  /** The machine's id. */
  readonly id: string;
  readonly label: Text;
  /** The machine itself: most are `compound`; the states right below a `parallel` one are all active. */
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly rule?: string;
  /** Outermost first: a state stands after the one that it stands in. */
  readonly states: readonly DiagramState[];
  readonly arrows: readonly DiagramArrow[];
  /** The transitions of the machine itself: possible in every state that has none of its own for the event. */
  readonly everywhere: readonly DiagramArrow[];
}
