/** Parts of words that would name force, pursuit or a file on a person (safeguard 4). */
export const coercive =
  /detain|custod|arrest|escort|repatriat|sendBack|send-back|track|trail|watch|surveil|monitor|profil|blacklist|restrict|confine|locate/i;
