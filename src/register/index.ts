export type { PeriodGround } from '../vocabulary/terms.ts';
export type { ArrivingPetition, Candidate, CandidateReason, ProposedEvent } from './candidates.ts';
export type { Counted, PetitionList } from './count.ts';
export { createRegister, type Gathering, type Register } from './createRegister.ts';
export type { PetitionWithLog, RegisterEntry } from './entry.ts';
export { type FigureDefinition, type FigureId, figureDefinitions, figureIds } from './figureDefinitions.ts';
export {
  type FigureGroup,
  type FigureOf,
  type Figures,
  type FiguresAsked,
  type Grouping,
  groupings,
} from './figures.ts';
export type { OwedDuty, UnitDuties } from './owed.ts';
export type { OverPeriod, Period } from './period.ts';
export {
  type PeriodCompleteness,
  type PeriodLack,
  type PeriodMatter,
  type PeriodStep,
  periodCompleteness,
} from './periodCompleteness.ts';
export { priorOf } from './priorOf.ts';
export type { Tallied, YearAsked, YearlyReport } from './yearlyReport.ts';
