export { LibraryMissing } from '../libraries.ts';
export { type XlsxOptions, xlsxOf } from './xlsxOf.ts';
