export { countyDepartment } from './countyDepartment.ts';
export { municipalPetitionBureau } from './municipalPetitionBureau.ts';
export { reexaminationOffice } from './reexaminationOffice.ts';
export { university } from './university.ts';
