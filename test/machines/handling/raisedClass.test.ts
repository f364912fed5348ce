import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../src/calendar/calendar.ts';
import { handling } from '../../../src/machines/handling.ts';
import { eventsKnownIn } from '../../../src/machines/lifecycle/chart.ts';
import { definePolicy } from '../../../src/policy/definePolicy.ts';
import { chained } from '../../support/chained.ts';
import { lightCriteria, seriousCriteria } from '../../support/criteria.ts';
import { claim, people } from '../samples/handling.ts';
import { happening, opened, reached, refusing, steps } from './cases.ts';

const calendar = createCalendar();
const { approval } = chained;
const raise = happening('handling.raise', people.commissioner, {
  criteria: seriousCriteria,
  reason: '可能引发群体访',
});

const clerk = { role: 'supervisionOffice', unit: 'supervision-office', id: 'clerk-1' } as const;

describe('a matter that is raised under classes of the body’s own', () => {
  const bound = handling.under({ policy: chained, calendar });
  const general = { ...claim, class: 'general', classification: 'general' } as const;

  test('comes to a class for complex matters, by whose chains and terms it goes on', () => {
    const raised = reached(opened(general, {}, bound), steps.accept(), raise);
    expect(raised.context.matter).toMatchObject({ classification: 'complex', class: 'complex' });
  });

  const stated = { criteria: seriousCriteria, reason: '可能引发群体访' };
  /** What keeps it from being raised from a class, by whom and on what. */
  const keeping = (from: string, by = people.commissioner, more: object = {}) => {
    const at = reached(opened({ ...general, class: from }, {}, bound), steps.accept());
    return refusing(at, happening('handling.raise', by, { ...stated, ...more }));
  };

  test('is raised by whoever decides both classes', () => {
    expect(keeping('general', clerk)).toEqual(['decidesClass']);
  });

  test('is raised on facts that make it complex by the table, which the body has, from a class that may change', () => {
    expect(keeping('general', people.commissioner, { criteria: lightCriteria })).toEqual([
      'factsMakeItComplex',
      'classMayChange',
    ]);
    expect(keeping('general', people.commissioner, { ownFacts: ['rude'] })).toEqual(['ownFactsAreKnown']);
    expect(keeping('consultation')).toEqual(['classMayChange']);
  });

  test('is not raised where the body has no class for complex matters', () => {
    const classes = (approval?.classes ?? []).map((row) => ({ ...row, weight: 'general' as const }));
    const light = definePolicy({ ...chained, id: 'light', approval: { ...approval, classes } } as never);
    const { chart } = handling.under({ policy: light, calendar });
    expect(eventsKnownIn(chart, 'inHand').has('handling.raise')).toBe(false);
  });
});
