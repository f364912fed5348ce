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
  // What all lifecycles stand on, and then the lifecycles by chapters, each with the tests of its own.
  kernel: {
    mutate: ['src/machines/joints.ts', 'src/machines/lifecycle/**/*.ts'],
    tests: ['test/machines/lifecycle/**', 'test/machines/{joints,generalApproval,handling,supervision}'],
  },
  arrivals: {
    mutate: [
      'src/machines/{firstVisit,repeatVisit,superiorReferral,addressees,arrival,reportBack,term,withdrawal}.ts',
      'src/machines/{intake,firstVisit,repeatVisit,superiorReferral}/**/*.ts',
    ],
    tests: [
      'test/machines/words',
      'test/machines/{firstVisit,repeatVisit,superiorReferral,addressees,reportBack,term,withdrawal}',
      'test/machines/{repeatVisit,superiorReferral,intake}/**',
      'test/regulation/{intake,simplified,days}',
      'test/plan/reception',
      'test/mcdc/operands',
    ],
  },
  approvals: {
    mutate: ['src/machines/{general,complex}Approval.ts', 'src/machines/approval/**/*.ts'],
    tests: [
      'test/machines/words',
      'test/machines/{general,complex}Approval',
      'test/machines/approval/**',
      'test/plan/approval',
      'test/mcdc/operands',
    ],
  },
  handling: {
    mutate: ['src/machines/handling.ts', 'src/machines/handling/**/*.ts'],
    tests: [
      'test/machines/words',
      'test/machines/{handling,handlingWalk}',
      'test/machines/handling/**',
      'test/regulation/{handling,lastSecond,conduct,days}',
      'test/mcdc/operands',
    ],
  },
  remedies: {
    mutate: ['src/machines/{review,reexamination}.ts', 'src/machines/{remedy,review,reexamination}/**/*.ts'],
    tests: [
      'test/machines/words',
      'test/machines/{review,reexamination}',
      'test/regulation/{remedies,lastSecond}',
      'test/mcdc/operands',
    ],
  },
  incidents: {
    mutate: [
      'src/machines/{groupVisit,capitalVisit,disorderlyVisit}.ts',
      'src/machines/{incident,groupVisit,capitalVisit,disorderlyVisit}/**/*.ts',
    ],
    tests: [
      'test/machines/words',
      'test/machines/{groupVisit,capitalVisit,disorderlyVisit}',
      'test/machines/{groupVisit,capitalVisit,disorderlyVisit}/effects',
      'test/machines/incident/arrival',
      'test/plan/incidents',
      'test/mcdc/operands',
    ],
  },
  oversight: {
    mutate: [
      'src/machines/{supervision,answerability,specialPeriod}.ts',
      'src/machines/{supervision,answerability,specialPeriod}/**/*.ts',
    ],
    tests: [
      'test/machines/words',
      'test/machines/{supervision,answerability,specialPeriod}',
      'test/machines/{supervision,answerability,specialPeriod}/**',
      'test/plan/{answerability,specialPeriods}',
      'test/regulation/oversight',
      'test/mcdc/operands',
    ],
  },
};

/** Machines are made when they are first asked for, and kept: see wholeRunner. */
export const isMadeOnce = ({ mutate }) => mutate.every((files) => files.startsWith('src/machines/'));

/** Where the results of a part are kept. */
export const folderOf = (name) => `.tmp/mutation/${name}`;

/** The part that is being run; the command line's last word, in the environment for the processes that Stryker starts. */
export const part = () => {
  const name = process.env.MUTATION_PART ?? '';
  if (!Object.hasOwn(parts, name)) throw new RangeError(`name a part: ${Object.keys(parts).join(', ')}`);
  return { name, ...parts[name] };
};
