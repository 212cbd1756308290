import { useQuery } from '@apollo/client/react';
import { useId } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import type { SearchDocumentsQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { documentPath } from '../documents/domain/document-path.ts';
import { quotedWords } from '../tutor/domain/quoted-words.ts';
import { excerptOf, markWords } from './domain/excerpt.ts';
import styles from './search.module.css';
import { useSettled } from './use-settled.ts';

const SearchDocumentsDocument = graphql(`
  query SearchDocuments($query: String!) {
    viewer {
      id
      passageSearch(query: $query, first: 10) {
        page
        start
        end
        text
        material {
          id
          name
          classroom {
            id
            name
          }
        }
      }
    }
  }
`);

type Hits = NonNullable<NonNullable<SearchDocumentsQuery['viewer']>['passageSearch']>;

const pauseMs = 400;

/** What stands in the documents of all classes of the viewer, asked for when the typing pauses. */
export function DocumentResults({ query }: { query: string }) {
  const t = useTranslations('search');
  const heading = useId();
  return (
    <section className={styles.documents} aria-labelledby={heading}>
      <h2 id={heading}>{t('documents')}</h2>
      <FoundPassages query={useSettled(query, pauseMs)} />
    </section>
  );
}

function FoundPassages({ query }: { query: string }) {
  const t = useTranslations('search');
  const errorWords = useErrorWords();
  const { data, error, refetch } = useQuery(SearchDocumentsDocument, {
    variables: { query },
    // Documents and classes come and go: what was found a while ago is not shown as what is there.
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  if (error) {
    const again = (
      <Button look="secondary" onPress={() => void refetch().catch(() => undefined)}>
        {t('again')}
      </Button>
    );
    return (
      <Notice tone="danger" action={again}>
        {errorWords(error)}
      </Notice>
    );
  }
  const hits = data?.viewer?.passageSearch;
  if (!hits) return <Loading label={t('documentsSearching')} />;
  const found = hits.filter(({ material }) => material);
  if (found.length === 0) {
    return (
      <EmptyState heading={t('documentsNothing')} level={3}>
        {t('documentsNothingLead')}
      </EmptyState>
    );
  }
  return (
    <ol className={styles.passages} aria-label={t('documents')}>
      {found.map((hit) => (
        <PassageHit key={`${hit.material?.id}:${hit.page}:${hit.start}`} hit={hit} query={query} />
      ))}
    </ol>
  );
}

/** Leads to the words that are shown, marked in their document. */
function PassageHit({ hit: { material, page, start, text }, query }: { hit: Hits[number]; query: string }) {
  const t = useTranslations('search');
  if (!material) return null;
  const { name, classroom } = material;
  const excerpt = excerptOf(text, query);
  const words = quotedWords(text.slice(excerpt.start, excerpt.end), name);
  const place = { material, page, start: start + excerpt.start, end: start + excerpt.end };
  return (
    <li>
      <p>
        <Link to={documentPath({ classroomId: classroom.id, sessionId: null }, place)}>
          {page ? t('placeOnPage', { name, page }) : name}
        </Link>{' '}
        <span className={styles.soft}>{classroom.name}</span>
      </p>
      <p className={styles.words}>
        {excerpt.start > 0 && '… '}
        {markWords(words, query).map(({ text: piece, isMarked }, at) =>
          isMarked ? <mark key={at}>{piece}</mark> : piece,
        )}
        {excerpt.end < text.length && ' …'}
      </p>
    </li>
  );
}
