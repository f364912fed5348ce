import { describe } from 'vitest';
import { reexamination } from '../../../src/machines/reexamination.js';
import { review } from '../../../src/machines/review.js';
import { samples as ofReexamination } from '../samples/reexamination.js';
import { today } from '../samples/remedy.js';
import { samples as ofReview } from '../samples/review.js';
import { promises } from './promises.js';

describe('in every state of a review', () => {
  promises(review, ofReview, `${today}T09:00:00+08:00`);
});

describe('in every state of a re-examination', () => {
  promises(reexamination, ofReexamination, `${today}T09:00:00+08:00`);
});
