import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { Badge } from '../../components/ui/badge.tsx';
import { documentPath } from '../documents/domain/document-path.ts';
import { excerptOf, markWords } from '../search/domain/excerpt.ts';
import { quotedWords } from '../tutor/domain/quoted-words.ts';
import type { HitPlaces } from './domain/hit-places.ts';
import styles from './knowledge.module.css';
import type { Hit } from './operations.ts';

interface KnowledgeHitProps {
  classroomId: string;
  hit: Hit;
  /** Place among the others, from 0. */
  at: number;
  places: HitPlaces;
}

/** One passage: where it stands, its words with those asked for marked, its scores, and why it stands where it does. */
export function KnowledgeHit({ classroomId, hit, at, places }: KnowledgeHitProps) {
  const t = useTranslations('knowledge');
  const { material, page, headings, text, words } = hit;
  const met = words.flatMap((word) => word.met ?? []);
  return (
    <li>
      <h2 className={styles.where}>
        {material ? (
          <Link to={documentPath({ classroomId, sessionId: null }, hit)}>
            {page ? t('placeOnPage', { name: material.name, page }) : material.name}
          </Link>
        ) : (
          t('gone')
        )}
      </h2>
      <Source hit={hit} />
      {headings.length > 0 && <p className={styles.soft}>{headings.join(' › ')}</p>}
      <Words text={text} name={material?.name} met={met} />
      <Scores hit={hit} />
      <Why hit={hit} at={at} places={places} />
    </li>
  );
}

/** Says of what is not the class's own that it is not. */
function Source({ hit: { source } }: { hit: Hit }) {
  const t = useTranslations('knowledge');
  if (source !== 'CURATED') return null;
  return (
    <p className={styles.soft}>
      <Badge tone="info">{t('link')}</Badge> {t('linkLead')}
    </p>
  );
}

/** The words around those asked for; the whole passage, as the tutor reads it, where somebody opens it. */
function Words({ text, name, met }: { text: string; name: string | undefined; met: readonly string[] }) {
  const t = useTranslations('knowledge');
  const asked = met.join(' ');
  const excerpt = excerptOf(text, asked);
  const isWhole = excerpt.start === 0 && excerpt.end === text.length;
  const marked = (words: string) =>
    markWords(quotedWords(words, name), asked).map(({ text: piece, isMarked }, index) =>
      isMarked && met.length > 0 ? <mark key={index}>{piece}</mark> : piece,
    );
  return (
    <>
      <p className={styles.excerpt} dir="auto">
        {excerpt.start > 0 && '… '}
        {marked(text.slice(excerpt.start, excerpt.end))}
        {excerpt.end < text.length && ' …'}
      </p>
      {!isWhole && (
        <details className={styles.whole}>
          <summary>{t('whole')}</summary>
          <p className={styles.text} dir="auto">
            {marked(text)}
          </p>
        </details>
      )}
    </>
  );
}

function Scores({ hit: { score, keywordScore, meaningScore } }: { hit: Hit }) {
  const t = useTranslations('knowledge');
  const format = useFormatter();
  const number = (value: number) => format.number(value, { maximumFractionDigits: 3 });
  const scores = [
    [t('score'), number(score)],
    [t('keywordScore'), number(keywordScore)],
    [t('meaningScore'), typeof meaningScore === 'number' ? number(meaningScore) : t('notCompared')],
  ];
  return (
    <dl className={styles.scores}>
      {scores.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** In words, from what the server says: which words it has, which were read as others, and where each way alone puts it. */
function Why({ hit: { words }, at, places: { byWords, byMeaning } }: Omit<KnowledgeHitProps, 'classroomId'>) {
  const t = useTranslations('knowledge');
  const format = useFormatter();
  const met = words.filter((word) => word.met && !word.isCorrected);
  const corrected = words.filter((word) => word.isCorrected);
  const missed = words.filter((word) => !word.met);
  const listed = (of: typeof words) => format.list(of.map(({ asked }) => asked));
  return (
    <ul className={styles.why} aria-label={t('why.label', { place: at + 1 })}>
      {words.length > 0 && (
        <li>{t('why.words', { met: words.length - missed.length, asked: words.length })}</li>
      )}
      {met.length > 0 && <li>{t('why.met', { words: listed(met) })}</li>}
      {corrected.map(({ asked, met: word }) => (
        <li key={asked}>{t('why.corrected', { asked, word: word ?? '' })}</li>
      ))}
      {missed.length > 0 && <li>{t('why.missed', { words: listed(missed) })}</li>}
      <li>{byWords === null ? t('why.notByWords') : t('why.byWords', { place: byWords })}</li>
      <li>{byMeaning === null ? t('why.notByMeaning') : t('why.byMeaning', { place: byMeaning })}</li>
    </ul>
  );
}
