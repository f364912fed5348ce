const signals = ['SIGINT', 'SIGTERM'] as const;

/** Fulfilled at Ctrl-C, when the system ends the program, or when this signal says so. A second Ctrl-C ends the process at once. */
export function untilEnded(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      for (const one of signals) process.off(one, end);
      resolve();
    };
    for (const one of signals) process.once(one, end);
    if (signal?.aborted) end();
    else signal?.addEventListener('abort', end, { once: true });
  });
}
