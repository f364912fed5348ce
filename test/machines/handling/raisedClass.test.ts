import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../src/calendar/calendar.ts';
import { handling } from '../../../src/machines/handling.ts';
import { eventsKnownIn } from '../../../src/machines/lifecycle/chart.ts';
import { definePolicy } from '../../../src/policy/definePolicy.ts';
import { chained } from '../../support/chained.ts';
import { seriousCriteria } from '../../support/criteria.ts';
import { claim, people } from '../samples/handling.ts';
import { happening, opened, reached, steps } from './cases.ts';

const calendar = createCalendar();
const { approval } = chained;
const raise = happening('handling.raise', people.commissioner, {
  criteria: seriousCriteria,
  reason: '可能引发群体访',
});

describe('a matter that is raised under classes of the body’s own', () => {
  const bound = handling.under({ policy: chained, calendar });
  const general = { ...claim, class: 'general', classification: 'general' } as const;

  test('comes to a class for complex matters, by whose chains and terms it goes on', () => {
    const raised = reached(opened(general, {}, bound), steps.accept(), raise);
    expect(raised.context.matter).toMatchObject({ classification: 'complex', class: 'complex' });
  });

  test('is not raised where the body has no class for complex matters', () => {
    const classes = (approval?.classes ?? []).map((row) => ({ ...row, weight: 'general' as const }));
    const light = definePolicy({ ...chained, id: 'light', approval: { ...approval, classes } } as never);
    const { chart } = handling.under({ policy: light, calendar });
    expect(eventsKnownIn(chart, 'inHand').has('handling.raise')).toBe(false);
  });
});
