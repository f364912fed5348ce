/** What a task comes to, or what `late` throws where that has not come after so many milliseconds; no timer is left behind. */
export async function within<T>(task: Promise<T>, ms: number, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([task, over]);
  } finally {
    // Thousands of timers that nobody waits for would be kept until their time.
    clearTimeout(timer);
  }
}
