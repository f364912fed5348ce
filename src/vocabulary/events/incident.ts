import * as z from 'zod/mini';
import { arrivalShape } from './intake.ts';

const stated = ({ channel: _channel, persons: _persons, ...others }: typeof arrivalShape) => others;

/**
 * What an incident states of a petition that nobody here knows yet: all that an arriving petition states but its
 * channel, which is a visit, and the number of persons, which the incident states itself.
 */
export const incidentArrivalSchema = z.strictObject(stated(arrivalShape));

/** What an incident states of a petition that nobody here knows yet. */
export type IncidentArrival = z.infer<typeof incidentArrivalSchema>;
