import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../src/engine/createEngine.ts';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { cli, directory, file } from '../cli.ts';
import {
  asSupervisionOffice,
  assess,
  lines,
  receive,
  register,
  registerFile,
  september,
} from '../register.ts';

const engine = createEngine<string>(fireRescueBureau);
const { petitions } = engine.replay([receive('e1', 'P1'), receive('e2', 'P2'), assess('e3', 'P2')]);
const [received, competent] = [...petitions.values()];
const petitionFile = (content: unknown = received) => file('petition.json', JSON.stringify(content, null, 2));
const at = ['--at', '2026-09-03'];
const clerk = ['--role', 'disciplineCommission', '--unit', 'commission', '--id', 'clerk-1'];

describe('next', () => {
  test('tells what somebody can send now, and what is blocked and why', async () => {
    const { code, out } = await cli(['next', petitionFile(), ...clerk, ...at]);
    expect(out).toMatch(/\(intake\.assess\).*allowed/);
    expect(out).toMatch(/\(intake\.withdraw\).*blocked\n +Reason: this is for: petitioner/);
    expect(code).toBe(0);
  });

  test('gives the engine’s answer with --json, the payload’s schema included', async () => {
    const { out } = await cli(['next', petitionFile(), ...clerk, '--at', september(3), '--json']);
    const by = { role: 'disciplineCommission', unit: 'commission', id: 'clerk-1' };
    const expected = received && engine.nextEvents(received, { by, at: september(3) });
    expect(JSON.parse(out)).toEqual({
      petition: 'P1',
      at: september(3),
      by,
      events: JSON.parse(JSON.stringify(expected)),
    });
  });

  test('tells what can open a petition where there is none, under the default policy or the one that is named', async () => {
    const { code, out } = await cli(['next', ...clerk, ...at]);
    expect(code).toBe(0);
    expect(out).toContain('Events that open a petition');
    expect(out).toMatch(/\(intake\.receive\).*allowed/);
    expect(out).toMatch(/\(capital\.request\)[^\n]*\n[\s\S]*Sent by: superiorOrgan/);
    const housing = ['--policy', 'housingBureau', '--role', 'superiorOrgan', '--unit', 'none', '--id', 'x'];
    const refused = await cli(['next', ...housing, ...at]);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('no role superiorOrgan') });
  });

  test('gives what can open a petition with --json, as the engine does', async () => {
    const { out } = await cli(['next', ...clerk, '--at', september(3), '--json']);
    const by = { role: 'disciplineCommission', unit: 'commission', id: 'clerk-1' };
    const events = JSON.parse(JSON.stringify(engine.nextEvents(undefined, { by, at: september(3) })));
    expect(JSON.parse(out)).toEqual({ petition: null, at: september(3), by, events });
  });

  test('looks for no petition where no file is given', async () => {
    const { code, err } = await cli(['next', '--petition', 'P1', ...clerk, ...at]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('needs the file') });
  });

  test('needs no unit for a petitioner', async () => {
    const { out } = await cli(['next', petitionFile(), '--role', 'petitioner', '--id', 'person-1', ...at]);
    expect(out).toMatch(/\(intake\.withdraw\).*allowed/);
  });

  test('refuses a role that the policy does not know, and an id that is a telephone number', async () => {
    const boss = await cli(['next', petitionFile(), '--role', 'boss', '--id', 'x', ...at]);
    expect(boss).toMatchObject({
      code: 2,
      err: expect.stringContaining('no role boss: choose one of petitioner'),
    });
    const number = await cli(['next', petitionFile(), '--role', 'petitioner', '--id', '13912345678', ...at]);
    expect(number).toMatchObject({ code: 2, err: expect.stringContaining('telephone') });
  });
});

