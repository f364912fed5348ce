import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau, type Policy } from '../../../src/index.ts';
import { Office } from '../../support/office.ts';
import { request as contested, reviewing, signing } from './happenings.ts';

const commission = 'disciplineCommission';
const signs: Policy = definePolicy({
  extends: fireRescueBureau,
  id: 'signs',
  version: '1.0.0',
  reviewing: { ...reviewing, ...signing },
});
const { by: _, type, ...request } = contested;
const bureau = { part: 'outsideOrgan', unit: 'petition-bureau' } as const;
const other = { part: 'outsideOrgan', unit: 'housing-bureau' } as const;
const basis = { reason: '事实清楚', legalBasis: '《信访工作条例》' };
const upheld = { outcome: 'uphold' } as const;
const revoked = { outcome: 'revokeRedo', fault: 'facts', redoBy: '2026-05-29' } as const;
const asked = { unit: 'petition-bureau', until: '2026-03-16' } as const;

/** A request about the street office's opinion that is taken in. */
function takenIn(stated: object = {}, policy = signs): Office {
  const office = new Office(policy);
  office.send(type, 'supervisionOffice', { ...request, ...stated });
  office.send('reviewCase.accept', commission, { fileBy: '2026-03-20' });
  return office;
}
const delegated = (stated: object = {}) => {
  const office = takenIn(stated);
  office.send('reviewCase.delegate', commission, asked);
  return office;
};
/** What the bureau that was asked drafts is on its way. */
const drafted = (outcome: object = revoked) => {
  const office = delegated();
  office.send('reviewCase.draftOpinion', bureau, { ...outcome, opinion: '拟办意见' });
  return office;
};

describe('an opinion that others sign before it is given', () => {
  test('is not given before it is drafted and signed, and the refusal says whose turn it is', () => {
    const office = takenIn();
    expect(office.refused('reviewCase.decide', commission, { ...upheld, ...basis })[0]).toMatchObject({
      code: 'guard-failed',
      guard: 'opinionIsSigned',
      message: {
        en: expect.stringContaining(
          'an opinion with this outcome, fault and day is to be drafted and signed first',
        ),
      },
    });
    office.send('reviewCase.draftOpinion', commission, { ...upheld, opinion: '拟维持' });
    expect(office.refused('reviewCase.decide', commission, { ...upheld, ...basis })[0].message).toMatchObject(
      {
        zh: expect.stringContaining('复查复核意见待主官签'),
        en: expect.stringContaining('the opinion waits for chief officer'),
      },
    );
    office.send('reviewCase.endorse', 'chiefOfficer');
    office.send('reviewCase.decide', commission, { ...upheld, ...basis });
    expect(office.stage).toBe('reviewCase.opinionGiven');
  });

  test('a delegate drafts what revokes; there was no meeting yet: nobody signs it', () => {
    const office = drafted();
    expect(office.refused('reviewCase.endorse', 'chiefOfficer')[0]).toMatchObject({
      code: 'wrong-role',
      guard: 'isNextOnPaper',
    });
    expect(office.refused('reviewCase.endorse', 'leadingGroup')[0]).toMatchObject({
      code: 'missing-fact',
      guard: 'paperMeetingIsRecorded',
    });
    office.send('reviewCase.endorse', 'leadingGroup', { meeting: 'M-1' });
    expect(office.refused('reviewCase.decide', commission, { ...revoked, ...basis })[0].guard).toBe(
      'opinionIsSigned',
    );
    office.send('reviewCase.endorse', 'chiefOfficer');
    office.send('reviewCase.decide', commission, { ...revoked, ...basis });
  });

  test('what is given is what was signed: no other outcome, fault or day', () => {
    const office = drafted();
    office.send('reviewCase.endorse', 'leadingGroup', { meeting: 'M-1' });
    office.send('reviewCase.endorse', 'chiefOfficer');
    for (const otherwise of [{ ...revoked, fault: 'law' }, { ...revoked, redoBy: '2026-06-30' }, upheld])
      expect(office.refused('reviewCase.decide', commission, { ...otherwise, ...basis })[0].guard).toBe(
        'opinionIsSigned',
      );
  });

  test('an opinion that no chain is for is given as it is, and is not drafted', () => {
    const opinion = { ...request.opinion, organ: 'housing-bureau' };
    const office = takenIn({ level: 'reexamination', opinion });
    expect(
      office.refused('reviewCase.draftOpinion', commission, { ...revoked, opinion: '拟撤销' })[0].guard,
    ).toBe('opinionIsSignedBySomebody');
    office.send('reviewCase.decide', commission, { ...revoked, ...basis });
  });

  test('each step has its clock, and whoever is next is asked to act', () => {
    const office = drafted();
    expect(office.deadline('approval.sign')).toMatchObject({
      owner: { role: 'leadingGroup' },
      state: 'running',
    });
    office.send('reviewCase.endorse', 'leadingGroup', { meeting: 'M-1' });
    expect(office.deadline('approval.sign').owner).toEqual({ role: 'chiefOfficer' });
    office.send('reviewCase.endorse', 'chiefOfficer');
    expect(office.deadline('approval.sign').state).toBe('met');
    expect(office.deadline('reviewCase.review')).toMatchObject({ due: '2026-04-01', state: 'running' });
  });

  test('nobody signs a draft of their own, nor two steps of one', () => {
    const office = drafted();
    const both = { part: 'leadingGroup', id: 'leader-1' } as const;
    office.send('reviewCase.endorse', both, { meeting: 'M-1' });
    expect(office.refused('reviewCase.endorse', { part: 'chiefOfficer', id: 'leader-1' })[0].guard).toBe(
      'hasNoPartInPaper',
    );
    office.send('reviewCase.endorse', 'chiefOfficer');
  });

  test('sent back it goes to the step before where the body has it so, or is drafted anew', () => {
    const office = drafted();
    office.send('reviewCase.endorse', 'leadingGroup', { meeting: 'M-1' });
    office.send('reviewCase.returnDraft', 'chiefOfficer', { to: 'previous', reason: '再议' });
    expect(office.deadline('approval.sign').owner).toEqual({ role: 'leadingGroup' });
    office.send('reviewCase.returnDraft', 'leadingGroup', { to: 'draft', reason: '补充事实' });
    expect(office.refused('reviewCase.endorse', 'leadingGroup', { meeting: 'M-2' })[0].message.en).toContain(
      'no such paper waits for anybody',
    );
    office.send('reviewCase.draftOpinion', bureau, { ...revoked, opinion: '补正后' });
  });

  test('whoever stands in says why, and it is recorded, when sending back as well', () => {
    const office = takenIn();
    office.send('reviewCase.draftOpinion', commission, { ...upheld, opinion: '拟维持' });
    const back = { to: 'draft', reason: '补充事实' };
    expect(office.refused('reviewCase.returnDraft', 'leadingGroup', back)[0].guard).toBe('maySendPaperBack');
    const { effects } = office.send('reviewCase.returnDraft', 'leadingGroup', {
      ...back,
      standIn: 'interest',
    });
    expect(effects).toContainEqual(
      expect.objectContaining({
        what: 'return',
        detail: expect.objectContaining({ standIn: 'interest' }),
      }),
    );
  });
});

