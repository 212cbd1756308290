/** Traces as documents: whole, by the id of their turn, found again by their day when they have become old. */
import type { Documents } from '@ensure-study/stores/documents/port';
import type { JsonObject } from '@ensure-study/stores/documents/json';
import { dayOf, KeptTrace } from '../domain/kept-trace.ts';
import type { TraceStore } from '../ports.ts';

const definition = { name: 'ai_tutor_traces', indexed: ['day'] };

export function createTraceStore(documents: Documents): TraceStore {
  const traces = documents.collection(definition);
  return {
    async add(trace, signal) {
      const body: JsonObject = {
        ...JSON.parse(JSON.stringify(trace)),
        day: dayOf(Date.parse(trace.endedAt)),
      };
      return traces.insert({ id: trace.turnId, body }, signal);
    },
    async find(turnId, signal) {
      const [found] = await traces.find({ field: 'id', value: turnId, limit: 1 }, signal);
      return KeptTrace.safeParse(found?.body).data;
    },
    async ofDay(day, from, signal) {
      return (await traces.find({ field: 'day', value: day, ...from }, signal)).map(({ id }) => id);
    },
    async forget(turnIds, signal) {
      for (const id of turnIds) await traces.delete(id, signal);
    },
    async forgetDay(day, limit, signal) {
      const old = await traces.find({ field: 'day', value: day, limit }, signal);
      for (const { id } of old) await traces.delete(id, signal);
      return old.length;
    },
  };
}
