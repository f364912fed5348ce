import { describe, expect, test } from 'vitest';
import { payloadOfEvent } from '../../../../src/inspector/page/model/newEvent.ts';
import { reallyActed } from '../../../../src/inspector/page/model/reallyActed.ts';
import { fireRescueBureau } from '../../../../src/policy/fireRescueBureau.ts';

const event = {
  id: 'e1',
  petition: 'P1',
  type: 'review.request',
  at: '2026-03-02T09:00:00+08:00',
  by: { role: 'petitioner', id: 'petitioner-1' },
  reasons: '不服',
};
const enteredBy = { role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-1' };

describe('who really acted', () => {
  test('is said of an agent, and of a clerk with the paper', () => {
    const paper = { paper: '某信访〔2026〕3号', on: '2026-03-01' };
    expect(
      reallyActed({ ...event, agent: 'agent-1', enteredBy: { ...enteredBy, ...paper } }, fireRescueBureau),
    ).toEqual([
      { zh: '代为行为的代理人：agent-1', en: 'agent who acts: agent-1' },
      {
        zh: '录入人：纪保督察处 · 纪保督察处 · clerk-1 · 某信访〔2026〕3号 · 2026-03-01',
        en: 'entered by: supervision office · supervision office · clerk-1 · 某信访〔2026〕3号 · 2026-03-01',
      },
    ]);
  });

  test('is said without a policy, too, and not at all where it is whoever acts', () => {
    expect(reallyActed({ ...event, enteredBy }, undefined)).toMatchObject([
      { zh: '录入人：纪保督察处 · supervision-office · clerk-1' },
    ]);
    expect(reallyActed(event, fireRescueBureau)).toEqual([]);
    expect(reallyActed({ ...event, agent: 7, enteredBy: null }, fireRescueBureau)).toEqual([]);
  });

  test('is no part of what the event states', () => {
    expect(payloadOfEvent({ ...event, agent: 'agent-1', enteredBy })).toEqual({ reasons: '不服' });
  });
});
