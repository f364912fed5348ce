import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../../src/calendar/calendar.ts';
import { createEngine } from '../../../../src/engine/createEngine.ts';
import { actorFor, actsForUnit, grouped, unitsFor } from '../../../../src/inspector/page/model/acting.ts';
import {
  clockText,
  daysLater,
  instantOf,
  localOf,
  minutesLater,
  momentText,
  nextWorkingMoment,
} from '../../../../src/inspector/page/model/moments.ts';
import { freePetitionId, newEvent, payloadOfEvent } from '../../../../src/inspector/page/model/newEvent.ts';
import { openingEvents } from '../../../../src/inspector/page/model/openers.ts';
import { fireRescueBureau } from '../../../../src/policy/fireRescueBureau.ts';
import { housingBureau } from '../../../../src/policy/housingBureau.ts';
import { letter } from '../../../support/stories.ts';

const at = '2026-03-02T09:00:00+08:00';
const officer = { role: 'disciplineCommission', unit: 'commission', id: 'officer-1' };

describe('who acts', () => {
  test.for([fireRescueBureau, housingBureau])(
    'every role of $id can be taken, for a unit that plays it',
    (policy) => {
      for (const role of Object.keys(policy.roles)) {
        const { unit, id } = actorFor(policy, role, undefined);
        expect(id).not.toBe('');
        if (unit === undefined)
          expect(unitsFor(policy, role).length === 0 || !actsForUnit(policy, role)).toBe(true);
        else expect(unitsFor(policy, role)).toContain(unit);
      }
    },
  );

  test('the unit that has the matter acts for it, one of its petitioners for the petitioner', () => {
    const decision = createEngine<string>(fireRescueBureau).open({
      ...letter,
      type: 'intake.receive',
      id: 'e1',
      petition: 'p1',
      at,
      by: officer,
    } as never);
    if (!decision.accepted) throw new Error('refused');
    const matter = { ...decision.petition.matter, unit: 'brigade-2', interested: ['brigade-2-1'] };
    const petition = { ...decision.petition, matter };
    expect(actorFor(fireRescueBureau, 'responsibleUnit', petition)).toEqual({
      role: 'responsibleUnit',
      unit: 'brigade-2',
      id: 'brigade-2-1-2',
    });
    expect(actorFor(fireRescueBureau, 'petitioner', petition)).toEqual({
      role: 'petitioner',
      id: 'petitioner-1',
    });
  });

  test('events for others are apart from those that are blocked for this person', () => {
    const event = { roles: ['a'], allowed: false };
    const events = [
      event,
      { roles: ['a'], allowed: true, standing: 'ordinary' },
      { roles: ['a'], allowed: true, standing: 'exceptional' },
      { roles: ['b'], allowed: false },
    ] as never;
    const { ordinary, exceptional, blocked, others } = grouped(events, { role: 'a', id: 'x' });
    expect([ordinary, exceptional, blocked, others].map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  });

  test('a superior organ acts as the one that referred the matter', () => {
    const unit = { matter: { petitioners: [], referral: { organ: 'ministry' } } } as never;
    expect(actorFor(fireRescueBureau, 'superiorOrgan', unit)).toMatchObject({ unit: 'ministry' });
    expect(actorFor(fireRescueBureau, 'superiorOrgan', undefined)).toMatchObject({ role: 'superiorOrgan' });
  });

  test('a petition can begin with a visit, a repeat, a referral, a group, a request from the capital or one for review', () => {
    const events = openingEvents(fireRescueBureau);
    expect(events.map(({ type }) => type)).toEqual([
      'intake.receive',
      'repeat.receive',
      'referral.receive',
      'group.arrive',
      'capital.request',
      'reviewCase.request',
    ]);
    for (const { roles } of events) expect(roles.length).toBeGreaterThan(0);
  });
});

describe('the moment', () => {
  test('is written in Shanghai whatever the zone it came in', () => {
    expect(localOf('2026-03-01T16:30:00Z')).toBe('2026-03-02T00:30:00');
    expect(instantOf('2026-03-02T00:30')).toBe('2026-03-02T00:30:00+08:00');
    expect(instantOf('2026-02-30T00:30')).toBeUndefined();
    expect(momentText('2026-03-01T16:30:00Z')).toBe('2026-03-02 00:30');
    expect(momentText(undefined)).toBe('');
    expect(clockText('2026-03-01T16:30:05Z')).toBe('00:30:05');
    expect(clockText(undefined)).toBe('');
  });

  test('goes on by minutes, days and working days', () => {
    expect(minutesLater('2026-02-28T23:30:00+08:00', 60)).toBe('2026-03-01T00:30:00+08:00');
    expect(daysLater(at, 30)).toBe('2026-04-01T09:00:00+08:00');
    expect(nextWorkingMoment('2026-02-14T09:00:00+08:00', createCalendar())).toBe(
      '2026-02-24T09:00:00+08:00',
    );
  });
});

describe('an event of the page', () => {
  test('has its head, and nothing of an empty unit or incident', () => {
    const event = newEvent(
      { petition: 'p', count: 4, type: 'x.y', at, by: { role: 'petitioner', unit: '', id: 'a' } },
      { reason: 'r' },
    );
    expect(event).toEqual({
      id: 'page:5',
      petition: 'p',
      type: 'x.y',
      at,
      by: { role: 'petitioner', id: 'a' },
      reason: 'r',
    });
    expect(payloadOfEvent(event)).toEqual({ reason: 'r' });
    expect(
      newEvent({ petition: 'p', count: 0, type: 'x', incident: 'i-1', at, by: officer }, {}),
    ).toMatchObject({ incident: 'i-1', by: officer });
  });

  test('a new petition gets an id that is free', () => {
    expect(freePetitionId((id) => id === 'P-001')).toBe('P-002');
  });
});
