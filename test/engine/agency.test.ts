import { describe, expect, test } from 'vitest';
import { explanationText } from '../../src/index.ts';
import { fireRescueBureauFirst } from '../../src/policy/fireRescueBureau.ts';
import { arrival, classified, dispatched, handled, receive } from './support/courses.ts';
import { laterPlan, people, petitionUnder, type Step } from './support/office.ts';

const { bureau, clerk, commissioner, petitioner } = people;
const withAgents = (most = 2) => laterPlan({ agents: { most } });
const authorise = (person = 'agent-1', day = '03-25'): Step => [
  day,
  'agent.authorise',
  petitioner,
  { person, authority: '委托书-1' },
];
const replied = [...dispatched, ...handled];
const request = { reasons: '不服处理意见' };

describe('an agent of the petitioner', () => {
  test('is authorised in writing, and does what the petitioner may: ask for review, withdraw, ask for progress, rate', () => {
    const course = petitionUnder(withAgents()).follow([...replied, authorise()]);
    expect(course.petition.matter.agents).toEqual([
      { id: 'agent-1', of: 'petitioner-1', authority: '委托书-1', since: '2026-03-25' },
    ]);
    course.send('03-26', 'handling.rate', petitioner, { score: 'satisfied', agent: 'agent-1' });
    course.send('03-27', 'petitioner.query', petitioner, { agent: 'agent-1' });
    const { effects } = course.send('03-30', 'review.request', petitioner, { ...request, agent: 'agent-1' });
    expect(effects[0]).toEqual({
      type: 'record',
      rule: 'policy',
      what: 'agency',
      about: 'agent-1',
      detail: { event: 'review.request', agent: 'agent-1', of: 'petitioner-1' },
    });
    course.send('03-31', 'review.withdraw', petitioner, { agent: 'agent-1' });
  });

  test('is told what the petitioner is told, who is told as before', () => {
    const course = petitionUnder(withAgents()).follow([receive, authorise('agent-1', '03-02')]);
    const told = (day: string) =>
      course
        .send(day, 'petitioner.query', petitioner)
        .effects.flatMap((effect) => (effect.type === 'notify' ? effect.to.ids : []));
    expect(told('03-03')).toEqual(['petitioner-1', 'agent-1']);
    course.send('03-04', 'agent.revoke', petitioner, { person: 'agent-1' });
    expect(told('03-05')).toEqual(['petitioner-1']);
  });

  test('has the authority on paper, which the register has, also where a clerk enters it', () => {
    const course = petitionUnder(withAgents()).follow(classified);
    const { effects } = course.send('03-06', 'agent.authorise', petitioner, {
      person: 'agent-1',
      authority: '委托书-1',
      enteredBy: clerk,
    });
    expect(effects).toMatchObject([
      { what: 'entry', detail: { acted: 'petitioner-1', entered: 'clerk-1' } },
      { what: 'authority', about: 'agent-1', detail: { of: 'petitioner-1', authority: '委托书-1' } },
    ]);
  });

  test('renews an authority without being another agent', () => {
    const course = petitionUnder(withAgents(1)).follow([...classified, authorise()]);
    course.send('03-26', 'agent.authorise', petitioner, { person: 'agent-1', authority: '委托书-2' });
    expect(course.petition.matter.agents).toMatchObject([{ id: 'agent-1', authority: '委托书-2' }]);
  });

  test('is told of by the explanation', () => {
    const course = petitionUnder(withAgents()).follow([...replied, authorise()]);
    const event = course.event('03-30', 'review.request', petitioner, { ...request, agent: 'agent-1' });
    const explained = course.engine.explain(course.petition, event);
    if (!explained.accepted) throw new Error('not explained');
    expect(explanationText(explained.explanation, 'en')).toContain('through the agent agent-1');
    expect(explanationText(explained.explanation, 'zh')).toContain('由代理人 agent-1 办理');
  });
});

