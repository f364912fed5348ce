/** Facts of a general matter (`plan.3.2.1`). */
export const lightCriteria = {
  serious: false,
  effectInside: false,
  effectOutside: false,
  likelyToEscalate: false,
  settledLocally: true,
};

/** Facts of a complex one. */
export const seriousCriteria = { ...lightCriteria, likelyToEscalate: true };
