import { describe, expect, it } from 'vitest';
import { createLanes } from './lanes.ts';

const never = new AbortController().signal;

/** A job that ends when it is told to. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, job: () => opened };
}

describe('lanes', () => {
  it('runs one job at a time, and questions before documents that waited longer', async () => {
    const lanes = createLanes();
    const order: string[] = [];
    let running = 0;
    const job = (name: string) => async () => {
      running += 1;
      expect(running).toBe(1);
      order.push(name);
      await Promise.resolve();
      running -= 1;
    };
    const first = gate();
    const all = [
      lanes.run('document', never, first.job),
      lanes.run('document', never, job('document 1')),
      lanes.run('document', never, job('document 2')),
      lanes.run('question', never, job('question')),
    ];
    first.open();
    await Promise.all(all);
    expect(order).toEqual(['question', 'document 1', 'document 2']);
  });

  it('refuses a question when too many wait already, and documents never', async () => {
    const lanes = createLanes();
    const first = gate();
    const running = lanes.run('document', never, first.job);
    const done = async () => undefined;
    const waiting = Array.from({ length: 64 }, () => lanes.run('question', never, done));
    await expect(lanes.run('question', never, done)).rejects.toThrow('too many questions wait');
    const document = lanes.run('document', never, done);
    first.open();
    await Promise.all([running, document, ...waiting]);
  });

  it('lets go of who gives up waiting, and goes on with the others', async () => {
    const lanes = createLanes();
    const first = gate();
    const running = lanes.run('document', never, first.job);
    const impatient = new AbortController();
    const abandoned = lanes.run('question', impatient.signal, () =>
      Promise.reject(new Error('ran all the same')),
    );
    const next = lanes.run('document', never, () => Promise.resolve('served'));
    impatient.abort(new Error('too long'));
    await expect(abandoned).rejects.toThrow('too long');
    first.open();
    await running;
    await expect(next).resolves.toBe('served');
  });

  it('goes on after a job that fails', async () => {
    const lanes = createLanes();
    await expect(lanes.run('question', never, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(lanes.run('document', never, () => Promise.resolve(1))).resolves.toBe(1);
  });
});
