import type { Row } from '../../model.ts';
import { oneWithdraws } from '../shared.ts';
import { ending, open } from './facts.ts';

/** Delivery, rating, and the ends before a reply. */
export const endings: readonly Row[] = [
  {
    in: 'toDeliver',
    on: 'handling.deliver',
    by: 'the unit that has it',
    when: [
      'it was delivered after the reply and not in days to come',
      'somebody is known to whom it can be brought in this manner',
    ],
    to: 'replied',
    does: ['handling.deliver', 'handling.conclude', 'simple.reply', 'referral.report'],
    runs: [{ kind: 'handling.rate', owner: 'petitioner', from: ({ event }) => event.deliveredOn }],
    notes: ({ course, event, matter }) => {
      course.facts.deliveredOn = event.deliveredOn;
      course.facts.replyUnit = matter.unit;
      delete course.facts.askedBefore;
    },
    tells: ['concluded'],
    clause: 'reg.34',
  },
  {
    in: 'toDeliver',
    on: 'review.request',
    by: 'a petitioner of the matter',
    when: 'they had the reply by then',
    to: 'replied',
    does: ['handling.deliver', 'handling.conclude', 'simple.reply', 'referral.report'],
    runs: [
      { kind: 'handling.rate', owner: 'petitioner', from: ({ event, today }) => event.receivedOn ?? today },
    ],
    notes: ({ course, event, matter, today }) => {
      course.facts.deliveredOn = event.receivedOn ?? today;
      course.facts.replyUnit = matter.unit;
      course.facts.askedBefore = event.by.id;
    },
    tells: ['concluded'],
    clause: 'reg.35.1',
  },
  {
    in: 'toDeliver',
    on: 'handling.conclude',
    by: 'the commission',
    when: ['nobody can be reached', 'it is no complex matter, or summed up'],
    to: 'undelivered',
    does: ['handling.conclude', 'simple.reply', 'referral.report'],
    tells: ['concluded'],
    clause: 'reg.34',
  },
  ...ending({
    in: 'toRate',
    on: 'handling.rate',
    by: 'a petitioner of the matter',
    when: ['a rating is still open', 'the office is rated apart only where the body asks for both'],
    to: 'answered',
    does: ['handling.rate'],
    tells: ['concluded'],
    clause: 'reg.21',
  }),
  ...ending({
    in: 'toRate',
    on: 'handling.conclude',
    by: 'the commission',
    when: ['no rating can come'],
    to: 'answered',
    tells: ['concluded'],
    clause: 'reg.21',
  }),
  ...ending({
    in: 'toRate',
    on: 'deadline.passed',
    by: 'the timer',
    when: ['the rating window passed'],
    to: 'answered',
    tells: ['concluded'],
    clause: 'reg.21',
  }),
  ...ending({
    in: open,
    on: 'handling.withdraw',
    by: 'a petitioner of the matter',
    when: ['only one petitioner raises it'],
    to: 'withdrawn',
    tells: ['withdrawn'],
    does: ['referral.report'],
    clause: 'reg.20',
  }),
  ...ending({
    in: open,
    on: 'handling.merge',
    by: 'the commission',
    when: [
      'the other is the identical matter, due no later',
      'the other’s unit may know of it',
      'the other’s unit handles matters',
      'no superior waits for the result',
    ],
    to: 'merged',
    tells: ['merged'],
    notes: ({ matter, event }) => {
      matter.prior = event.into;
    },
    clause: 'plan.3.1.2',
  }),
  ...ending({
    in: open,
    on: 'handling.leadToProcedure',
    by: 'the commission',
    when: [
      'it is neither suggestion nor report',
      'the procedure is another organ’s, or a unit’s own fire-hazard check',
    ],
    to: 'led',
    tells: ['led-to-procedure'],
    does: ['referral.report'],
    clause: 'reg.31',
  }),
  oneWithdraws('handling.withdraw', open),
  {
    in: [...open, 'toDeliver', 'toSummarise'],
    on: 'handling.rate',
    by: 'a petitioner of the matter',
    when: ['a rating is still open', 'the office is rated apart only where the body asks for both'],
    does: ['handling.rate'],
    clause: 'reg.21',
  },
];
