import * as z from 'zod/mini';
import { arrivalShape } from './intake.ts';

const { channel: _channel, persons: _persons, ...described } = arrivalShape;

/**
 * What an incident states of a petition that nobody here knows yet: all that an arriving petition states but its
 * channel, which is a visit, and the number of persons, which the incident states itself.
 */
export const incidentArrivalSchema = z.strictObject(described);

/** What an incident states of a petition that nobody here knows yet. */
export type IncidentArrival = z.infer<typeof incidentArrivalSchema>;
