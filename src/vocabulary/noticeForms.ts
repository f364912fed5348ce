/** In which form a notice is given. */
export const noticeForms = ['written', 'network', 'telephone', 'inPerson'] as const;
