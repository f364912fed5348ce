import { type Beside, within } from './restateBeside.ts';
import { call, sendTo } from './restateContender.ts';
import type { Posted } from './restateReceiver.ts';
import { type Tried, told } from './restateTold.ts';

/** Sends one event twice. */
export async function sentTwice(beside: Beside): Promise<Tried> {
  const { petition, posting } = await beside.received();
  const declared = beside.event(petition, 'matter.declareInterest', { person: 'officer-1', reason: 'kin' });
  await beside.host.take(declared);
  const again = await beside.host.take(declared);
  const toMachine = { ...declared, petition: posting };
  for (const _ of [1, 2]) await sendTo(beside.restate, 'posting', toMachine);
  const other = await beside.received();
  for (const _ of [1, 2])
    await sendTo(beside.restate, 'posting', { ...declared, petition: other.posting }, declared.id);
  await within(2_000, async () => (await beside.host.waiting()).petitions === 0);
  const times = (id: string) => about(beside.receiver.of(id)).length;
  return {
    what: 'the same event twice',
    desk: `${told(again)}; its effect came ${times(petition)} ×`,
    machine: `its effect came ${times(posting)} ×; with Restate’s own \`idempotency-key\` at the ingress, ${times(other.posting)} ×`,
  };
}

/** Whom the declarations that came are about, in their order. */
const about = (posted: readonly Posted[]): string[] =>
  posted.flatMap(({ effect }) => {
    const { what, about: person } = effect as { readonly what?: string; readonly about?: string };
    return what === 'interest-declared' && person ? [person] : [];
  });

/** Asks for ninety effects of thirty petitions; every so many requests to the receiver one fails, 0: none. */
export async function effects(beside: Beside, what: string, failsEvery: number): Promise<Tried> {
  const { receiver, host, restate } = beside;
  const persons = ['officer-1', 'officer-2', 'officer-3'];
  const ids: { petition: string; posting: string }[] = [];
  for (let n = 0; n < 30; n += 1) ids.push(await beside.received());
  await within(10_000, async () => (await host.waiting()).petitions === 0);
  receiver.failsEvery = failsEvery;
  for (const one of ids)
    for (const person of persons) {
      const event = beside.event(one.petition, 'matter.declareInterest', { person, reason: 'kin' });
      await host.take(event);
      await sendTo(restate, 'bare', event);
      await sendTo(restate, 'posting', { ...event, petition: one.posting });
    }
  const failures = (count: number) => (count > 0 ? `; ${count} requests had failed` : '');
  const came = (lists: readonly (readonly Posted[])[]) => {
    const named = lists.map(about);
    const count = named.reduce((sum, { length }) => sum + length, 0);
    const inOrder = named.every((list) => list.join() === [...list].sort().join());
    const order = inOrder ? ', in order' : ', some out of order';
    return `${count} of ${ids.length * persons.length} came${count > 0 ? order : ''}`;
  };
  await within(20_000, async () => (await host.waiting()).petitions === 0);
  receiver.failsEvery = 0;
  const all = () => ids.every(({ posting }) => about(receiver.of(posting)).length === persons.length);
  await within(1_000, all);
  // Only the desk's deliveries have a key; what came of its petition without one is the bare machine's.
  const ofPetition = ids.map(({ petition }) => receiver.of(petition));
  const [keyed, bare] = [true, false].map((wanted) =>
    ofPetition.map((list) => list.filter(({ key }) => (key !== undefined) === wanted)),
  );
  const posted = ids.map(({ posting }) => receiver.of(posting));
  return {
    what,
    desk: `${came(keyed ?? [])}${failures(receiver.failed.keyed)}`,
    machine: `as it is: ${came(bare ?? [])}; with actions that post them: ${came(posted)}${failures(receiver.failed.unkeyed)}`,
  };
}

/** Kills the services when they have answered, before the receiver has taken what the answer asks for. */
export async function killedBetween(beside: Beside): Promise<Tried> {
  const { receiver, host, restate, desk, machine } = beside;
  const { petition, posting } = await beside.received();
  await call(restate, ['written', 'W-1', 'create'], { input: { petition: 'W-1' } });
  await within(10_000, async () => (await host.waiting()).petitions === 0);
  const event = beside.event(petition, 'matter.declareInterest', { person: 'officer-1', reason: 'kin' });
  // The receiver takes its time; both are killed as soon as they have answered.
  receiver.slowMs = 1_000;
  await host.take(event);
  await desk.kill();
  await sendTo(restate, 'posting', { ...event, petition: posting });
  await call(restate, ['written', 'W-1', 'send'], { event: { type: 'post' } });
  await machine.kill();
  receiver.slowMs = 0;
  const before = about(receiver.of(petition)).length + about(receiver.of(posting)).length;
  if (before + receiver.of('W-1').length > 0) throw new Error('an effect came before the kill');
  await desk.start();
  await machine.start();
  await within(20_000, () => about(receiver.of(petition)).length > 0);
  await within(20_000, () => receiver.of('W-1').length > 0);
  const times = (count: number) => (count === 0 ? 'never came' : `came ${count} ×`);
  return {
    what: '`kill -9` of the service between the answer and the effect',
    desk: `the effect ${times(about(receiver.of(petition)).length)}, after the restart`,
    machine: `with actions that post: the effect ${times(about(receiver.of(posting)).length)}; written as an invoked promise it ${times(receiver.of('W-1').length)}`,
  };
}
