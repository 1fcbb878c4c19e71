/** Lets at most `places` tasks run at once; the others wait their turn in order of arrival. */
export function queueOf(places: number): <Value>(task: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let free = places;

  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      // the place goes to the next in line, or becomes free
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
