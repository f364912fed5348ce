/** The version of this package, as package.json has it. */
export const engineVersion = '0.1.0';
