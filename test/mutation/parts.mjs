/**
 * What is mutated together, and the tests that must notice. Each part answers to its own tests alone: a fault in the calendar
 * has to fall to a sentence about the calendar, not to some petition that came out differently. That is the stricter measure, and
 * the quicker one. Tests that start processes or live actors are left out.
 */
export const parts = {
  vocabulary: { mutate: ['src/vocabulary/**/*.ts'], tests: ['test/vocabulary/**'] },
  rules: { mutate: ['src/rules/**/*.ts'], tests: ['test/rules/**'] },
  // The published days are a table that a test compares with its source, day by day.
  calendar: {
    mutate: ['src/calendar/**/*.ts', '!src/calendar/publishedDays.ts'],
    tests: ['test/calendar/**'],
  },
  deadlines: { mutate: ['src/deadlines/**/*.ts'], tests: ['test/deadlines/**'] },
  policy: { mutate: ['src/policy/**/*.ts'], tests: ['test/policy/**'] },
  engine: { mutate: ['src/engine/**/*.ts'], tests: ['test/engine/**'] },
  // What all lifecycles stand on: the engine's tests, and those of a few lifecycles that use the most of it.
  kernel: {
    mutate: ['src/machines/lifecycle/**/*.ts'],
    tests: [
      'test/engine/**',
      'test/machines/approval/**',
      'test/machines/{generalApproval,handling,superiorReferral,supervision}',
      'test/mcdc/operands',
    ],
  },
  remedies: {
    mutate: ['src/machines/{review,reexamination}.ts', 'src/machines/remedy/**/*.ts'],
    tests: [
      'test/machines/{review,reexamination}',
      'test/machines/remedy/**',
      'test/regulation/{remedies,lastSecond}',
      'test/mcdc/operands',
    ],
  },
  machines: {
    mutate: [
      'src/machines/**/*.ts',
      '!src/machines/lifecycle/**',
      '!src/machines/remedy/**',
      '!src/machines/{review,reexamination}.ts',
    ],
    tests: [
      'test/machines/**',
      '!test/machines/{review,reexamination}',
      'test/regulation/**',
      'test/plan/**',
      'test/mcdc/operands',
    ],
  },
};

/** The part that is being run; the command line's last word, in the environment for the processes that Stryker starts. */
export const part = () => {
  const name = process.env.MUTATION_PART ?? '';
  if (!Object.hasOwn(parts, name)) throw new RangeError(`name a part: ${Object.keys(parts).join(', ')}`);
  return { name, ...parts[name] };
};
