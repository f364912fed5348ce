import { actsAs, chainOf, isThe } from './chains.ts';
import { classByFacts } from './classes.ts';
import type { Look } from './model.ts';

type Who = (look: Look) => boolean;

const oneOf = (look: Look, named: readonly string[] | undefined): boolean =>
  named?.some((one) => isThe(one, look)) ?? false;

/** The chain of the paper that an event is about. */
export const chainMeant = (look: Look) =>
  look.event.drafted === 'extension'
    ? chainOf(look, 'extension')
    : chainOf(look, 'reply', look.course.facts.draft?.outcome);

/** Whoever a body's own classes and chains name, under the words that the tables use. */
export const chainPeople: Readonly<Record<string, Who>> = {
  'whoever decides the class that the facts make': (look) => oneOf(look, classByFacts(look)?.decidedBy),
  'whoever fills in the form': (look) => oneOf(look, chainOf(look, 'dispatch')?.form),
  'whoever proposes the unit': (look) => oneOf(look, chainOf(look, 'dispatch')?.propose),
  'whoever sends it out': (look) =>
    oneOf(look, chainOf(look, 'dispatch')?.sentBy ?? ['supervisionOffice']),
  'whoever is next in the chain': (look) =>
    actsAs(look, chainOf(look, 'dispatch'), look.course.facts.passage) !== undefined,
};
