import { type AnyEventObject, type AnyStateMachine, assign, setup, transition } from 'xstate';
import { compile } from '../src/stepping/compile.js';
import type { PlainSnapshot } from '../src/stepping/snapshot.js';

/** A round of events that brings the machine back to where it began. */
interface Course {
  readonly name: string;
  readonly machine: AnyStateMachine;
  readonly events: readonly AnyEventObject[];
}

interface Matter {
  readonly days: number;
  readonly returned: number;
}

const kit = setup({
  types: { context: {} as Matter, events: {} as { type: string; days: number } },
  guards: {
    inTime: ({ context, event }) => context.days + event.days < 1e9,
    always: () => true,
  },
  actions: {
    notify: (_args, _params: { to: string }) => undefined,
    record: (_args, _params: { days: number }) => undefined,
    count: assign({ days: ({ context, event }) => context.days + event.days }),
  },
});

const notify = (to: string) => ({ type: 'notify', params: { to } }) as const;

const flat = kit.createMachine({
  id: 'flat',
  context: { days: 0, returned: 0 },
  initial: 'received',
  states: {
    received: { on: { register: { target: 'registered', guard: 'inTime', actions: notify('petitioner') } } },
    registered: { on: { classify: { target: 'classified', actions: 'count' } } },
    classified: {
      on: { dispatch: { target: 'handling', actions: [notify('brigade'), notify('petitioner')] } },
    },
    handling: { on: { report: [{ target: 'reported', guard: 'inTime' }, { target: 'handling' }] } },
    reported: { entry: notify('commission'), on: { reopen: { target: 'received' } } },
  },
});

const bare = kit.createMachine({
  id: 'bare',
  context: { days: 0, returned: 0 },
  initial: 'a',
  states: { a: { on: { next: 'b' } }, b: { on: { next: 'c' } }, c: { on: { next: 'a' } } },
});

const nested = kit.createMachine({
  id: 'nested',
  context: { days: 0, returned: 0 },
  type: 'parallel',
  states: {
    matter: {
      initial: 'open',
      states: {
        open: {
          initial: 'first',
          exit: notify('petitioner'),
          states: {
            first: { on: { go: 'second' } },
            second: { on: { go: { target: 'third', actions: 'count' } } },
            third: {},
          },
          on: { close: { target: 'closed', guard: 'inTime' } },
        },
        closed: { on: { open: 'open' } },
      },
    },
    watch: {
      initial: 'quiet',
      states: {
        quiet: {
          on: {
            go: {
              target: 'raised',
              actions: { type: 'record', params: ({ context }) => ({ days: context.days }) },
            },
          },
        },
        raised: { on: { close: 'quiet' } },
      },
    },
  },
});

const event = (type: string): AnyEventObject => ({ type, days: 1 });
const courses: readonly Course[] = [
  { name: 'flat, no action', machine: bare, events: ['next', 'next', 'next'].map(event) },
  {
    name: 'flat, guards and actions',
    machine: flat,
    events: ['register', 'classify', 'dispatch', 'report', 'reopen'].map(event),
  },
  { name: 'nested and parallel', machine: nested, events: ['go', 'go', 'close', 'open'].map(event) },
  { name: 'refused events', machine: flat, events: ['unknown', 'dispatch'].map(event) },
];

/** Steps per second: the best of several rounds of about the given length in milliseconds. */
function rate(round: () => void, steps: number, milliseconds: number): number {
  let best = 0;
  for (let attempt = 0; attempt < 5; attempt++) {
    const start = performance.now();
    let rounds = 0;
    while (performance.now() - start < milliseconds) {
      for (let inner = 0; inner < 50; inner++) round();
      rounds += 50;
    }
    best = Math.max(best, (rounds * steps * 1000) / (performance.now() - start));
  }
  return best;
}

let sink: unknown;
for (const { name, machine, events } of courses) {
  const compiled = compile(machine);
  const [start] = compiled.initial();
  const viaTable = rate(
    () => {
      let snapshot: PlainSnapshot = start;
      for (const next of events) [snapshot] = compiled.step(snapshot, next);
      sink = snapshot;
    },
    events.length,
    200,
  );
  const first = machine.resolveState({ value: start.value, context: start.context });
  const viaXState = rate(
    () => {
      let snapshot = first;
      for (const next of events) [snapshot] = transition(machine, snapshot, next) as [typeof first, unknown];
      sink = snapshot;
    },
    events.length,
    200,
  );
  const figures = [viaTable, viaXState].map((value) => Math.round(value).toLocaleString('en').padStart(14));
  console.log(`${name.padEnd(26)}${figures.join('')}${(viaTable / viaXState).toFixed(0).padStart(8)} x`);
}
if (sink === undefined) throw new Error('Nothing was measured');