describe('a draft of whoever was asked for it', () => {
  test('is theirs alone: neither another organ nor the one whose opinion it is drafts', () => {
    const office = delegated();
    const draft = { ...revoked, opinion: '拟撤销' };
    for (const part of [other, { part: 'outsideOrgan', unit: 'street-office' } as const])
      expect(office.refused('reviewCase.draftOpinion', part, draft)[0]).toMatchObject({
        code: 'wrong-role',
        guard: 'mayDraft',
      });
    office.send('reviewCase.draftOpinion', bureau, draft);
    expect(office.deadline('reviewCase.draft').state).toBe('met');
  });

  test('is asked of those whom the policy lists, by a day ahead, never of the organ below or of one complained of', () => {
    const complained = { persons: [], units: ['petition-bureau'] };
    const guardOf = (stated: object, office = takenIn()) =>
      office.refused('reviewCase.delegate', commission, { ...asked, ...stated })[0].guard;
    expect(guardOf({ unit: 'housing-bureau' })).toBe('isToBeAsked');
    expect(guardOf({ until: '2026-03-01' })).toBe('draftDayIsAhead');
    expect(guardOf({}, takenIn({ complainedOf: complained }))).toBe('unitNotComplainedOf');
    const own = definePolicy({
      extends: signs,
      id: 'asks-the-organ',
      version: '1.0.0',
      reviewing: { delegates: ['street-office'] },
    });
    expect(guardOf({ unit: 'street-office' }, takenIn({}, own))).toBe('isNotTheOrgan');
  });

  test('that is late is missed by them, and another may be asked; the clock of the opinion runs on', () => {
    const office = delegated();
    office.rightAfter('reviewCase.draft').timer();
    expect(office.deadlines('reviewCase.draft')).toMatchObject([
      { state: 'missed', owner: { role: 'outsideOrgan', unit: 'petition-bureau' } },
    ]);
    office.send('reviewCase.delegate', commission, { unit: 'dept-legal', until: '2026-03-24' });
    office.send(
      'reviewCase.draftOpinion',
      { part: 'businessDepartment', unit: 'dept-legal' },
      {
        ...revoked,
        opinion: '拟撤销',
      },
    );
    expect(office.deadline('reviewCase.review').due).toBe('2026-04-01');
  });

  test('falls with a hearing: what that brings out belongs in the opinion', () => {
    const office = drafted();
    office.send('reviewCase.openHearing', commission, { reason: '争议较大' });
    expect(office.deadline('approval.sign').state).toBe('discharged');
    office.send('reviewCase.closeHearing', commission, { summary: '已陈述' });
    expect(office.refused('reviewCase.endorse', 'leadingGroup', { meeting: 'M-1' })[0].guard).toBe(
      'isNextOnPaper',
    );
  });
});
