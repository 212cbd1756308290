import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import type { BuiltAssessmentFragment } from '../../gql/graphql.ts';
import { readFragment } from '../../gql/index.ts';
import { BuiltAssessmentDocument, BuiltAssessmentFragment as Fragment } from './operations.ts';

/** An assessment with its keys, as the server has it when it is opened. */
export function useBuiltAssessment(assessmentId: string) {
  const { data, error, refetch } = useQuery(BuiltAssessmentDocument, {
    variables: { assessmentId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const node = data?.node?.__typename === 'Assessment' ? data.node : null;
  const readAgain = useCallback(async (): Promise<BuiltAssessmentFragment | null> => {
    const { data: fresh } = await refetch();
    return fresh?.node?.__typename === 'Assessment' ? readFragment(Fragment, fresh.node) : null;
  }, [refetch]);
  return {
    built: node && readFragment(Fragment, node),
    isMissing: data !== undefined && !node,
    error,
    readAgain,
  };
}