describe('deadlines', () => {
  test('tells the last day, the days left, the owner and the rule', async () => {
    const { out } = await cli(['deadlines', petitionFile(), ...at]);
    expect(out).toMatch(
      /2026-09-04\s+1\s+running\s+registration.*\n +Owner: supervision office · Rule: Plan 3\.1\.1/,
    );
    expect(out).toMatch(/2026-09-16\s+13\s+running\s+notice[\s\S]*art\. 23/);
  });

  test('tells what is overdue in Chinese too', async () => {
    const { out } = await cli(['deadlines', petitionFile(), '--at', '2026-09-08', '--lang', 'zh']);
    expect(out).toMatch(/2026-09-04\s+-4\s+逾期未办/);
  });

  test('tells when one was settled', async () => {
    const done = engine
      .replay([receive('e1', 'P1'), assess('e2', 'P1'), register('e3', 'P1')])
      .petitions.get('P1');
    const { out } = await cli(['deadlines', petitionFile(done), ...at]);
    expect(out).toMatch(/2026-09-04\s+met 2026-09-03\s+registration/);
    expect(out).toMatch(/classification/);
  });

  test('has no answer for a moment before the last event', async () => {
    const { code, err } = await cli(['deadlines', petitionFile(), '--at', '2026-08-01']);
    expect(err).toContain(`before the petition's last event (${september(1)})`);
    expect(code).toBe(2);
  });
});

describe('explain', () => {
  const eventFile = (event: unknown) => file('event.json', JSON.stringify(event));

  test('says why an event is refused, guard by guard', async () => {
    const event = eventFile(assess('e9', 'P1', september(2), asSupervisionOffice));
    const { code, out } = await cli(['explain', petitionFile(), event]);
    expect(out).toMatch(/^refused$/m);
    expect(out).toContain('wrong-role');
    expect(out).toMatch(/✗ must: the right role acts/);
    expect(code).toBe(0);
  });

  test('says why one is accepted; the petition file is not changed', async () => {
    const path = petitionFile();
    const event = eventFile(assess('e9', 'P1'));
    const [first, again] = [await cli(['explain', path, event]), await cli(['explain', path, event])];
    expect(first.out).toMatch(/^accepted$/m);
    expect(first.out).toMatch(/competent .*taken/);
    expect(again.out).toBe(first.out);
  });

  test('gives it as data with --json', async () => {
    const answer = async (event: unknown) =>
      JSON.parse((await cli(['explain', petitionFile(), eventFile(event), '--json'])).out);
    expect(await answer(assess('e9', 'P1'))).toMatchObject({
      accepted: true,
      path: [{ to: 'competent' }],
      explanation: { state: 'received' },
    });
    expect(await answer({ type: 'no.such' })).toMatchObject({
      accepted: false,
      reasons: [{ code: 'unknown-event' }],
      explanation: null,
    });
  });

  test('says what of a clause is not implemented, where the step rests on such a clause, and nothing where it rests on none', async () => {
    const by = { role: 'superiorOrgan', unit: 'superior-bureau', id: 'clerk-9' };
    const event = eventFile({
      type: 'capital.request',
      id: 'e9',
      petition: 'P1',
      at: september(2),
      by,
      persons: 1,
    });
    const { out } = await cli(['explain', petitionFile(), event]);
    expect(out).toMatch(/not implemented of these clauses\nPlan 3\.3\.3: Persuading to return/);
    const chinese = await cli(['explain', petitionFile(), event, '--lang', 'zh']);
    expect(chinese.out).toMatch(/条款中没有实施的部分\n方案 3\.3\.3: 劝返和稳控/);
    const data = JSON.parse((await cli(['explain', petitionFile(), event, '--json'])).out);
    expect(data.notImplemented).toMatchObject([{ rule: 'plan.3.3.3' }]);
    const other = await cli(['explain', petitionFile(), eventFile(assess('e9', 'P1'))]);
    expect(other.out).not.toContain('not implemented');
  });

  test('shows a deadline day by day', async () => {
    const { out } = await cli(['explain', petitionFile(), '--deadline', 'firstVisit.register']);
    expect(out).toMatch(/2026-09-01\s+Tue\s+the day of the start is not counted/);
    expect(out).toMatch(/2026-09-02\s+Wed\s+1\s+counted/);
    expect(out).toMatch(/2026-09-04\s+Fri\s+3\s+last day of the term/);
    const json = await cli(['explain', petitionFile(), '--deadline', 'firstVisit.register', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ deadline: { due: '2026-09-04', start: '2026-09-01' } });
  });

  test('names the holidays on the way, and doubts an unpublished year', async () => {
    const opened = (day: string) => engine.replay([receive('e1', 'P1', day)]).petitions.get('P1');
    const holiday = petitionFile(opened('2026-09-30T09:00:00+08:00'));
    const { out } = await cli(['explain', holiday, '--deadline', 'firstVisit.register', '--lang', 'zh']);
    expect(out).toMatch(/2026-10-01\s+四\s+放假，不计入 \(国庆节\)/);
    const unpublished = petitionFile(opened('2031-09-30T09:00:00+08:00'));
    expect((await cli(['explain', unpublished, '--deadline', 'firstVisit.register'])).out).toContain(
      'provisional',
    );
  });

  test('needs an event or a deadline that there is', async () => {
    const none = await cli(['explain', petitionFile()]);
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('one of the two') });
    const both = await cli(['explain', petitionFile(), eventFile({}), '--deadline', 'x']);
    expect(both.code).toBe(2);
    const unknown = await cli(['explain', petitionFile(), '--deadline', 'nothing']);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('choose one of firstVisit.') });
    const stdin = await cli(['explain', '-', '-']);
    expect(stdin).toMatchObject({ code: 2, err: expect.stringContaining('standard input') });
  });
});

