/** Tells when what was written through an executor is committed. */
import type { Executor } from './port.ts';

type Task = () => void;
type Transact = (work: (tx: object) => Promise<unknown>, config?: unknown) => Promise<unknown>;

/**
 * Has the transactions of `db` tell of their commit. Answers `afterCommit`: it runs the task at once for `db` itself, whose
 * statements commit one by one, after the commit for a transaction of it, and never for one that was rolled back.
 */
export function watchCommits(db: Executor): (executor: Executor, task: Task) => void {
  const tasksOf = new WeakMap<object, Task[]>();
  const watched = db as unknown as { transaction: Transact };
  const transact = watched.transaction.bind(db);
  watched.transaction = async (work, config) => {
    const tasks: Task[] = [];
    const result = await transact((tx) => {
      tasksOf.set(tx, tasks);
      return work(tx);
    }, config);
    for (const task of tasks) task();
    return result;
  };
  return (executor, task) => {
    const tasks = tasksOf.get(executor);
    if (tasks) tasks.push(task);
    else if (executor === db) task();
    else
      throw new Error(
        'What is to be told after a commit must be written by the database it was opened with.',
      );
  };
}
