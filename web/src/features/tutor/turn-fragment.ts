import { graphql } from '../../gql/index.ts';

export const TurnFragment = graphql(`
  fragment TutorTurnFields on TutorTurn {
    id
    question
    askedAt
    answer
    outcome
    generator
    retrieval
    searched {
      materials
      passages
    }
    citations {
      number
      page
      start
      end
      quote
      state
      source
      material {
        id
        name
      }
    }
    nearest {
      page
      start
      end
      text
      state
      material {
        id
        name
      }
    }
    feedback {
      vote
      reason
      wrongSource
      comment
    }
  }
`);
