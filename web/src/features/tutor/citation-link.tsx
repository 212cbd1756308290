import { Fragment } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/ui/badge.tsx';
import { documentPath, pagePath } from '../documents/domain/document-path.ts';
import { toQuoted } from './domain/quoted-words.ts';
import { Formula } from './formula.tsx';
import type { StreamedCitation } from './domain/turn-stream.ts';
import styles from './tutor.module.css';
import type { TurnRating } from './use-rating.ts';
import { WrongSource } from './wrong-source.tsx';
import { useTutorPlace, type TutorPlace } from './tutor-place.ts';

/** Words of a document and where they stand. */
export type Source = Omit<StreamedCitation, 'number'>;

/** “bridges.pdf, page 2”. */
function usePlaceWords(): (source: Source) => string {
  const t = useTranslations('tutor');
  return ({ material, page }) => {
    const name = material?.name ?? t('closedDocument');
    return page ? t('placeOnPage', { name, page }) : name;
  };
}

/** Where words do not stand any more, their page is opened without marking others in their place. */
const pathOf = (place: TutorPlace, source: Source) =>
  source.state === 'CURRENT' ? documentPath(place, source) : pagePath(place, source);

/** The number after a claim: opens the document where the claim stands, with the words marked. */
export function CitationChip({ citation }: { citation: StreamedCitation }) {
  const t = useTranslations('tutor');
  const place = useTutorPlace();
  const placeWords = usePlaceWords();
  const label = t('source', { number: citation.number, place: placeWords(citation) });
  if (!citation.material) {
    return (
      <span className={styles.chip} title={label}>
        {citation.number}
      </span>
    );
  }
  return (
    <Link className={styles.chip} aria-label={label} title={label} to={pathOf(place, citation)}>
      {citation.number}
    </Link>
  );
}

/** The sources of an answer, each with its quoted words; with `rating`, where one may be called wrong. */
export function CitationList({
  citations,
  rating,
}: {
  citations: readonly StreamedCitation[];
  rating?: TurnRating | undefined;
}) {
  const t = useTranslations('tutor');
  if (citations.length === 0) return null;
  return (
    <ol className={styles.sources} aria-label={t('sources')}>
      {citations.map((citation) => (
        <li key={citation.number}>
          <span className={styles.sourceNumber}>{citation.number}</span>
          <div>
            <SourceWords source={citation} />
            {rating && <WrongSource number={citation.number} rating={rating} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The quoted words, whether they still stand, and the way to them. */
export function SourceWords({ source }: { source: Source }) {
  const place = useTutorPlace();
  const placeWords = usePlaceWords();
  return (
    <>
      <q className={styles.quote}>
        <Quoted quote={source.quote} name={source.material?.name} />
      </q>
      <SourceState source={source} />
      <LinkState source={source} />
      {source.material && <Link to={pathOf(place, source)}>{placeWords(source)}</Link>}
    </>
  );
}

/** Its words, and its formulas within a line. */
function Quoted({ quote, name }: { quote: string; name: string | undefined }) {
  return toQuoted(quote, name).map((part, index) =>
    typeof part === 'string' ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <Formula key={index} {...part} display={false} open={false} />
    ),
  );
}

/** What is not the class's own says so. */
function LinkState({ source: { source } }: { source: Source }) {
  const t = useTranslations('tutor');
  if (source !== 'CURATED' && source !== 'WEB') return null;
  return (
    <span className={styles.soft}>
      <Badge tone="info">{t('link')}</Badge> {t('linkLead')}
    </span>
  );
}

/** Says of a quote that its document does not say it any more, or is not there; nothing of one that stands. */
function SourceState({ source: { state, material } }: { source: Source }) {
  const t = useTranslations('tutor');
  if (state === 'CURRENT') {
    return material ? null : <span className={styles.soft}>{t('documentGone')}</span>;
  }
  return (
    <span className={styles.soft}>
      <Badge tone="warning">{t(`citationState.${state}`)}</Badge> {t(`citationStateLead.${state}`)}
    </span>
  );
}
