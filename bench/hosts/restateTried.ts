import type { Answer } from '../../src/hosts/port/host.ts';
import type { RestateServer } from '../../test/hosts/support/restateServer.ts';
import { Beside, supervisionOffice, within } from './restateBeside.ts';
import { call, engine, type Snapshot, sendTo } from './restateContender.ts';
import type { Posted } from './restateReceiver.ts';

/** What was tried, and what each did. */
interface Tried {
  readonly what: string;
  readonly desk: string;
  readonly machine: string;
}

const told = (answer: Answer): string => {
  if (answer.accepted) return answer.repeated ? 'the answer of the first again' : 'taken';
  const [first] = answer.refusals;
  const more = [
    first?.roles && `who may: ${first.roles.join(', ')}`,
    first?.path && `at \`${first.path}\``,
    first?.instead && `${first.instead.length} events that are possible now`,
  ].filter(Boolean);
  return `refused: \`${first?.code}\`, \`${first?.rule}\`${more.map((one) => `; ${one}`).join('')}`;
};

/** A snapshot is all that a machine answers with. */
const moved = (before: Snapshot, after: Snapshot): string =>
  JSON.stringify(before) === JSON.stringify(after)
    ? 'status 200 with the state as it was; no reason'
    : `taken: \`${before.value}\` → \`${after.value}\``;

async function eventThat(
  beside: Beside,
  what: string,
  ...[type, more, at, by]: readonly [type: string, more: object, at?: string, by?: object]
): Promise<Tried> {
  const { petition } = await beside.received();
  const { desk, before, after } = await beside.send(beside.event(petition, type, more, at, by));
  return { what, desk: told(desk), machine: moved(before, after) };
}

async function sentTwice(beside: Beside): Promise<Tried> {
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
    machine: `taken twice: its effect came ${times(posting)} ×; with Restate’s own \`idempotency-key\` at the ingress, ${times(other.posting)} ×`,
  };
}

/** Whom the declarations that came are about, in their order. */
const about = (posted: readonly Posted[]): string[] =>
  posted.flatMap(({ effect }) => {
    const { what, about: person } = effect as { readonly what?: string; readonly about?: string };
    return what === 'interest-declared' && person ? [person] : [];
  });

async function effects(beside: Beside, what: string, failsEvery: number): Promise<Tried> {
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
      await sendTo(restate, 'posting', { ...event, petition: one.posting });
    }
  const came = (which: 'petition' | 'posting') => {
    const lists = ids.map((one) => about(receiver.of(one[which])));
    const all = lists.reduce((sum, { length }) => sum + length, 0);
    const inOrder = lists.every((list) => list.join() === [...list].sort().join());
    return `${all} of ${ids.length * persons.length} came${inOrder ? ', in order' : ', some out of order'}`;
  };
  await within(20_000, async () => (await host.waiting()).petitions === 0);
  receiver.failsEvery = 0;
  return {
    what,
    desk: came('petition'),
    machine: `as it is: none; with actions that post: ${came('posting')}`,
  };
}

async function killedBetween(beside: Beside): Promise<Tried> {
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

async function deadlinePassed(beside: Beside): Promise<Tried> {
  const { host, restate, receiver } = beside;
  const { petition } = await beside.received('2026-01-05T09:00:00+08:00');
  const states = (list: Snapshot['context']['deadlines']) =>
    list.map(({ id, state }) => `\`${id}\` ${state}`).join(', ');
  const deadlines = async () => {
    const context = (await host.read(petition))?.phase.context as unknown as Snapshot['context'];
    return context.deadlines;
  };
  await within(10_000, async () => (await deadlines()).every(({ state }) => state !== 'running'));
  await within(10_000, async () => (await host.waiting()).petitions === 0);
  const machine = await call(restate, ['bare', petition, 'snapshot']);
  await call(restate, ['written', 'W-2', 'create'], { input: { petition: 'W-2' } });
  const noticed = async () => (await call(restate, ['written', 'W-2', 'snapshot'])).value === 'passed';
  const passed = await within(5_000, noticed);
  const said = receiver.of(petition).map(({ effect }) => (effect as { readonly what?: string }).what);
  const missed = said.filter((what) => what?.includes('deadline') || what?.includes('missed'));
  return {
    what: 'a deadline that passes',
    desk: `noticed, nobody asked: ${states(await deadlines())}; delivered: ${missed.map((one) => `\`${one}\``).join(', ')}`,
    machine: `nobody notices: ${states(machine.context.deadlines)}; an \`after\` of 300 ms in a machine written with one is ${passed ? '' : 'not '}noticed`,
  };
}

async function audited(beside: Beside): Promise<Tried> {
  const { petition } = await beside.received();
  await beside.send(
    beside.event(petition, 'intake.assess', { withinCompetence: true, kind: 'claim', reason: 'ours' }),
  );
  const log = [];
  for await (const entry of beside.host.log(petition)) log.push(entry);
  const replayed = engine.replay(log);
  const same =
    !replayed.difference &&
    JSON.stringify(replayed.petitions.get(petition)) === JSON.stringify(await beside.host.read(petition));
  const where = `service_name = 'bare' AND service_key = '${petition}'`;
  const keys = await beside.rows<{ key: string }>(`SELECT key FROM state WHERE ${where} ORDER BY key`);
  const [kept] = await beside.rows<{ calls: number; kept: string }>(
    `SELECT count(*) AS calls, min(journal_retention) AS kept FROM sys_invocation WHERE target_${where.replace(' AND service', ' AND target_service')}`,
  );
  return {
    what: 'what was decided, asked for afterwards',
    desk: `a log of ${log.length} events; replayed, it comes to the same petition${same ? ', to the byte' : ': NO'}`,
    machine: `the last state (${keys.map(({ key }) => `\`${key}\``).join(', ')}); ${kept?.calls} calls in Restate’s journal, kept for ${kept?.kept}`,
  };
}

/** What each does where something goes wrong, tried for real, as a table. */
export async function tried(restate: RestateServer): Promise<string> {
  const beside = await Beside.start(restate);
  try {
    const assessed = { withinCompetence: true, kind: 'claim', reason: 'ours' };
    const rows = [
      await eventThat(
        beside,
        'an event that the state does not know',
        'intake.register',
        { registerNumber: 'R2026-0001' },
        undefined,
        supervisionOffice,
      ),
      await eventThat(beside, 'an event that nobody knows', 'intake.misspelt', {}),
      await eventThat(beside, 'a wrong role', 'intake.assess', assessed, undefined, supervisionOffice),
      await eventThat(
        beside,
        'an event dated a month before the last one',
        'intake.assess',
        assessed,
        '2026-02-02T10:00:00+08:00',
      ),
      await eventThat(beside, 'an event that does not say whether the body is competent', 'intake.assess', {
        kind: 'claim',
        reason: 'ours',
      }),
      await sentTwice(beside),
      await effects(beside, '90 effects, the receiver well', 0),
      await effects(beside, '90 effects, one request in four failing', 4),
      await killedBetween(beside),
      await deadlinePassed(beside),
      await audited(beside),
    ];
    return [
      '| tried | petition-flow on Restate | the bare machine by `@restatedev/xstate` |',
      '| --- | --- | --- |',
      ...rows.map(({ what, desk, machine }) => `| ${what} | ${desk} | ${machine} |`),
    ].join('\n');
  } finally {
    await beside.stop();
  }
}
