import { listForms, me, openings, readForm } from './forms.ts';
import { live, measured, ready } from './health.ts';
import { count, listDuties, listPetitions } from './lists.ts';
import {
  deadlines,
  explainDeadline,
  explainEvent,
  nextEvents,
  readLog,
  readPetition,
} from './onePetition.ts';
import { openPetition } from './openPetition.ts';
import { readProblem } from './problemPages.ts';
import type { Route } from './route.ts';
import { sendEvent } from './sendEvent.ts';

/** Every route that the OpenAPI document lists. */
export const routes: readonly Route[] = [
  openPetition,
  sendEvent,
  listPetitions,
  listDuties,
  count,
  readPetition,
  nextEvents,
  deadlines,
  explainDeadline,
  explainEvent,
  readLog,
  openings,
  me,
  listForms,
  readForm,
  readProblem,
  live,
  ready,
  measured,
];
