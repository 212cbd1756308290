/** What runs in a process of its own and is started again, on the next call, after that has ended. */
export interface Ending {
  isAlive(): boolean;
}
export interface Restarting<T> {
  /** The one opened last, alive or not. */
  latest(): T;
  /** One that is alive; rejects when it has to be opened again and cannot. One call at a time. */
  alive(): Promise<T>;
}

/** Rejects with the reason when it cannot be opened the first time. */
export async function openRestarting<T extends Ending>(open: () => Promise<T>): Promise<Restarting<T>> {
  let latest = await open();
  return {
    latest: () => latest,
    async alive() {
      if (!latest.isAlive()) latest = await open();
      return latest;
    },
  };
}
