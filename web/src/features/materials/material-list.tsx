import { useQuery } from '@apollo/client/react';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql } from '../../gql/index.ts';
import type { MaterialStatesQuery } from '../../gql/graphql.ts';
import { queued, type Indexing } from './domain/indexing.ts';
import { MaterialRow } from './material-row.tsx';
import styles from './materials.module.css';
import { UploadDropZone, UploadList } from './upload-drop-zone.tsx';
import { useUploads } from './use-uploads.ts';

const MaterialsDocument = graphql(`
  query Materials($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      ... on Classroom {
        id
        materials(first: 50, after: $after) {
          nodes {
            id
            ...MaterialRow
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

/** Asked apart from the list, so that the list still stands while the reading service is away. */
const MaterialStatesDocument = graphql(`
  query MaterialStates($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      ... on Classroom {
        id
        materials(first: 50, after: $after) {
          nodes {
            id
            indexState
            pages
            passages
            problem
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

function statesIn(data: MaterialStatesQuery | undefined): Map<string, Indexing> {
  const nodes = data?.node && 'materials' in data.node ? data.node.materials.nodes : [];
  return new Map(
    nodes.map(({ id, indexState, pages, passages, problem }) => [
      id,
      {
        ...queued,
        state: indexState,
        pages: pages ?? null,
        passages: passages ?? null,
        problem: problem ?? null,
      },
    ]),
  );
}

export function MaterialList({ classroomId, mayAdd }: { classroomId: string; mayAdd: boolean }) {
  const errorWords = useErrorWords();
  const variables = { classroomId };
  const { data, error, refetch, fetchMore } = useQuery(MaterialsDocument, { variables });
  const states = useQuery(MaterialStatesDocument, { variables });
  const refresh = () => void Promise.allSettled([refetch(), states.refetch()]);
  const { uploads, choose, retry, dismiss } = useUploads(classroomId, refresh);

  const materials = data?.node && 'materials' in data.node ? data.node.materials : null;
  const indexing = statesIn(states.data);
  if (error && !materials) return <Notice tone="danger">{errorWords(error)}</Notice>;
  // What students are not shown has to be known first.
  const known = mayAdd || states.data !== undefined || states.error !== undefined;
  if (!materials || !known) return <Loading label="Looking for documents" />;

  // A file that cannot be read is its teacher's matter.
  const shown = materials.nodes.filter(({ id }) => mayAdd || indexing.get(id)?.state !== 'FAILED');
  const sending = uploads.some(({ state }) => state.step !== 'refused');

  async function showMore(after: string | null | undefined) {
    await Promise.allSettled([
      fetchMore({ variables: { after } }),
      states.fetchMore({ variables: { after } }),
    ]);
  }
  return (
    <>
      {mayAdd && <UploadDropZone onChoose={choose} />}
      <UploadList uploads={uploads} onRetry={retry} onDismiss={dismiss} />
      {states.error && (
        <Notice tone="warning">
          Documents are kept, but the service that reads them does not answer at the moment. They are read as
          soon as it is back.
        </Notice>
      )}
      {shown.length === 0 && !sending && <NoMaterial mayAdd={mayAdd} />}
      {shown.length > 0 && (
        <ul className={styles.list} aria-label="Documents">
          {shown.map((material) => (
            <MaterialRow
              key={`${material.id} ${indexing.get(material.id)?.state ?? ''}`}
              classroomId={classroomId}
              material={material}
              indexing={indexing.get(material.id) ?? null}
              onIndexed={refresh}
            />
          ))}
        </ul>
      )}
      {materials.pageInfo.hasNextPage && (
        <Button look="secondary" onPress={() => void showMore(materials.pageInfo.endCursor)}>
          Show more documents
        </Button>
      )}
    </>
  );
}

function NoMaterial({ mayAdd }: { mayAdd: boolean }) {
  return (
    <EmptyState heading="No material yet">
      {mayAdd
        ? 'Add the documents that the tutor may answer from: chapters, handouts, notes.'
        : 'Your teacher has not added documents yet. The tutor answers from them once they are here.'}
    </EmptyState>
  );
}
