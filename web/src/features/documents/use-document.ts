import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../../gql/index.ts';
import type { DocumentSpot } from './domain/document-path.ts';
import { windowAround } from './domain/marked-lines.ts';

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
        indexState
        pages
        problem
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

/** Characters shown at once; longer texts are read in parts. */
export const partLength = 20_000;

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
    material?.indexState === 'READY' ? { variables: { materialId, page, ...stretch } } : skipToken,
  );
  const words = text.data?.node?.__typename === 'Material' ? (text.data.node.text ?? null) : null;

  const [noteOpening] = useMutation(OpenMaterialDocument);
  const ready = material?.indexState === 'READY';
  useEffect(() => {
    // Counted in the student's own activity; reading goes on where it cannot be noted.
    if (ready) void noteOpening({ variables: { input: { materialId } } }).catch(() => undefined);
  }, [ready, materialId, noteOpening]);

  return {
    material,
    page,
    words,
    error: head.error ?? text.error,
    missing: head.data !== undefined && material === null,
    unreadable: text.data !== undefined && words === null,
    retry: () => void Promise.allSettled([head.refetch(), text.refetch()]),
    showFrom: (start: number) => setMoved({ of: spot, start }),
  };
}
