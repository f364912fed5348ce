export { LibraryMissing } from '../libraries.ts';
export { type DocxOptions, docxOf } from './docxOf.ts';
export { type Faces, officialFaces } from './faces.ts';
