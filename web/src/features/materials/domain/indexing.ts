/** Where the reading of one document stands, as its stream tells it. Pure. */
export type IndexStage = 'VALIDATE' | 'EXTRACT' | 'OCR' | 'CHUNK' | 'EMBED' | 'INDEX' | 'READY' | 'FAILED';
export type IndexState = 'QUEUED' | 'INDEXING' | 'READY' | 'FAILED';

export interface IndexingEvent {
  cursor: string;
  stage: IndexStage;
  percent: number;
  pages?: number | null;
  passages?: number | null;
  problem?: string | null;
}

export interface Indexing {
  state: IndexState;
  stage: IndexStage | null;
  percent: number;
  pages: number | null;
  passages: number | null;
  problem: string | null;
}

export const queued: Indexing = {
  state: 'QUEUED',
  stage: null,
  percent: 0,
  pages: null,
  passages: null,
  problem: null,
};

const stateOf = (stage: IndexStage): IndexState =>
  stage === 'READY' || stage === 'FAILED' ? stage : 'INDEXING';

/** Takes an event in. The bar never goes back, even when a restarted reader begins again. */
export function reduceIndexing(known: Indexing, event: IndexingEvent): Indexing {
  return {
    state: stateOf(event.stage),
    stage: event.stage,
    percent: event.stage === 'READY' ? 100 : Math.max(known.percent, event.percent),
    pages: event.pages ?? known.pages,
    passages: event.passages ?? known.passages,
    problem: event.problem ?? null,
  };
}

export const isFinal = ({ state }: Pick<Indexing, 'state'>): boolean =>
  state === 'READY' || state === 'FAILED';
