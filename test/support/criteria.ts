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

/** Classifications against the facts, or with them, by a reasoned exception; one that whoever makes it signs. */
export const exceptions = <T extends { readonly by: { readonly id: string } }>(
  classify: (classification: 'general' | 'complex', criteria: object) => T,
) => {
  const exception = { reason: '已与属地会商，可就地妥善解决', signedBy: 'secretary-1' };
  const general = classify('general', seriousCriteria);
  return [
    { ...general, exception },
    { ...classify('complex', lightCriteria), exception },
    { ...classify('general', lightCriteria), exception },
    { ...classify('complex', seriousCriteria), exception },
    { ...general, exception: { ...exception, signedBy: general.by.id } },
  ];
};
