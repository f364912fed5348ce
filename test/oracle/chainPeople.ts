import { actsAs, chainOf, isNext, isThe, senders } from './chains.ts';
import { classByFacts, classOf } from './classes.ts';
import type { Look } from './model.ts';
import { actsOnPaper, sendsPaperBack } from './papers.ts';

type Who = (look: Look) => boolean;

const oneOf = (look: Look, named: readonly string[] | undefined): boolean =>
  named?.some((one) => isThe(one, look)) ?? false;

/** Whoever a body's own classes and chains name, under the words that the tables use. */
export const chainPeople: Readonly<Record<string, Who>> = {
  'whoever decides the class that the facts make': (look) => oneOf(look, classByFacts(look)?.decidedBy),
  'whoever decides the class that it has, and the class that the facts make': (look) =>
    oneOf(look, classOf(look)?.decidedBy) && oneOf(look, classByFacts(look)?.decidedBy),
  'whoever fills in the form': (look) => oneOf(look, chainOf(look, 'dispatch')?.form),
  'whoever proposes the unit': (look) => oneOf(look, chainOf(look, 'dispatch')?.propose),
  'whoever sends it out': (look) => oneOf(look, senders(chainOf(look, 'dispatch'))),
  'whoever is next in the chain': (look) =>
    actsAs(look, chainOf(look, 'dispatch'), look.course.facts.passage) !== undefined,
  'whoever may act next in the chain': (look) =>
    isNext(look, chainOf(look, 'dispatch'), look.course.facts.passage),
  'whoever is next on the paper': (look) => actsOnPaper(look) !== undefined,
  'whoever is next on the paper, or grants it': sendsPaperBack,
};
