import { systemClock } from '@ensure-study/kit/clock';
import { createMetrics } from '@ensure-study/kit/metrics';
import { expect, it, vi } from 'vitest';
import { createIndexMarks } from '../retrieval/adapters/index-marks.ts';
import { keepReportingWaiting } from '../workers/report-waiting.ts';
import { measureWaitingDocuments } from './adapters/waiting-documents.ts';
import { openIngestion } from './fixtures/open-ingestion.ts';

it('operators see a document wait to be read and then for the passage index, and since when', async () => {
  await using ingestion = await openIngestion();
  const { database, upload, indexAll } = ingestion;
  const marks = createIndexMarks(database, 'apart');
  const queues = { documents: () => measureWaitingDocuments(database), passage_index: () => marks.measure() };
  const { documents, passage_index: lacking } = queues;
  const one = { waiting: 1, oldestAt: expect.any(Date) };
  const none = { waiting: 0, oldestAt: null };
  const { classroomId, materialId } = await upload('# Tides\n\nThe limpet holds on.\n');
  expect([await documents(), await lacking()]).toEqual([one, none]);
  await indexAll();
  expect([await documents(), await lacking()]).toEqual([none, one]);

  const metrics = createMetrics('test');
  const stop = new AbortController();
  const reporting = keepReportingWaiting({ queues, metrics, clock: systemClock }, stop.signal);
  await vi.waitFor(async () => {
    const text = await metrics.registry.metrics();
    expect(text).toContain('work_waiting{queue="passage_index",service="test"} 1');
    expect(text).toContain('work_oldest_seconds{queue="documents",service="test"} 0');
  });
  stop.abort();
  await reporting;
  await marks.bringUp({ classroomId, materialId }, async () => undefined);
  expect(await lacking()).toEqual(none);
});
