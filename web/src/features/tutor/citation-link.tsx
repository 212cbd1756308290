import { Link } from 'react-router';
import { documentPath } from '../documents/domain/document-path.ts';
import { quotedWords } from './domain/quoted-words.ts';
import type { StreamedCitation } from './domain/turn-stream.ts';
import styles from './tutor.module.css';
import { useTutorPlace } from './tutor-place.ts';

const placeOf = ({ material, page }: StreamedCitation) =>
  `${material?.name ?? 'a document that cannot be opened now'}${page ? `, page ${page}` : ''}`;

/** The number after a claim: opens the document where the claim stands, with the words marked. */
export function CitationChip({ citation }: { citation: StreamedCitation }) {
  const place = useTutorPlace();
  const label = `Source ${citation.number}: ${placeOf(citation)}`;
  if (!citation.material) {
    return (
      <span className={styles.chip} title={label}>
        {citation.number}
      </span>
    );
  }
  return (
    <Link className={styles.chip} aria-label={label} title={label} to={documentPath(place, citation)}>
      {citation.number}
    </Link>
  );
}

/** The sources of an answer, each with its quoted words. */
export function CitationList({ citations }: { citations: readonly StreamedCitation[] }) {
  const place = useTutorPlace();
  if (citations.length === 0) return null;
  return (
    <ol className={styles.sources} aria-label="Sources">
      {citations.map((citation) => (
        <li key={citation.number}>
          <span className={styles.sourceNumber}>{citation.number}</span>
          <div>
            <q className={styles.quote}>{quotedWords(citation.quote, citation.material?.name)}</q>
            {citation.material ? (
              <Link to={documentPath(place, citation)}>{placeOf(citation)}</Link>
            ) : (
              <span className={styles.soft}>The document was removed, or cannot be reached now.</span>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
