/** The faces that official papers are set in, by their parts; a reader without one sees what it has in its place. */
export interface Faces {
  /** Body: 仿宋. */
  readonly body: string;
  /** Title and red head: 小标宋. */
  readonly title: string;
  /** Headings: 黑体. */
  readonly heading: string;
  /** Labels of forms and page numbers: 宋体. */
  readonly song: string;
  /** Latin letters and digits. */
  readonly latin: string;
}

/** What offices have, as GB/T 9704 names it. */
export const officialFaces: Faces = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  heading: '黑体',
  song: '宋体',
  latin: 'Times New Roman',
};
