import type { Engine } from '../engine/createEngine.ts';
import type { Day } from '../vocabulary/instant.ts';
import type { PriorMatter } from '../vocabulary/priors.ts';
import { type ArrivingPetition, type Candidate, candidatesAmong, priorsOf } from './candidates.ts';
import type { RegisterEntry } from './entry.ts';
import { FigureGatherer, type Figures, type FiguresAsked } from './figures.ts';
import { owedOn, type UnitDuties } from './owed.ts';
import { type YearAsked, YearGatherer, type YearlyReport } from './yearlyReport.ts';

/** Petitions that are taken one by one, as they come from a store or a file. */
export interface Gathering<Answer> {
  /** Takes a petition, alone or with its log. Throws a RangeError for one that cannot be trusted. */
  take(entry: RegisterEntry): void;
  /** The answer for all that was taken so far. */
  answer(): Answer;
}

/** Questions across petitions. Pure: nothing is kept but by whoever asks, and nothing is decided. */
export interface Register {
  /** Petitions that may be one matter, with the reasons: a person confirms it, and sends the event. */
  candidates(petitions: Iterable<RegisterEntry>): readonly Candidate[];
  /** The earlier matters with which an arriving petition is to be compared. */
  priors(arriving: ArrivingPetition, petitions: Iterable<RegisterEntry>): readonly PriorMatter[];
  /** What each unit owes at the end of a day. */
  owed(petitions: Iterable<RegisterEntry>, day: Day): readonly UnitDuties[];
  /** The figures of a period. */
  figures(petitions: Iterable<RegisterEntry>, asked: FiguresAsked): Figures;
  /** What is reported of a year (`reg.41`). */
  yearlyReport(petitions: Iterable<RegisterEntry>, asked: YearAsked): YearlyReport;
  /** The same two, petition by petition: of a stream no more is kept than ids. */
  gatherFigures(asked: FiguresAsked): Gathering<Figures>;
  gatherYear(asked: YearAsked): Gathering<YearlyReport>;
}

/** Makes the view across petitions of an engine's policies. What it is given must be petitions that the engine trusts. */
export function createRegister<Role extends string>(engine: Engine<Role>): Register {
  // A register asks nothing on anybody's behalf, so that whose role names they are does not matter.
  const asked = engine as unknown as Engine<string>;
  const gatherFigures = (over: FiguresAsked): Gathering<Figures> => {
    const gatherer = new FigureGatherer(asked, over);
    return { take: (entry) => gatherer.take(entry), answer: () => gatherer.figures() };
  };
  const gatherYear = (over: YearAsked): Gathering<YearlyReport> => {
    const gatherer = new YearGatherer(asked, over);
    return { take: (entry) => gatherer.take(entry), answer: () => gatherer.report() };
  };
  const all = <Answer>(gathering: Gathering<Answer>, petitions: Iterable<RegisterEntry>): Answer => {
    for (const entry of petitions) gathering.take(entry);
    return gathering.answer();
  };
  return {
    candidates: (petitions) => candidatesAmong(asked, petitions),
    priors: (arriving, petitions) => priorsOf(asked, petitions, arriving),
    owed: (petitions, day) => owedOn(asked, petitions, day),
    figures: (petitions, over) => all(gatherFigures(over), petitions),
    yearlyReport: (petitions, over) => all(gatherYear(over), petitions),
    gatherFigures,
    gatherYear,
  };
}