describe('refused, with the rule:', () => {
  test('a third agent, or a second where the policy allows one', () => {
    const two = petitionUnder(withAgents()).follow([
      ...classified,
      authorise('agent-1'),
      authorise('agent-2'),
    ]);
    expect(two.refused(...authorise('agent-3'))).toMatchObject([
      {
        rule: 'policy',
        guard: 'agentsWithinMost',
        message: { en: expect.stringContaining('at most 2 agents') },
      },
    ]);
    const one = petitionUnder(withAgents(1)).follow([...classified, authorise('agent-1')]);
    expect(one.refused(...authorise('agent-2'))).toMatchObject([{ guard: 'agentsWithinMost' }]);
  });

  test('an officer with an interest, somebody complained of, or the petitioner (reg.28)', () => {
    const complained = { ...arrival, complainedOf: { persons: ['officer-9'], units: [] } };
    const course = petitionUnder(withAgents()).follow([
      ['03-02', 'intake.receive', commissioner, complained],
    ]);
    course.send('03-03', 'matter.declareInterest', commissioner, { person: 'clerk-9', reason: '系近亲属' });
    for (const person of ['clerk-9', 'officer-9', 'petitioner-1'])
      expect(course.refused(...authorise(person))).toMatchObject([
        { rule: 'reg.28', guard: 'agentHasNoInterest' },
      ]);
  });

  test('an agent whose interest came up later, who is told nothing either', () => {
    const course = petitionUnder(withAgents()).follow([...replied, authorise()]);
    course.send('03-26', 'matter.declareInterest', commissioner, {
      person: 'agent-1',
      reason: '系承办人近亲属',
    });
    expect(
      course.refused('03-30', 'review.request', petitioner, { ...request, agent: 'agent-1' }),
    ).toMatchObject([{ rule: 'reg.28', guard: 'agentHasNoInterest', path: 'agent' }]);
    const { effects } = course.send('03-31', 'petitioner.query', petitioner);
    expect(effects).toMatchObject([{ to: { ids: ['petitioner-1'] } }]);
  });

  test('whatever an agent does after the petitioner said so, and a second revocation', () => {
    const course = petitionUnder(withAgents()).follow([...replied, authorise()]);
    const { effects } = course.send('03-26', 'agent.revoke', petitioner, {
      person: 'agent-1',
      reason: '本人办理',
    });
    expect(effects).toMatchObject([
      { what: 'authority-ended', about: 'agent-1', reason: '本人办理', detail: { of: 'petitioner-1' } },
    ]);
    expect(
      course.refused('03-30', 'review.request', petitioner, { ...request, agent: 'agent-1' }),
    ).toMatchObject([{ code: 'guard-failed', rule: 'policy', guard: 'agentIsAuthorised' }]);
    expect(course.refused('03-30', 'agent.revoke', petitioner, { person: 'agent-1' })).toMatchObject([
      { guard: 'agentIsAuthorised' },
    ]);
  });

  test('an authority that the agent gives or takes away', () => {
    const course = petitionUnder(withAgents()).follow([...classified, authorise()]);
    const [, type, by, payload] = authorise('agent-2');
    expect(course.refused('03-26', type, by, { ...payload, agent: 'agent-1' })).toMatchObject([
      { guard: 'principalAlone' },
    ]);
    expect(
      course.refused('03-26', 'agent.revoke', petitioner, { person: 'agent-1', agent: 'agent-1' }),
    ).toMatchObject([{ guard: 'principalAlone' }]);
  });

  test('an authority that an office gives', () => {
    const course = petitionUnder(withAgents()).follow(classified);
    const [day, type, , payload] = authorise();
    expect(course.refused(day, type, clerk, payload)).toMatchObject([{ code: 'wrong-role', rule: 'policy' }]);
  });

  test('an agent of an office, and one who enters it as a clerk', () => {
    const course = petitionUnder(withAgents()).follow([...replied, authorise(), authorise('clerk-1')]);
    course.send('03-30', 'review.request', petitioner, request);
    expect(course.refused('04-01', 'review.accept', bureau, { agent: 'agent-1' })).toMatchObject([
      { guard: 'agentOfPetitioner' },
    ]);
    expect(
      course.refused('04-01', 'review.withdraw', petitioner, { agent: 'clerk-1', enteredBy: clerk }),
    ).toMatchObject([{ guard: 'enteredForAnother', path: 'enteredBy' }]);
  });

  test('any agent where the policy has none, as the first version has', () => {
    const course = petitionUnder(fireRescueBureauFirst).follow(classified);
    const [refusal] = course.refused(...authorise());
    expect(refusal).toMatchObject({ code: 'not-now' });
    expect(refusal?.instead).not.toContain('agent.authorise');
    expect(course.refused('03-26', 'petitioner.query', petitioner, { agent: 'agent-1' })).toMatchObject([
      { rule: 'policy', guard: 'agentsAreKnown' },
    ]);
  });
});
