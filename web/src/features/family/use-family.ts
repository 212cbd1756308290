import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';

const FamilyDocument = graphql(`
  query Family {
    viewer {
      id
      guardians(first: 50) {
        nodes {
          since
          guardian {
            id
            name
          }
        }
      }
      sharing {
        ...SharedKinds
      }
    }
  }
`);

/** Who follows the student who is signed in, and what they see. */
export function useFamily() {
  // Asked anew each time: a parent may have taken up a code since.
  const { data, error, refetch } = useQuery(FamilyDocument, { fetchPolicy: 'cache-and-network' });
  const retry = () => void refetch().catch(() => undefined);
  return { family: data?.viewer ?? null, error, retry };
}
