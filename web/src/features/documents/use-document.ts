import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { DocumentHeadQuery, DocumentTextQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import type { DocumentSpot } from './domain/document-path.ts';
import { documentStateOf } from './domain/document-state.ts';
import { windowAround } from './domain/text-window.ts';

const DocumentHeadDocument = graphql(`
  query DocumentHead($materialId: ID!) {
    viewer {
      id
    }
    node(id: $materialId) {
      __typename
      ... on Material {
        id
        name
        mediaType
        indexState
        pages
        problem
        language
        contentUrl
        replacedAt
      }
    }
  }
`);

const DocumentTextDocument = graphql(`
  query DocumentText($materialId: ID!, $page: Int, $start: Int!, $length: Int!) {
    viewer {
      id
    }
    node(id: $materialId) {
      __typename
      ... on Material {
        id
        text(page: $page, start: $start, length: $length) {
          page
          start
          text
          totalLength
          lines {
            start
            end
            box {
              x
              y
              width
              height
            }
          }
          readBy
          confidence
          aspectRatio
        }
      }
    }
  }
`);

const OpenMaterialDocument = graphql(`
  mutation OpenMaterial($input: OpenMaterialInput!) {
    openMaterial(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

type MaterialOf<Query extends { node?: unknown }> = Extract<
  NonNullable<Query['node']>,
  { __typename: 'Material' }
>;
export type DocumentHead = MaterialOf<DocumentHeadQuery>;
/** A page's words, or a stretch of a long text, with their places where they are known. */
export type DocumentWords = NonNullable<MaterialOf<DocumentTextQuery>['text']>;

/** Characters shown at once; longer texts are read in parts. */
export const partLength = 20_000;

/** How often a document that is still being read is asked for again. */
const readAgainMs = 3_000;

/** A document at one place: what it is, and the words there. */
export function useDocument(materialId: string, spot: DocumentSpot) {
  const head = useQuery(DocumentHeadDocument, { variables: { materialId } });
  const material = head.data?.node?.__typename === 'Material' ? head.data.node : null;
  const page = spot.page ?? (material?.pages ? 1 : null);
  const around = windowAround(spot.mark, partLength);
  const [moved, setMoved] = useState<{ of: DocumentSpot; start: number } | null>(null);
  const stretch = moved?.of === spot ? { start: moved.start, length: partLength } : around;

  const text = useQuery(
    DocumentTextDocument,
    material ? { variables: { materialId, page, ...stretch } } : skipToken,
  );
  const words = text.data?.node?.__typename === 'Material' ? (text.data.node.text ?? null) : null;

  const [noteOpening] = useMutation(OpenMaterialDocument);
  const state = documentStateOf({
    indexState: material?.indexState ?? null,
    asked: text.data !== undefined,
    hasWords: words !== null,
  });
  const readable = state === 'words';
  useEffect(() => {
    // Counted in the student's own activity; reading goes on where it cannot be noted.
    if (readable) void noteOpening({ variables: { input: { materialId } } }).catch(() => undefined);
  }, [readable, materialId, noteOpening]);

  const { refetch: readHead } = head;
  const { refetch: readText } = text;
  // Content that was replaced is read while the words of before are still shown.
  const beingRead = material?.indexState === 'QUEUED' || material?.indexState === 'INDEXING';
  useEffect(() => {
    if (!beingRead) return;
    // One after the other: once the document is known to be ready, its words are surely there.
    const readAgain = () => readHead().then(() => readText());
    const timer = setInterval(() => void readAgain().catch(() => undefined), readAgainMs);
    return () => clearInterval(timer);
  }, [beingRead, readHead, readText]);

  return {
    material,
    page,
    words,
    error: head.error ?? text.error,
    missing: head.data !== undefined && material === null,
    state,
    retry: () => void Promise.allSettled([readHead(), readText()]),
    showFrom: (start: number) => setMoved({ of: spot, start }),
  };
}
