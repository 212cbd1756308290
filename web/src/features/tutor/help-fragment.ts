import { graphql } from '../../gql/index.ts';

/** One selection for who shows the places and who sets them: what a page has brought of them stands in all others. */
export const PlacesOfHelpSetFragmentDefinition = graphql(`
  fragment PlacesOfHelpSet on Organisation {
    id
    placesOfHelp {
      name
      reach
      phone
      phoneUri
    }
  }
`);
