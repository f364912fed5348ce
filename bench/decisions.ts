import { readFileSync } from 'node:fs';
import { type AnyMachineSnapshot, type AnyStateMachine, transition } from 'xstate';
import { createEngine, type Folded, fireRescueBureau, generalApproval, type Petition } from '../src/index.ts';
import { standardTerms } from '../src/machines/lifecycle/standardTerms.ts';
import type { StandsAt } from '../src/machines/lifecycle/stepper.ts';
import { approval, intake } from './approvalCourse.ts';
import type { ApprovalEvent, ApprovalState } from './approvalRules.ts';
import type { Contender } from './measure.ts';
import { peers } from './peers/index.ts';
import type { Peer } from './peers/peer.ts';
import { reduceApproval } from './switchReducer.ts';

/** Names of the contenders that the targets speak of. */
export const names = {
  xstate: 'XState `transition`',
  chart: 'step on the chart',
  reducer: 'hand-written `switch`',
  trusted: 'trusted replay',
  trustedSealed: 'trusted replay, sealed at its end',
  receive: 'validated `receive`',
  receiveSealed: 'validated `receive`, sealed after each',
  register: '`replay` of the register, step on the chart',
  registerTrusted: '`replay` of the register, trusted',
  registerByXState: '`replay` of the register, XState’s step',
} as const;

const terms = standardTerms();
const { stepper, machine } = generalApproval.under(terms);
const logic = machine as unknown as AnyStateMachine;

function dispatched(value: unknown): void {
  if (value !== 'dispatched') throw new Error(`the approval ended in ${String(value)}`);
}

/** The seal is made when it is asked for. */
function sealedAndDispatched(petition: Petition | undefined): void {
  if (!petition?.seal) throw new Error('there is no seal');
  dispatched(petition.ended.at(-1)?.outcome);
}

/** Each contender takes the same approval through the same seven events; all of them have to end in the dispatch. */
export async function approvalContenders(): Promise<Contender[]> {
  const engine = createEngine(fireRescueBureau);
  const received = intake.reduce<Petition | undefined>((petition, event) => {
    const decision = engine.receive(petition, event);
    if (!decision.accepted) throw new Error(`${event.type} was refused`);
    return decision.petition;
  }, undefined) as Petition;
  const { phase, matter } = received;
  const context = { ...phase.context, instance: phase.instance, matter };
  const start = { value: phase.value, context };
  const resolved = logic.resolveState({ value: phase.value, context });
  const operations = approval.length;
  return [
    {
      name: names.xstate,
      operations,
      round: () => {
        let snapshot: AnyMachineSnapshot = resolved;
        for (const event of approval) [snapshot] = transition(logic, snapshot, event);
        dispatched(snapshot.value);
      },
    },
    {
      name: names.chart,
      operations,
      round: () => {
        let at: StandsAt = start;
        for (const event of approval) {
          const step = stepper.find(at, event);
          if (step) at = stepper.take(at, step, event);
        }
        dispatched(at.value);
      },
    },
    {
      name: names.reducer,
      operations,
      round: () => {
        let state = start as unknown as ApprovalState;
        for (const event of approval)
          [state] = reduceApproval(state, event as unknown as ApprovalEvent, terms);
        dispatched(state.value);
      },
    },
    {
      name: names.trusted,
      operations,
      round: () => {
        const fold = engine.fold(received);
        let folded: Folded | undefined;
        for (const event of approval) folded = fold.take(event);
        dispatched(folded?.accepted && folded.path[0]?.to);
      },
    },
    {
      name: names.trustedSealed,
      operations,
      round: () => {
        const fold = engine.fold(received);
        for (const event of approval) fold.take(event);
        sealedAndDispatched(fold.petition());
      },
    },
    {
      name: names.receive,
      operations,
      round: () => {
        let petition = received;
        for (const event of approval) {
          const decision = engine.receive(petition, event);
          if (decision.accepted) petition = decision.petition;
        }
        dispatched(petition.ended.at(-1)?.outcome);
      },
    },
    {
      name: names.receiveSealed,
      operations,
      round: () => {
        let petition = received;
        for (const event of approval) {
          const decision = engine.receive(petition, event);
          if (decision.accepted && decision.petition.seal) petition = decision.petition;
        }
        sealedAndDispatched(petition);
      },
    },
    ...(await Promise.all(peers.map((peer) => ofPeer(peer, start as unknown as ApprovalState)))),
  ];
}

async function ofPeer({ name, prepare }: Peer, start: ApprovalState): Promise<Contender> {
  const begin = await prepare(terms);
  const round = async () => {
    const course = await begin(start);
    let state = start;
    for (const event of approval) [state] = await course.take(event as unknown as ApprovalEvent);
    dispatched(state.value);
  };
  return { name, operations: approval.length, round };
}

/** What the other libraries cannot express, by the contender's name. */
export const cannot = new Map<string, string>([
  [names.reducer, 'the events beside the way from the form to the dispatch: left out'],
  ...peers.map((peer) => [peer.name, peer.cannot] as const),
]);

/** The register of one office year, replayed from parsed events. */
export function registerContenders(): Contender[] {
  const log: unknown[] = readFileSync('examples/register/register.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const replaying = (name: string, stepping: 'chart' | 'xstate', trusted = false): Contender => {
    const engine = createEngine(fireRescueBureau, { stepping });
    return { name, operations: log.length, round: () => engine.replay(log, { trusted }) };
  };
  return [
    replaying(names.registerByXState, 'xstate'),
    replaying(names.register, 'chart'),
    replaying(names.registerTrusted, 'chart', true),
  ];
}
