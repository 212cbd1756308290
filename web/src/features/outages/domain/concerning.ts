/** Who notices what is degraded: nobody is told of what they do not do. */
import type { Capability } from '@ensure-study/contracts/status';

const everybodys: readonly string[] = ['READING', 'SAVING'];
const followers: readonly string[] = [...everybodys, 'COUNTS', 'NOTICES'];
const known: readonly string[] = [
  ...followers,
  ...['TUTOR', 'WRITTEN_ANSWERS', 'SEARCH_BY_MEANING', 'INDEXING', 'MEETING_RECORDS'],
];

/** In the order in which it is told; names that this page does not know yet are passed over. Role null: signed out. */
export function concerning(degraded: readonly Capability[], role: string | null): Capability[] {
  const noticed = role === null ? everybodys : role === 'PARENT' ? followers : known;
  return degraded.filter((name) => noticed.includes(name));
}
