import type { Table } from '../model.ts';
import {
  type Remedy,
  remedyBegins,
  remedyConditions,
  remedyEnds,
  remedyRows,
  withdrawsRequest,
} from './remedy.ts';

const remedy: Remedy = {
  name: 'review',
  inHand: 'inReview',
  done: 'reviewed',
  before: ['replyUnit'],
  accepted: 'review-accepted',
  declined: 'review-declined',
  request: 'reg.35.1',
  decide: 'reg.35.2',
};

/** Review (`reg.35.1`, `reg.35.2`). */
export const review: Table = {
  lifecycle: 'review',
  place: 'main',
  begins: remedyBegins('review', 'reg.35.1'),
  rows: [
    ...remedyRows(remedy),
    {
      in: 'inReview',
      on: 'review.holdHearing',
      by: 'the organ that took it in',
      when: 'the day of the hearing is to come',
      tells: ['hearing-set'],
      clause: 'reg.35.2',
    },
    {
      in: 'inReview',
      on: 'review.decide',
      by: 'the organ that took it in',
      when: ['the person decided nothing before', 'it is not sent back'],
      to: 'opinionGiven',
      does: ['review.decide'],
      runs: [
        {
          kind: 'review.deliver',
          owner: ({ course }) => ({ role: 'superiorOrgan', unit: course.facts.organ }),
        },
      ],
      notes: ({ course, event, today }) => {
        course.facts.decidedOn = today;
        course.facts.outcome = event.outcome;
        course.facts.deciders = [...(course.facts.deciders ?? []), event.by.id];
        course.facts.reviewUnit = event.by.unit;
      },
      tells: ['review-opinion'],
      besides: ({ policy, event }) =>
        policy.carryingOut && event.outcome === 'changed'
          ? { lifecycle: 'carryingOut', facts: { basis: 'review' } }
          : undefined,
      clause: 'reg.35.2',
    },
    {
      in: 'inReview',
      on: 'review.decide',
      by: 'the organ that took it in',
      when: ['the person decided nothing before', 'it is sent back'],
      to: 'sentBack',
      does: ['review.decide'],
      notes: ({ course }) => {
        course.facts.outcome = 'sentBack';
      },
      tells: ['reopened'],
      clause: 'reg.35.2',
    },
    {
      in: 'opinionGiven',
      on: 'review.deliver',
      by: 'the organ that took it in',
      when: 'it was delivered after the opinion and not in days to come',
      to: 'reviewed',
      does: ['review.deliver'],
      notes: ({ course, event }) => {
        course.facts.deliveredOn = event.deliveredOn;
        delete course.facts.askedBefore;
      },
      clause: 'reg.35.2',
    },
    {
      in: 'opinionGiven',
      on: 'reexamination.request',
      by: 'a petitioner of the matter',
      when: 'they had the opinion by then',
      to: 'reviewed',
      does: ['review.deliver'],
      notes: ({ course, event, today }) => {
        course.facts.deliveredOn = event.receivedOn ?? today;
        course.facts.askedBefore = event.by.id;
      },
      clause: 'reg.36.1',
    },
    ...withdrawsRequest('review', ['requested', 'inReview'], 'reg.35.1'),
  ],
  ends: {
    ...remedyEnds,
    reviewed: { next: 'reexamination', carries: ['handling.rate', 'handling.summary'] },
  },
  conditions: remedyConditions(remedy),
};
