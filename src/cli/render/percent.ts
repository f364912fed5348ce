/** A share as a percentage with one decimal; a dash where there is none. */
export const percent = (share: number | null): string =>
  share === null ? '–' : `${(Math.round(share * 1000) / 10).toFixed(1)} %`;