describe('the petition', () => {
  test('may be one of those that a run wrote', async () => {
    const path = registerFile(receive('e1', 'P1'), receive('e2', 'P2'), assess('e3', 'P2'));
    const written = directory();
    await cli(['run', path, '--out', written]);
    const many = join(written, 'petitions.jsonl');
    const named = await cli(['deadlines', many, '--petition', 'P2', ...at]);
    expect(named.out).toContain('P2 · first visit: within competence');
    const unnamed = await cli(['deadlines', many, ...at]);
    expect(unnamed).toMatchObject({ code: 2, err: expect.stringContaining('--petition ID') });
    const absent = await cli(['deadlines', many, '--petition', 'P9', ...at]);
    expect(absent).toMatchObject({
      code: 2,
      err: expect.stringContaining('no line of it is the petition P9'),
    });
  });

  test('may come from standard input', async () => {
    const { out: said } = await cli(['deadlines', '-', ...at], { stdin: JSON.stringify(competent) });
    expect(said).toContain('P2');
  });

  const whole = () =>
    JSON.parse(JSON.stringify(received)) as Record<string, never> & {
      phase: { value: string; context: { deadlines: { due: string }[] } };
      policy: { version: string };
    };

  test.each([
    [
      'with another state',
      (p: ReturnType<typeof whole>) => Object.assign(p.phase, { value: 'general' }),
      /status|seal/,
    ],
    [
      'with a later last day',
      (p: ReturnType<typeof whole>) =>
        Object.assign(p.phase.context.deadlines[0] ?? {}, { due: '2027-01-01' }),
      /falls due on/,
    ],
    [
      'with a fact changed',
      (p: ReturnType<typeof whole>) => Object.assign(p, { openedAt: '2026-08-01T00:00:00Z' }),
      /seal/,
    ],
    [
      'with a field too many',
      (p: ReturnType<typeof whole>) => Object.assign(p, { extra: 1 }),
      /cannot be trusted/,
    ],
    [
      'of another policy version',
      (p: ReturnType<typeof whole>) => Object.assign(p.policy, { version: '9.0.0' }),
      /fireRescueBureau 9\.0\.0 is not loaded.*give the file of that version with --policy/,
    ],
  ])('%s is refused with the place and the fix', async (_, change, message) => {
    const petition = whole();
    change(petition);
    const { code, out: said, err } = await cli(['deadlines', petitionFile(petition), ...at]);
    expect(err).toMatch(message);
    expect(said).toBe('');
    expect(code).toBe(2);
  });

  test('of a body’s own policy is read with that policy', async () => {
    const policy = file(
      'own.json',
      JSON.stringify({ extends: 'fireRescueBureau', id: 'ours', version: '1.0.0' }),
    );
    const written = directory();
    await cli(['run', registerFile(receive('e1', 'P1')), '--policy', policy, '--out', written]);
    const many = join(written, 'petitions.jsonl');
    expect((await cli(['deadlines', many, ...at])).code).toBe(2);
    expect((await cli(['deadlines', many, ...at, '--policy', policy])).out).toContain('ours 1.0.0');
  });

  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['nothing', ''],
    ['a register', lines(receive('e1', 'P1'))],
    ['no UTF-8', Buffer.from([0xff, 0xfe])],
    ['a hundred megabytes', Buffer.alloc(17 * 1024 * 1024, 32)],
  ])('that is %s is refused', async (_, content) => {
    const { code, err } = await cli(['deadlines', file('petition.json', content), ...at]);
    expect(err).toMatch(/^petition-flow: .*petition\.json: /);
    expect(code).toBe(2);
  });
});
