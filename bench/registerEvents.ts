import { readFileSync } from 'node:fs';
import { type AnyStateMachine, transition } from 'xstate';
import { decideEvent } from '../src/engine/decide.ts';
import type { Move } from '../src/engine/move.ts';
import { openPetition } from '../src/engine/openPetition.ts';
import { type ReadEvent, readEvent } from '../src/engine/readEvent.ts';
import { policyShelf } from '../src/engine/terms.ts';
import { createEngine, fireRescueBureau, type Petition } from '../src/index.ts';
import type { Timed } from './interleaved.ts';

/** An accepted event of the register on the petition before it, with the moves of lifecycles that it comes to. */
interface Accepted {
  readonly before: Petition | undefined;
  readonly event: unknown;
  readonly moves: readonly Move[];
}

function acceptedOfRegister(engine: ReturnType<typeof createEngine>): Accepted[] {
  const lines = readFileSync('examples/register/register.jsonl', 'utf8').trim().split('\n');
  const petitions = new Map<string, Petition>();
  let moves: Move[] = [];
  const watched = policyShelf([fireRescueBureau], 'chart', (move) => moves.push(move));
  return lines.flatMap((line): Accepted[] => {
    const input = JSON.parse(line) as { readonly petition: string };
    const before = petitions.get(input.petition);
    const read = readEvent(input);
    const decision = engine.receive(before, input);
    if ('refusals' in read || !decision.accepted) return [];
    petitions.set(input.petition, decision.petition);
    moves = [];
    if (before) decideEvent(watched, before, read.event);
    else openPetition(watched, read.event);
    return [{ before, event: input, moves }];
  });
}

/** XState's bare step on the snapshot where the lifecycle stood: what the event itself moved, not what that opened or told. */
function stepOf({ event, moves }: Accepted): (() => unknown) | undefined {
  const { id } = event as ReadEvent;
  for (const move of moves) {
    if (!('from' in move) || (move.event as { id?: string }).id !== id) continue;
    const machine = move.lifecycle.under(move.terms).machine as unknown as AnyStateMachine;
    const snapshot = machine.resolveState(move.from);
    return () => transition(machine, snapshot, move.event);
  }
  return undefined;
}

/** The accepted events of one office year, each on its petition in memory, beside XState's `transition` on the same events. */
export function registerEvents(): Timed[] {
  const engine = createEngine(fireRescueBureau);
  const accepted = acceptedOfRegister(engine);
  const steps = accepted.map(stepOf);
  const strays = steps.filter((step) => step === undefined).length;
  if (strays > 0) throw new Error(`${strays} accepted events of the register moved nothing`);
  return [
    {
      name: 'XState `transition`',
      operations: steps.length,
      run: () => {
        let last: unknown;
        for (const step of steps) last = step?.();
        return last;
      },
    },
    {
      name: 'validated `receive`',
      operations: accepted.length,
      run: () => {
        let last: unknown;
        for (const { before, event } of accepted) last = engine.receive(before, event);
        return last;
      },
    },
  ];
}
