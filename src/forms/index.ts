export type { AskedFor, Choice, FormField, Variant, Widget } from './field.ts';
export { type Form, type FormIn, type FormOptions, formInBoth, formOf } from './formOf.ts';
export { formSchema } from './formSchema.ts';
export { inWords, type RefusalInWords } from './inWords.ts';
export { labelledSchema } from './labelledSchema.ts';
export { type CitedField, type ShapeFault, shapeFaults } from './shapeFaults.ts';
