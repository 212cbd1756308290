/**
 * The passage index: words (BM25) and, where there is a model, meaning (cosine over windows), filtered by classroom
 * before anything is ranked. Passages themselves live in PostgreSQL; this is only how they are found.
 */
export interface IndexedPassage {
  passageId: string;
  classroomId: string;
  materialId: string;
  /** What is searched: headings and text. */
  text: string;
  /** Unit vectors of the passage's windows; empty without a model. */
  vectors: Float32Array[];
}
export interface AlikeTerm {
  term: string;
  /** 0 to 1. */
  share: number;
}
export interface PassageQuery {
  classroomId: string;
  text: string;
  /** Unit vector of the query; absent without a model. */
  vector?: Float32Array;
  /**
   * Words that may stand for one of the text's, by its term, and how much of its weight each is worth. A passage is then ordered
   * by the best that it has for each term; used where there is no vector, by the index in process alone.
   */
  alike?: ReadonlyMap<string, readonly AlikeTerm[]>;
  limit: number;
  /** Materials whose passages are not considered. */
  without?: ReadonlySet<string>;
  /** Share of meaning in the blended score, 0 to 1; the index's own when absent. */
  denseWeight?: number;
}
export interface PassageScore {
  passageId: string;
  /** The blended score. */
  score: number;
  /** BM25; 0 when no word matches. */
  keyword: number;
  /** Best cosine of the passage's windows; absent without vectors. */
  dense?: number;
}
export interface PassageIndex {
  /** Best first; only passages of the one classroom. `retrieval` says which legs were used. */
  search(
    query: PassageQuery,
    signal?: AbortSignal,
  ): Promise<{ retrieval: 'HYBRID' | 'KEYWORD'; hits: PassageScore[] }>;
  /** Makes passages of a material findable, in place of those it had before. */
  replaceMaterial(classroomId: string, materialId: string, passages: IndexedPassage[]): Promise<void>;
  removeMaterial(classroomId: string, materialId: string): Promise<void>;
}
