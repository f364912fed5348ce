import { fileURLToPath } from 'node:url';
import { englishPages } from '../.vitepress/englishPages.ts';

/** A Chinese page for each one that is there in English only, so that changing the language leads somewhere. */
export default {
  paths: () => englishPages(fileURLToPath(new URL('..', import.meta.url))).map((params) => ({ params })),
};
