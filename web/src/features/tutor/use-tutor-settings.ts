import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';

/** Brings, too, what `PlacesOfHelp` shows at once should it be needed, so that nobody in danger waits for it. */
const TutorSettingsDocument = graphql(`
  query TutorSettings($classroomId: ID!) {
    viewer {
      id
      organisation {
        id
        ...PlacesOfHelpSet
      }
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        tutorSettings {
          tone
          sources
        }
      }
    }
  }
`);

/** How the tutor of a class answers; `settings` is null while it is not known. Asked once for all parts of a page. */
export function useTutorSettings(classroomId: string) {
  const { data, error } = useQuery(TutorSettingsDocument, { variables: { classroomId } });
  const classroom = data?.node?.__typename === 'Classroom' ? data.node : null;
  return { settings: classroom?.tutorSettings ?? null, error };
}
