import { describe } from 'vitest';
import { reexamination } from '../../../src/machines/reexamination.ts';
import { review } from '../../../src/machines/review.ts';
import { samples as ofReexamination } from '../samples/reexamination.ts';
import { today } from '../samples/remedy.ts';
import { samples as ofReview } from '../samples/review.ts';
import { promises } from './promises.ts';

describe('in every state of a review', () => {
  promises(review, ofReview, `${today}T09:00:00+08:00`);
});

describe('in every state of a re-examination', () => {
  promises(reexamination, ofReexamination, `${today}T09:00:00+08:00`);
});
