import { describe, expect, test } from 'vitest';
import { approvalContextSchema } from '../../../src/machines/approval/context.ts';
import { fireRescueBureau, fireRescueBureauFirst } from '../../../src/policy/fireRescueBureau.ts';
import { rolesPlaying } from '../../../src/policy/schema.ts';
import { effectSchema } from '../../../src/vocabulary/effects.ts';
import type { Actor } from '../../../src/vocabulary/events/define.ts';
import type { RoleId } from '../../../src/vocabulary/roles.ts';
import { approvals, happening, monday, of, ordinary, reached, stepped, terms } from './cases.ts';
import { approvedMatter, assigned, people, withTerm } from './samples.ts';

describe.each(approvals)('$name', (approval) => {
  const { lifecycle, proposer, signer, rule } = approval;
  const { fillForm, propose, sign, dispatch } = ordinary(approval);
  const course = [fillForm, propose, sign, dispatch];
  const unchanged = (
    events: typeof course,
    event: typeof fillForm,
    input?: object,
    bound = lifecycle.under(terms()),
  ) => {
    const before = reached(bound, events, input);
    const next = stepped(bound, before, event);
    expect(next.value).toEqual(before.value);
    expect(next.context).toEqual(before.context);
    expect(next.effects).toEqual([]);
  };

  test('form, proposed opinion, sign-off and dispatch follow each other, and the matter goes to be handled', () => {
    expect(reached(lifecycle).value).toBe('form');
    expect(reached(lifecycle, course.slice(0, 1)).value).toBe('opinion');
    expect(reached(lifecycle, course.slice(0, 2)).value).toBe('signature');
    expect(reached(lifecycle, course.slice(0, 3)).value).toBe('signed');
    const done = reached(lifecycle, course);
    expect([done.value, done.status]).toEqual(['dispatched', 'done']);
    expect(done.output).toEqual({ outcome: 'dispatched', handOff: { lifecycle: 'handling', input: {} } });
    expect(done.context.matter).toMatchObject({ unit: 'dept-legal', liaison: 'dept-legal-liaison' });
  });

  test('the term toward the petitioner is carried on, whatever is done in between (reg.34)', () => {
    const { carried } = withTerm;
    for (const events of [
      course,
      [fillForm, propose, happening('approval.return', signer, { to: 'form', reason: '补充' })],
    ]) {
      const { deadlines } = reached(lifecycle, events, { matter: approvedMatter, carried }).context;
      expect(deadlines).toContainEqual(carried[0]);
    }
  });

  test('a term that ends while the matter is being approved is missed, and supervised (reg.34, reg.40)', () => {
    const passed = happening(
      'deadline.passed',
      { role: 'system', id: 'timer' },
      { deadline: 'firstVisit.conclude' },
      '2026-05-02T00:00:00+08:00',
    );
    const missed = reached(lifecycle, [fillForm, passed], {
      matter: approvedMatter,
      carried: withTerm.carried,
    });
    expect(missed.value).toBe('opinion');
    expect(of(missed.effects, 'open')).toMatchObject([
      { lifecycle: 'supervision', input: { breach: 'reg.34', owner: { role: 'disciplineCommission' } } },
    ]);
  });

  test('the unit signed for is on the matter from the signature on, until another approval begins (plan.3.3.3)', () => {
    const signedFor = (events: typeof course, input?: object) =>
      reached(lifecycle, events, input).context.matter.signedFor;
    expect(course.map((_, count) => signedFor(course.slice(0, count)))).toEqual([
      undefined,
      undefined,
      undefined,
      'dept-legal',
    ]);
    expect(signedFor(course)).toBe('dept-legal');
    const matter = { ...approvedMatter, signedFor: 'brigade-1', unit: 'brigade-1' };
    expect(signedFor([], { matter, returned: true, refusedBy: 'brigade-1' })).toBeUndefined();
  });

  test('no stage can be skipped', () => {
    course.forEach((event, stage) => {
      course.forEach((_, standing) => {
        if (standing !== stage) unchanged(course.slice(0, standing), event);
      });
    });
  });

  test('each stage has one running deadline with its owner and its last day', () => {
    const owners = ['supervisionOffice', proposer.role, signer.role, 'supervisionOffice'];
    const dues = ['2026-03-05', '2026-03-05', '2026-03-05', '2026-03-04'];
    ['form', 'opinion', 'sign', 'dispatch'].forEach((duty, stage) => {
      const { context } = reached(lifecycle, course.slice(0, stage));
      const running = context.deadlines.filter(({ state }) => state === 'running');
      expect(running).toEqual([
        expect.objectContaining({
          kind: `approval.${duty}`,
          owner: { role: owners[stage] },
          due: dues[stage],
        }),
      ]);
    });
    expect(reached(lifecycle, course).context.deadlines.map(({ state }) => state)).toEqual(
      Array(4).fill('met'),
    );
  });

  test('whoever owes a stage is given its task with the last day', () => {
    const tasks = ['fill-in-form', 'write-opinion', 'sign', 'dispatch'] as const;
    tasks.forEach((what, stage) => {
      const { effects, context } = reached(lifecycle, course.slice(0, stage));
      const running = context.deadlines.find(({ state }) => state === 'running');
      expect(of(effects, 'assign')).toEqual([
        { type: 'assign', rule, what, to: running?.owner, by: running?.due },
      ]);
    });
  });

  test('effects come in order: the act is recorded, its duty settled, the next duty begun', () => {
    const kinds = (stage: number) =>
      reached(lifecycle, course.slice(0, stage)).effects.map((effect) =>
        'what' in effect ? `${effect.type} ${effect.what}` : effect.type,
      );
    const next = ['cancel', 'record deadline-met', 'schedule'];
    expect(kinds(0)).toEqual(['schedule', 'assign fill-in-form']);
    expect(kinds(1)).toEqual(['record form', ...next, 'assign write-opinion']);
    expect(kinds(2)).toEqual(['record opinion', ...next, 'assign sign']);
    expect(kinds(3)).toEqual(['record signature', ...next, 'assign dispatch']);
    expect(kinds(4)).toEqual(['assign handle', 'cancel', 'record deadline-met']);
  });

  test('the register has who filled in, proposed and signed, and the opinion in the person’s words', () => {
    expect(of(reached(lifecycle, course.slice(0, 1)).effects, 'record', 'form')).toEqual([
      { type: 'record', rule, what: 'form', about: 'form-1', detail: { by: people.clerk.id } },
    ]);
    expect(of(reached(lifecycle, course.slice(0, 2)).effects, 'record', 'opinion')).toEqual([
      {
        type: 'record',
        rule,
        what: 'opinion',
        about: 'dept-legal',
        reason: propose.opinion,
        detail: { by: proposer.id },
      },
    ]);
    expect(of(reached(lifecycle, course.slice(0, 3)).effects, 'record', 'signature')).toEqual([
      {
        type: 'record',
        rule,
        what: 'signature',
        about: 'dept-legal',
        detail: { proposed: 'dept-legal', asProposed: true, by: signer.id },
      },
    ]);
  });

  test('nobody but the part that the plan names takes a step', () => {
    const everybody = fireRescueBureau.units.flatMap(({ id: unit, roles }) =>
      roles.map((role): Actor => ({ role, unit, id: 'somebody' })),
    );
    const allowed = ['supervisionOffice', proposer.role, signer.role, 'supervisionOffice'] as RoleId[];
    course.forEach((event, stage) => {
      const before = reached(lifecycle, course.slice(0, stage));
      const who = everybody
        .filter((by) => stepped(lifecycle, before, { ...event, by }).value !== before.value)
        .map(({ role }) => role);
      const signers =
        signer.role === 'disciplineSecretary'
          ? ['disciplineSecretary', 'deputyDisciplineSecretary']
          : [signer.role];
      expect(who).toEqual(
        event === sign ? signers : rolesPlaying(fireRescueBureau, [allowed[stage] as RoleId]),
      );
    });
  });

  test('a person with an interest, one complained of and a petitioner take no step', () => {
    course.forEach((event, stage) => {
      for (const id of ['relative-1', 'officer-1', 'petitioner-1']) {
        unchanged(course.slice(0, stage), { ...event, by: { ...event.by, id } });
      }
    });
  });

  test('somebody who declares an interest takes no further step', () => {
    const declared = happening('matter.declareInterest', signer, { person: signer.id, reason: '系亲属' });
    const before = reached(lifecycle, [fillForm, propose, declared]);
    expect(before.context.matter.interested).toContain(signer.id);
    expect(stepped(lifecycle, before, sign).value).toBe('signature');
    expect(stepped(lifecycle, before, { ...sign, by: { ...signer, id: 'another-1' } }).value).toBe('signed');
  });

  describe('proposed opinion', () => {
    const proposing = (unit: string, payload: object = {}) => ({ ...propose, unit, ...payload });

    test('a department or a brigade is proposed, and no other unit', () => {
      const before = reached(lifecycle, [fillForm], {
        matter: { ...approvedMatter, complainedOf: { persons: [], units: [] } },
      });
      for (const { id, roles } of fireRescueBureau.units) {
        const may = roles.includes('businessDepartment') || roles.includes('brigade');
        expect(stepped(lifecycle, before, proposing(id)).value).toBe(may ? 'signature' : 'opinion');
      }
      unchanged([fillForm], proposing('no-such-unit'));
    });

    test('a unit complained of is never proposed', () => {
      unchanged([fillForm], proposing('dept-personnel'));
    });

    test('a report is proposed only for the unit that may see it', () => {
      const matter = { ...approvedMatter, kind: 'report', seenBy: 'brigade-1' };
      unchanged([fillForm], proposing('dept-legal'), { matter });
      expect(reached(lifecycle, [fillForm, proposing('brigade-1')], { matter }).value).toBe('signature');
    });
  });

  describe('sign-off', () => {
    test('signing as proposed takes no reason; naming the proposed unit again is the same', () => {
      for (const signed of [sign, { ...sign, unit: 'dept-legal' }]) {
        const { value, context } = reached(lifecycle, [fillForm, propose, signed]);
        expect([value, context.signedUnit, context.signedBy]).toEqual(['signed', 'dept-legal', signer.id]);
      }
    });

    test('the signer names another unit with a reason, and the record says that it changed', () => {
      const { context, effects, value } = reached(lifecycle, [
        fillForm,
        propose,
        { ...sign, unit: 'brigade-1', reason: '属地办理' },
      ]);
      expect(value).toBe('signed');
      expect(context).toMatchObject({ proposedUnit: 'dept-legal', signedUnit: 'brigade-1' });
      expect(of(effects, 'record', 'signature')).toEqual([
        {
          type: 'record',
          rule,
          what: 'signature',
          about: 'brigade-1',
          reason: '属地办理',
          detail: { proposed: 'dept-legal', asProposed: false, by: signer.id },
        },
      ]);
    });

    test('the signer changes nothing silently', () => {
      unchanged([fillForm, propose], { ...sign, unit: 'brigade-1' });
    });

    test('the signer names no unit complained of, none that handles nothing, and none that may not see a report', () => {
      unchanged([fillForm, propose], { ...sign, unit: 'dept-personnel', reason: '属该处职责' });
      unchanged([fillForm, propose], { ...sign, unit: 'command-centre', reason: '便于协调' });
      const matter = { ...approvedMatter, kind: 'report', seenBy: 'brigade-1' };
      unchanged(
        [fillForm, { ...propose, unit: 'brigade-1' }],
        { ...sign, unit: 'brigade-2', reason: '属地办理' },
        { matter },
      );
    });

    test('nobody signs a form of their own', () => {
      const own = { ...fillForm, by: { ...fillForm.by, id: signer.id } };
      unchanged([own, propose], sign);
    });

    test('nobody signs an opinion of their own', () => {
      const own = { ...propose, by: { ...proposer, id: signer.id } };
      unchanged([fillForm, own], sign);
      unchanged([fillForm, own], { ...sign, unit: 'brigade-1', reason: '属地办理' });
    });

    test('who wrote an opinion that was replaced may sign the one that replaced it', () => {
      const own = { ...propose, by: { ...proposer, id: signer.id } };
      const back = happening('approval.return', signer, { to: 'opinion', reason: '由他人拟办' });
      expect(reached(lifecycle, [fillForm, own, back, propose, sign]).value).toBe('signed');
    });
  });

  describe('return with reasons', () => {
    const back = (to: string) => happening('approval.return', signer, { to, reason: '请补充依据' });

    test.each(['opinion', 'form'])('a matter is returned to the %s stage, whose duty begins anew', (to) => {
      const { value, context, effects } = reached(lifecycle, [fillForm, propose, back(to)]);
      expect(value).toBe(to);
      const running = context.deadlines.filter(({ state }) => state === 'running');
      expect(running.map(({ kind }) => kind)).toEqual([`approval.${to}`]);
      expect(of(effects, 'record', 'return')).toEqual([
        {
          type: 'record',
          rule,
          what: 'return',
          about: 'form-1',
          reason: '请补充依据',
          detail: { by: signer.id, to, count: 1 },
        },
      ]);
    });

    test('every return is counted, and the count is recorded', () => {
      let standing = reached(lifecycle, [fillForm, propose]);
      for (const turn of [1, 2, 3]) {
        standing = stepped(lifecycle, standing, back('opinion'));
        expect(standing.context.sentBack).toBe(turn);
        expect(of(standing.effects, 'record', 'return')[0]?.detail?.count).toBe(turn);
        standing = stepped(lifecycle, standing, propose);
      }
      expect(stepped(lifecycle, standing, sign).value).toBe('signed');
    });

    test('what was returned cannot be signed until it is proposed again', () => {
      unchanged([fillForm, propose, back('opinion')], sign);
      unchanged([fillForm, propose, back('form'), fillForm], sign);
    });

    test('nobody returns a matter but who signs it', () => {
      for (const by of [people.clerk, people.commissioner, people.department, people.petitioner]) {
        unchanged([fillForm, propose], { ...back('form'), by });
      }
    });
  });

  describe('dispatch', () => {
    test('the matter goes to no unit but the one signed for', () => {
      unchanged([fillForm, propose, sign], { ...dispatch, unit: 'brigade-1' });
      const changed = { ...sign, unit: 'brigade-1', reason: '属地办理' };
      unchanged([fillForm, propose, changed], dispatch);
    });

    test('the unit is given the matter with the day due, the form and the opinion, at its liaison person', () => {
      const { effects } = reached(lifecycle, course);
      expect(of(effects, 'assign')).toEqual([
        {
          type: 'assign',
          rule,
          what: 'handle',
          to: { role: 'responsibleUnit', unit: 'dept-legal', ids: ['dept-legal-liaison'] },
          by: '2026-04-21',
          detail: { form: 'form-1', opinion: propose.id },
        },
      ]);
    });

    const unnamed = terms({
      extends: fireRescueBureauFirst,
      units: fireRescueBureauFirst.units.map(({ liaison: _, ...unit }) => unit),
    });

    test('every department has a liaison person: who it is is asked for where it is not known', () => {
      const bound = lifecycle.under(unnamed);
      unchanged([fillForm, propose, sign], dispatch, undefined, bound);
      const { context, value } = reached(bound, [
        fillForm,
        propose,
        sign,
        { ...dispatch, liaison: 'liaison-2' },
      ]);
      expect([value, context.matter.liaison]).toEqual(['dispatched', 'liaison-2']);
    });

    test('a brigade need not name a liaison person, and may', () => {
      const bound = lifecycle.under(unnamed);
      const to = { ...propose, unit: 'brigade-1' };
      const without = reached(bound, [fillForm, to, sign, { ...dispatch, unit: 'brigade-1' }]);
      expect(without.value).toBe('dispatched');
      expect(without.context.matter).not.toHaveProperty('liaison');
      expect(of(without.effects, 'assign')[0]?.to).toEqual({ role: 'responsibleUnit', unit: 'brigade-1' });
      const named = { ...dispatch, unit: 'brigade-1', liaison: 'liaison-3' };
      expect(reached(bound, [fillForm, to, sign, named]).context.matter.liaison).toBe('liaison-3');
    });

    test('a liaison person that the event names goes before the one of the policy', () => {
      const { context } = reached(lifecycle, [
        fillForm,
        propose,
        sign,
        { ...dispatch, liaison: 'liaison-2' },
      ]);
      expect(context.matter.liaison).toBe('liaison-2');
    });

    test('a liaison person with an interest, complained of or petitioning is refused, whoever names them', () => {
      for (const liaison of ['relative-1', 'officer-1', 'petitioner-1']) {
        unchanged([fillForm, propose, sign], { ...dispatch, liaison });
      }
      const matter = { ...approvedMatter, interested: ['dept-legal-liaison'] };
      unchanged([fillForm, propose, sign], dispatch, { matter });
      const other = { ...dispatch, liaison: 'liaison-2' };
      expect(reached(lifecycle, [fillForm, propose, sign, other], { matter }).value).toBe('dispatched');
    });
  });

  describe('a matter that a unit refused', () => {
    const refused = { ...approvedMatter, unit: 'dept-legal', liaison: 'dept-legal-liaison' };
    const input = { matter: refused, returned: true, refusedBy: 'dept-legal' };

    test('comes back to be proposed anew, and the return is noted', () => {
      const { value, effects, context } = reached(lifecycle, [], input);
      expect(value).toBe('opinion');
      expect(context.refusedBy).toBe('dept-legal');
      expect(of(effects, 'record', 'return')).toEqual([
        { type: 'record', rule: 'plan.3.2.2', what: 'return', about: 'dept-legal', detail: { by: 'unit' } },
      ]);
      expect(of(effects, 'assign')[0]).toMatchObject({ what: 'write-opinion', to: { role: proposer.role } });
    });

    test('is in nobody’s hands until it is dispatched again', () => {
      const before = reached(lifecycle, [], input);
      expect(before.context.matter).not.toHaveProperty('unit');
      expect(before.context.matter).not.toHaveProperty('liaison');
      const to = { ...propose, unit: 'brigade-1' };
      const done = reached(lifecycle, [to, sign, { ...dispatch, unit: 'brigade-1' }], input);
      expect(done.context.matter).toMatchObject({ unit: 'brigade-1', liaison: 'brigade-1-liaison' });
    });

    test('is not proposed again for the unit that refused without a reason', () => {
      unchanged([], propose, input);
      const again = { ...propose, reason: '经核实确属该处职责' };
      const { value, effects } = reached(lifecycle, [again], input);
      expect(value).toBe('signature');
      expect(of(effects, 'record', 'opinion')[0]?.detail).toEqual({ by: proposer.id, again: again.reason });
      expect(reached(lifecycle, [{ ...propose, unit: 'brigade-1' }], input).value).toBe('signature');
    });

    test('is known to have been refused by the unit that had it, where nobody says by whom', () => {
      unchanged([], propose, { matter: refused, returned: true });
      expect(reached(lifecycle, [], { matter: refused }).context).not.toHaveProperty('refusedBy');
    });

    test('a report that its one unit refused can be handed to another, which alone may have it then', () => {
      const report = { ...refused, kind: 'report' as const, seenBy: 'dept-legal' };
      const back = { ...input, matter: report };
      const restrict = happening('intake.restrict', people.commissioner, { unit: 'brigade-1' });
      const next = reached(lifecycle, [restrict], back);
      expect([next.value, next.context.matter.seenBy]).toEqual(['opinion', 'brigade-1']);
      expect(of(next.effects, 'record', 'registration')[0]?.detail).toEqual({ seenBy: 'brigade-1' });
      const to = { ...propose, unit: 'brigade-1' };
      expect(reached(lifecycle, [restrict, to], back).value).toBe('signature');
      expect(reached(lifecycle, [restrict, { ...propose, reason: '职责所在' }], back).value).toBe('opinion');
      // By the commission alone, never to a unit complained of, and only where the unit named before refused.
      for (const event of [
        { ...restrict, by: people.clerk },
        { ...restrict, unit: 'dept-personnel' },
        { ...restrict, unit: 'command-centre' },
      ]) {
        unchanged([], event, back);
      }
      unchanged([], restrict, { ...back, refusedBy: 'brigade-2' });
      unchanged([], restrict, input);
      unchanged([restrict], { ...restrict, unit: 'brigade-2' }, back);
    });

    test('needs no second form', () => {
      const { effects } = reached(
        lifecycle,
        [propose, sign, dispatch].map((event) =>
          event === propose ? { ...propose, reason: '职责所在' } : event,
        ),
        input,
      );
      expect(of(effects, 'assign')[0]?.detail).toEqual({ opinion: propose.id });
    });
  });

  describe('withdrawal by the petitioner', () => {
    const withdraw = happening('approval.withdraw', people.petitioner, { reason: '问题已解决' });

    test('ends the approval at any stage with a written notice of reason and remedy, and nothing stays owed', () => {
      for (let stage = 0; stage < course.length; stage += 1) {
        const { value, output, effects, context } = reached(lifecycle, [...course.slice(0, stage), withdraw]);
        expect([value, output]).toEqual(['withdrawn', { outcome: 'withdrawn' }]);
        expect(of(effects, 'notify')).toEqual([
          {
            type: 'notify',
            rule: 'policy',
            what: 'withdrawn',
            to: { role: 'petitioner', ids: ['petitioner-1'] },
            form: 'written',
            reason: '问题已解决',
            remedy: 'raise-anew',
          },
        ]);
        expect(of(effects, 'report', 'withdrawal')[0]?.to).toEqual({ role: 'disciplineCommission' });
        expect(context.deadlines.filter(({ settledAt }) => settledAt === undefined)).toEqual([]);
      }
    });

    test('without words of the petitioner’s own the notice still has a reason', () => {
      const { effects } = reached(lifecycle, [happening('approval.withdraw', people.petitioner)]);
      expect(of(effects, 'notify')[0]?.reason).toBeTruthy();
    });

    test('is recorded where no address is known', () => {
      const { effects } = reached(lifecycle, [withdraw], { matter: { ...approvedMatter, reachable: false } });
      expect(of(effects, 'notify')).toEqual([]);
      expect(of(effects, 'record', 'notice-impossible')[0]?.detail).toMatchObject({
        notice: 'withdrawn',
        remedy: 'raise-anew',
      });
    });

    test('by one of several petitioners leaves the matter to the others', () => {
      const input = {
        matter: { ...approvedMatter, petitioners: ['petitioner-1', 'petitioner-2'], persons: 2 },
      };
      const next = reached(lifecycle, [withdraw], input);
      expect([next.value, next.context.matter.petitioners]).toEqual(['form', ['petitioner-2']]);
      expect(of(next.effects, 'notify')[0]).toMatchObject({ what: 'withdrawn', remedy: 'raise-anew' });
      const last = { ...withdraw, by: { ...people.petitioner, id: 'petitioner-2' } };
      expect(reached(lifecycle, [withdraw, last], input).value).toBe('withdrawn');
    });

    test('is reported to the superior organ that waits for the result', () => {
      const { value, effects, context } = reached(lifecycle, [withdraw], assigned);
      expect(value).toBe('withdrawn');
      expect(of(effects, 'report', 'withdrawal').map(({ rule, to }) => [rule, to.unit ?? to.role])).toEqual([
        ['policy', 'disciplineCommission'],
        ['reg.22', 'superior-bureau'],
      ]);
      expect(context.deadlines.find(({ kind }) => kind === 'referral.report')?.state).toBe('met');
      const against = { ...assigned.matter, complainedOf: { persons: [], units: ['superior-bureau'] } };
      const quiet = reached(lifecycle, [withdraw], { ...assigned, matter: against });
      expect([quiet.value, of(quiet.effects, 'report', 'withdrawal').length]).toEqual(['withdrawn', 1]);
    });

    test('is nobody’s act but the petitioner’s', () => {
      unchanged([], { ...withdraw, by: { role: 'petitioner', id: 'stranger-1' } });
      unchanged([], { ...withdraw, by: people.clerk });
    });
  });

  describe('a stage’s last day', () => {
    const timer = { role: 'system', id: 'timer' } as const;
    const passed = (deadline: string, at: string) => happening('deadline.passed', timer, { deadline }, at);

    test('counts whole: the stage is in time in its last second and missed in the first after it', () => {
      ['form', 'opinion', 'sign', 'dispatch'].forEach((duty, stage) => {
        const before = reached(lifecycle, course.slice(0, stage));
        const deadline = `${lifecycle.id}.${duty}`;
        const due = before.context.deadlines.find(({ id }) => id === deadline)?.due;
        const event = course[stage] as typeof fillForm;
        const stateOf = (standing: typeof before) =>
          standing.context.deadlines.find(({ id }) => id === deadline)?.state;
        expect(stateOf(stepped(lifecycle, before, { ...event, at: `${due}T23:59:59+08:00` }))).toBe('met');
        const next = `2026-03-0${Number(due?.slice(-1)) + 1}`;
        expect(stateOf(stepped(lifecycle, before, { ...event, at: `${next}T00:00:00+08:00` }))).toBe(
          'missed',
        );
        expect(stepped(lifecycle, before, passed(deadline, `${due}T23:59:59+08:00`)).effects).toEqual([]);
        expect(stateOf(stepped(lifecycle, before, passed(deadline, `${next}T00:00:00+08:00`)))).toBe(
          'missed',
        );
      });
    });

    test('when it is missed supervision is opened, the owner is named, and the stage can still be done', () => {
      const before = reached(lifecycle, [fillForm, propose]);
      const missed = stepped(lifecycle, before, passed(`${lifecycle.id}.sign`, '2026-03-06T08:00:00+08:00'));
      expect(of(missed.effects, 'open')).toEqual([
        expect.objectContaining({
          lifecycle: 'supervision',
          input: {
            cause: 'missedDeadline',
            deadline: `${lifecycle.id}.sign`,
            breach: 'plan.3.2.2',
            owner: { role: signer.role },
          },
        }),
      ]);
      const late = stepped(lifecycle, missed, { ...sign, at: '2026-03-06T09:00:00+08:00' });
      expect(late.value).toBe('signed');
      expect(of(late.effects, 'record', 'deadline-missed')).toHaveLength(1);
    });
  });

  test('the context keeps ids, days and counts, none of anybody’s words, and its schema is exact', () => {
    const words = ['拟交该单位核实办理', '请补充依据', '属地办理'];
    const back = happening('approval.return', signer, { to: 'form', reason: words[1] });
    const events = [
      fillForm,
      propose,
      back,
      fillForm,
      propose,
      { ...sign, unit: 'brigade-1', reason: words[2] },
    ];
    events.forEach((_, count) => {
      const { context } = reached(lifecycle, events.slice(0, count + 1));
      expect(approvalContextSchema.parse(context)).toEqual(context);
      expect(words.filter((said) => JSON.stringify(context).includes(said))).toEqual([]);
    });
    expect(
      approvalContextSchema.safeParse({ ...reached(lifecycle).context, opinionText: '拟' }).success,
    ).toBe(false);
  });

  test('every effect is of the closed union', () => {
    course.forEach((_, count) => {
      for (const effect of reached(lifecycle, course.slice(0, count + 1)).effects) {
        expect(effectSchema.parse(effect)).toEqual(effect);
      }
    });
  });

  test('nobody but a petitioner of the matter asks how it stands', () => {
    unchanged(
      [fillForm],
      happening('petitioner.query', { role: 'petitioner', id: 'stranger-1' }, {}, monday),
    );
  });
});
