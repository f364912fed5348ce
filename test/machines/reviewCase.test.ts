import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau, type Policy } from '../../src/index.ts';
import { Office } from '../support/office.ts';
import { request as contested, reviewing } from './reviewCase/happenings.ts';

const commission = 'disciplineCommission';
const clerk = 'supervisionOffice';
const street = { part: 'outsideOrgan', unit: 'street-office' } as const;
const reviewer: Policy = definePolicy({
  extends: fireRescueBureau,
  id: 'reviewer',
  version: '1.0.0',
  reviewing,
});
const { by: _, type, ...request } = contested;
const opinion = { outcome: 'uphold', reason: '事实清楚', legalBasis: '《信访工作条例》' };

/** A request about the street office's opinion, on the second of March. */
function asked(stated: object = {}, policy = reviewer): Office {
  const office = new Office(policy);
  office.send(type, clerk, { ...request, ...stated });
  return office;
}
const takenIn = (stated: object = {}, policy = reviewer) => {
  const office = asked(stated, policy);
  office.send('reviewCase.accept', commission, { fileBy: '2026-03-20' });
  return office;
};

describe('a petition that begins with a request to review another organ’s opinion', () => {
  test('reg.35.2: acceptance and opinion are two deadlines of one start, the thirty days from the request', () => {
    const office = asked();
    expect(office.deadline('reviewCase.accept')).toMatchObject({ start: '2026-03-02', due: '2026-03-05' });
    expect(office.deadline('reviewCase.review')).toMatchObject({ start: '2026-03-02', due: '2026-04-01' });
  });

  test('reg.35.2: a correction stops no clock, and what is completed late is taken while the request waits', () => {
    const office = asked({ attached: false });
    office.send('reviewCase.askCorrection', clerk, { missing: '原处理意见', until: '2026-03-04' });
    expect(office.deadline('reviewCase.review')).toMatchObject({ due: '2026-04-01', state: 'running' });
    office.rightAfter('reviewCase.correct').send('reviewCase.correct', 'petitioner', { paper: 'B-1' });
    expect(office.deadlines('reviewCase.correct')).toMatchObject([{ state: 'discharged' }]);
    office.send('reviewCase.accept', commission, { fileBy: '2026-03-20' });
    expect(office.stage).toBe('reviewCase.inReview');
  });

  test('policy: where no day is named, correction and file are owed by the body’s own terms', () => {
    const terms = (n: number) => ({ term: { n, unit: 'calendarDays' as const } });
    const quick = definePolicy({
      extends: reviewer,
      id: 'quick',
      version: '1.0.0',
      terms: { 'reviewCase.correct': terms(8), 'reviewCase.file': terms(4) },
    });
    const office = asked({ attached: false }, quick);
    const { effects } = office.send('reviewCase.askCorrection', clerk, { missing: '原处理意见' });
    expect(office.deadline('reviewCase.correct').due).toBe('2026-03-10');
    expect(effects).toContainEqual(expect.objectContaining({ what: 'correction-asked', by: '2026-03-10' }));
    office.send('reviewCase.correct', 'petitioner', { paper: 'B-1' });
    const accepted = office.send('reviewCase.accept', commission, {});
    expect(office.deadline('reviewCase.file').due).toBe('2026-03-06');
    expect(accepted.effects).toContainEqual(
      expect.objectContaining({
        what: 'review-file-asked',
        detail: expect.objectContaining({ fileBy: '2026-03-06' }) as object,
      }),
    );
  });

  test('the organ below is told, and its file is owed by the day named', () => {
    const office = takenIn();
    expect(office.deadline('reviewCase.file')).toMatchObject({
      due: '2026-03-20',
      owner: { role: 'outsideOrgan', unit: 'street-office' },
    });
    office.send('reviewCase.giveFile', street, { paper: 'A-1' });
    expect(office.deadlines('reviewCase.file')).toMatchObject([{ state: 'met' }]);
  });

  test('reg.36.2: a hearing’s days fall away in a re-examination alone', () => {
    const due = (level: 'review' | 'reexamination', organ: string) => {
      const office = takenIn({ level, opinion: { ...request.opinion, organ } });
      const kind = level === 'review' ? 'reviewCase.review' : 'reviewCase.reexamine';
      office.on('2026-03-10').send('reviewCase.openHearing', commission, { reason: '争议较大' });
      office.on('2026-03-12').send('reviewCase.closeHearing', commission, { summary: '已陈述' });
      return office.deadline(kind).due;
    };
    expect(due('review', 'street-office')).toBe('2026-04-01');
    expect(due('reexamination', 'housing-bureau')).toBe('2026-04-04');
  });

  test('reg.36.3: only a re-examination is final', () => {
    const left = (level: 'review' | 'reexamination', organ: string) => {
      const { effects } = takenIn({ level, opinion: { ...request.opinion, organ } }).send(
        'reviewCase.decide',
        commission,
        opinion,
      );
      return effects.flatMap((one) => (one.type === 'notify' ? [one.remedy] : []));
    };
    expect(left('review', 'street-office')).toEqual(['ask-reexamination']);
    expect(left('reexamination', 'housing-bureau')).toEqual(['none-further']);
  });

  test('an extension is off unless the body has chosen one', () => {
    const days = { days: 1, approvedBy: 'chief-1', reason: '须勘验' };
    expect(takenIn().refused('reviewCase.extend', commission, days)[0].code).toBe('guard-failed');
  });

  test('what was revoked for its procedure may come to the same, but not under a body that never has it so', () => {
    const redone = { paper: 'D-2', sameResult: true, sameFacts: true };
    const ordered = (policy: Policy) => {
      const office = takenIn({}, policy);
      office.send('reviewCase.decide', commission, {
        ...opinion,
        outcome: 'revokeRedo',
        fault: 'procedure',
        redoBy: '2026-04-30',
      });
      office.send('reviewCase.deliver', clerk, { deliveredOn: office.today });
      return office;
    };
    const strict = definePolicy({
      extends: reviewer,
      id: 'strict',
      version: '1.0.0',
      reviewing: { notTheSame: 'always' },
    });
    expect(ordered(strict).refused('reviewCase.redone', street, redone)[0].code).toBe('guard-failed');
    ordered(reviewer).send('reviewCase.redone', street, redone);
  });

  test('reg.30: an organ below that is complained of is told nothing', () => {
    const complainedOf = { persons: ['head-1'], units: ['street-office'] };
    const office = asked({ complainedOf });
    const { effects } = office.send('reviewCase.accept', commission, { fileBy: '2026-03-20' });
    const told = effects.flatMap((one) => ('organ' in one ? [one.organ] : 'to' in one ? [one.to] : []));
    expect(told.map(({ unit }) => unit)).not.toContain('street-office');
    expect(office.deadline('reviewCase.file').owner).toEqual({ role: 'superiorOrgan' });
  });

  test('reg.35.1: a body that reviews nobody takes no such request', () => {
    const office = new Office(fireRescueBureau);
    expect(office.refused(type, clerk, request)[0]).toMatchObject({ code: 'guard-failed', rule: 'reg.35.1' });
  });
});
