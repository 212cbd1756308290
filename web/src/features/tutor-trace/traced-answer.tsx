import { useTranslations } from 'use-intl';
import { parseAbstention } from '../tutor/domain/abstention.ts';

const withheld =
  'An answer was found, but it rests on a source that this class does not permit, so it is not given.';

/** What was answered. Why there is no answer the tutor says in English; here it stands in the reader's language. */
export function TracedAnswer({ answer }: { answer: string }) {
  const t = useTranslations('tutor-trace.abstention');
  if (answer === withheld) return t('withheld');
  const abstention = parseAbstention(answer);
  if (!abstention) return answer;
  const { materials, passages, places } = abstention;
  if (passages === 0) return t('nothing');
  const searched = t('answered', { materials, passages });
  return places.length === 0 ? searched : `${searched} ${t('nearest', { places: places.join('; ') })}`;
}
