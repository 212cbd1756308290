/** What finding by name needs. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Asker } from '../accounts/domain/person.ts';

export const searchKinds = ['CLASSROOM', 'MATERIAL', 'ASSESSMENT', 'PERSON'] as const;
export type SearchKind = (typeof searchKinds)[number];

export interface SearchHit {
  kind: SearchKind;
  id: string;
  /** The class it lies in; null for people. */
  classroomId: string | null;
  /** Key of its place in the list, best first. */
  key: string;
}

export interface SearchRecords {
  /**
   * What the asker may see and whose name has every one of `words` somewhere in it, best first, at most `first + 1`: the
   * whole name, then its beginning, then the beginning of a word, then inside; among equals the newest.
   */
  find(
    asker: Asker,
    wanted: { words: readonly string[]; kinds: readonly SearchKind[] },
    page: PageRequest,
  ): Promise<SearchHit[]>;
}
