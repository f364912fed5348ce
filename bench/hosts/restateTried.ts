import type { RestateServer } from '../../test/hosts/support/restateServer.ts';
import { Beside, supervisionOffice, within } from './restateBeside.ts';
import { call, engine, type Snapshot } from './restateContender.ts';
import { effects, killedBetween, sentTwice } from './restateEffects.ts';
import { type Tried, told } from './restateTold.ts';

/** A snapshot is all that a machine answers with. */
const moved = (before: Snapshot, after: Snapshot): string =>
  JSON.stringify(before) === JSON.stringify(after)
    ? 'status 200 with the state as it was; no reason'
    : `taken: \`${before.value}\` → \`${after.value}\``;

interface Event {
  readonly type: string;
  readonly says?: object;
  readonly at?: string;
  readonly by?: object;
}

async function eventThat(beside: Beside, what: string, { type, says, at, by }: Event): Promise<Tried> {
  const { petition } = await beside.received();
  const { desk, before, after } = await beside.send(beside.event(petition, type, says, at, by));
  return { what, desk: told(desk), machine: moved(before, after) };
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
  const missed = new Set(said.filter((one) => one?.includes('missed')));
  return {
    what: 'a deadline that passes',
    desk: `by itself: ${states(await deadlines())}; delivered: ${[...missed].map((one) => `\`${one}\``).join(', ')}`,
    machine: `${states(machine.context.deadlines)}; an \`after\` of 300 ms, in a machine written with one, is ${passed ? '' : 'not '}noticed`,
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
    machine: `the last state (${keys.map(({ key }) => `\`${key}\``).join(', ')}); ${kept?.calls} calls in Restate’s journal, kept for ${Number(/\d+/.exec(kept?.kept ?? '')) / 3_600} hours`,
  };
}

/** What each does where something goes wrong, tried for real, as a table. */
export async function tried(restate: RestateServer): Promise<string> {
  const beside = await Beside.start(restate);
  try {
    const register = {
      type: 'intake.register',
      says: { registerNumber: 'R2026-0001' },
      by: supervisionOffice,
    };
    const assess = { type: 'intake.assess', says: { withinCompetence: true, kind: 'claim', reason: 'ours' } };
    const early = '2026-02-02T10:00:00+08:00';
    const unsaid = { kind: 'claim', reason: 'ours' };
    const rows = [
      await eventThat(beside, 'an event that the state does not know', register),
      await eventThat(beside, 'an event that nobody knows', { type: 'intake.misspelt' }),
      await eventThat(beside, 'a wrong role', { ...assess, by: supervisionOffice }),
      await eventThat(beside, 'an event dated a month before the last one', { ...assess, at: early }),
      await eventThat(beside, 'an event that leaves out whether the matter is within competence', {
        ...assess,
        says: unsaid,
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
