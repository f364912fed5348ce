import { expect, test } from 'vitest';
import type { Lifecycle } from '../../../src/machines/lifecycle/lifecycle.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import { people } from '../samples/remedy.ts';
import { entry, notice, said } from '../saying.ts';
import { type Play, play } from './play.ts';

const reasons = '对意见不服';
const one = people.petitioner;
const other = { ...one, id: 'petitioner-2' };

/** What becomes of a request of one or two of several petitioners who take it back, in either remedy. */
export function withdrawals(
  lifecycle: unknown,
  input: { readonly deliveredOn: string },
  { accept }: { readonly accept: Actor },
): void {
  const { id, rule } = lifecycle as Lifecycle;
  const ask = (standing: Play, by: Actor, day: string) =>
    standing.send(`${id}.request`, by, day, { reasons });
  const withdraw = (standing: Play, by: Actor, day: string, payload = {}) =>
    standing.send(`${id}.withdraw`, by, day, payload);
  const byOne = () => ask(play(lifecycle, input), one, '2026-03-10');
  const taken = (standing: Play) => standing.send(`${id}.accept`, accept, '2026-03-12');
  const petitioners = { petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 };

  test('the only one who asks withdraws: nobody asks any more, and both stay petitioners with their window', () => {
    for (const standing of [byOne(), taken(byOne())]) {
      const withdrawn = withdraw(standing, one, '2026-03-20');
      expect(withdrawn.state).toBe('open');
      expect(withdrawn.context.matter).toMatchObject(petitioners);
      expect(withdrawn.deadline(`${id}.decide`).state).toBe('discharged');
      for (const by of [one, other]) expect(ask(withdrawn, by, '2026-03-23').state).toBe('requested');
      expect(ask(withdrawn, other, '2026-03-23').context.askers).toEqual(['petitioner-2']);
    }
  });

  test('nobody withdraws what another asked for', () => {
    for (const standing of [byOne(), taken(byOne())])
      expect(withdraw(standing, other, '2026-03-20').refusedBy).toEqual(['guard-failed asksForIt']);
  });

  test('another may ask for it as well while the window is open, once, and it is recorded', () => {
    for (const standing of [byOne(), taken(byOne())]) {
      const both = standing.send(`${id}.request`, other, '2026-04-01', { reasons, receivedOn: '2026-03-04' });
      expect(both.state).toBe(standing.state);
      expect(both.context.askers).toEqual(['petitioner-1', 'petitioner-2']);
      expect(both.context.deadlines).toEqual(standing.context.deadlines);
      expect(said(both)).toEqual([
        entry(rule, 'receipt', { reason: reasons, detail: { receivedOn: '2026-03-04' } }),
      ]);
      expect(ask(both, other, '2026-04-01').refusedBy).toEqual(['guard-failed asksForIt']);
      expect(ask(standing, other, '2026-04-02').refusedBy).toEqual(['too-late windowIsNotOver']);
      expect(ask(standing, { ...one, id: 'stranger-1' }, '2026-03-20').refusedBy).toEqual(['wrong-role by']);
    }
  });

  test('one of two who ask withdraws: it goes on for the other, with every day as it was, and ends with the last', () => {
    for (const standing of [byOne(), taken(byOne())]) {
      const both = ask(standing, other, '2026-03-16');
      for (const [first, second] of [
        [one, other],
        [other, one],
      ] as const) {
        const left = withdraw(both, first, '2026-03-20', { reason: '不再坚持' });
        expect(left.state).toBe(standing.state);
        expect(left.context.deadlines).toEqual(both.context.deadlines);
        expect(left.context.matter).toMatchObject(petitioners);
        expect(left.context.askers).toEqual([second.id]);
        expect(ask(left, first, '2026-03-23').context.askers).toEqual([second.id, first.id]);
        expect(withdraw(left, second, '2026-03-23').state).toBe('open');
        expect(withdraw(left, second, '2026-04-02').outcome).toEqual({ outcome: 'withdrawn' });
      }
    }
  });

  test('it is confirmed with who withdrew and what is left to them', () => {
    const both = ask(byOne(), other, '2026-03-16');
    const detail = { petitioner: 'petitioner-1' };
    expect(said(withdraw(both, one, '2026-04-01', { reason: '不再坚持' }))).toEqual([
      entry(rule, 'withdrawal', { about: 'petitioner-1', reason: '不再坚持' }),
      notice(rule, 'withdrawn', {
        to: { role: 'petitioner', ids: ['petitioner-1', 'petitioner-2'] },
        reason: '不再坚持',
        remedy: `ask-${id}`,
        detail,
      }),
    ]);
    expect(withdraw(both, one, '2026-04-02').of('notify')).toMatchObject([
      { reason: '一名申请人自愿撤回申请，其他申请人继续申请', remedy: 'none-further', detail },
    ]);
  });
}
