// Writes the types of events and the codes of refusals as constants of Java, from the library's own catalogue: node examples/java/generate.mjs
import { writeFileSync } from 'node:fs';
import { eventLabels, refusalCodes, refusalLabels } from 'petition-flow';

const folder = new URL('src/org/petitionflow/client/', import.meta.url);

/** `intake.receive` is INTAKE_RECEIVE, and `matter.declareInterest` MATTER_DECLARE_INTEREST. */
const constant = (word) =>
  word
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[.-]/g, '_')
    .toUpperCase();

/** A class of constants, each with what it means in both languages. */
const classOf = (name, said, words) => `package org.petitionflow.client;

/** ${said} Made by generate.mjs: do not edit. */
public final class ${name} {
${words
  .map(
    ([word, { zh, en }]) =>
      `  /** ${zh}: ${en}. */\n  public static final String ${constant(word)} = "${word}";`,
  )
  .join('\n\n')}

  private ${name}() {}
}
`;

/** The files that are made, by their names. */
export const files = {
  'EventType.java': classOf('EventType', 'Types of events.', Object.entries(eventLabels)),
  'RefusalCode.java': classOf(
    'RefusalCode',
    'Why an event can be refused.',
    refusalCodes.map((code) => [code, refusalLabels[code]]),
  ),
};

if (process.argv[1] === new URL(import.meta.url).pathname)
  for (const [name, content] of Object.entries(files)) writeFileSync(new URL(name, folder), content);
