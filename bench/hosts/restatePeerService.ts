import { createServer } from 'node:http2';
import { createEndpointHandler } from '@restatedev/restate-sdk';
import { xstate } from '@restatedev/xstate';
import { fromPromise } from '@restatedev/xstate/promise';
import { type AnyStateMachine, setup } from 'xstate';
import { createEngine } from '../../src/engine/createEngine.ts';
import { restateServices } from '../../src/hosts/restate/services.ts';
import { firstVisit } from '../../src/machines/firstVisit.ts';
import type { LifecycleContext } from '../../src/machines/lifecycle/context.ts';
import { fireRescueBureau } from '../../src/policy/fireRescueBureau.ts';
import { effectTypes } from '../../src/vocabulary/effects.ts';

/** What a process of services is told. */
export interface ServiceOptions {
  /** `desk`: the library's services. `machine`: the bare machines by `@restatedev/xstate`. */
  readonly contender: 'desk' | 'machine';
  readonly port: number;
  /** Where effects are posted to; absent: they go nowhere. */
  readonly receiver?: string;
  /** The moment at which the desk's clock stands, in milliseconds. */
  readonly now: number;
}

/** The services of one contender as a process of its own, to be measured and killed: `fork(…, [JSON])`. */
const { contender, port, receiver, now } = JSON.parse(process.argv[2] as string) as ServiceOptions;

async function post(message: object): Promise<void> {
  if (receiver === undefined) return;
  const answer = await fetch(receiver, { method: 'POST', body: JSON.stringify(message) });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`the receiver answers ${answer.status}`);
}

const bare = firstVisit.machine as unknown as AnyStateMachine;

/** As XState does effects: an action that sets out, and for which nobody waits. */
const posting = (type: string) => (scope: unknown, params: unknown) => {
  const { matter } = (scope as { readonly context: LifecycleContext }).context;
  post({ petition: matter.id, effect: { type, ...(params as object) } }).catch(() => undefined);
};

/** A machine written for `@restatedev/xstate`: its deadline is an `after`, its effect an invoked promise. */
const written = setup({
  types: {} as { context: { petition: string }; input: { petition: string } },
  actors: {
    post: fromPromise<void, { petition: string }>(({ input }) => post({ ...input, effect: 'written' })),
  },
}).createMachine({
  id: 'written',
  initial: 'waiting',
  context: ({ input }) => input,
  states: {
    waiting: { after: { 300: 'passed' }, on: { post: 'posting' } },
    passed: {},
    posting: {
      invoke: { src: 'post', input: ({ context }) => context, onDone: 'posted', onError: 'failed' },
    },
    posted: {},
    failed: {},
  },
});

async function services() {
  if (contender === 'machine')
    return [
      xstate('bare', bare),
      xstate(
        'posting',
        bare.provide({ actions: Object.fromEntries(effectTypes.map((type) => [type, posting(type)])) }),
      ),
      xstate('written', written),
    ];
  return restateServices({
    engine: createEngine<string>(fireRescueBureau),
    clock: { now: () => now },
    aheadMs: Number.MAX_SAFE_INTEGER,
    retryMs: 50,
    longestMs: 1_000,
    deliver: async ({ key, petition, effect }) => post({ key, petition, effect }),
  });
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000 });
});
process.on('disconnect', () => process.exit());

createServer(createEndpointHandler({ services: [...(await services())], logger: () => undefined })).listen(
  port,
  '127.0.0.1',
  () => process.send?.('up'),
);
