/** Finds classes, documents, quizzes and people by name, among what the asker may see. */
import { badInput, unauthenticated } from '@ensure-study/kit/errors';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { SearchHit, SearchKind } from './ports.ts';

const lengthMax = 200;
const wordsMax = 10;

/** Best first, at most `first + 1`. Throws BAD_USER_INPUT naming the argument, UNAUTHENTICATED for nobody. */
export async function searchNames(
  { records }: Pick<Dependencies, 'records'>,
  { asker }: Sight,
  { query, kinds, page }: { query: string; kinds: readonly SearchKind[]; page: PageRequest },
): Promise<SearchHit[]> {
  if (!asker) throw unauthenticated();
  const words = query.split(/\s+/u).filter(Boolean);
  if (words.length === 0) throw badInput('query must not be empty.');
  if (query.length > lengthMax) throw badInput(`query must have at most ${lengthMax} characters.`);
  if (query.includes('\0')) throw badInput('query must not have control characters.');
  return records.search.find(asker, { words: words.slice(0, wordsMax), kinds: [...new Set(kinds)] }, page);
}
