/** What the explorer shows first: each operation gives the ids that the next one takes. Lines are short, for narrow panes. */
export const example = `# Run them in this order (the button asks
# which one). Put each id that comes back
# into the next operation.

# The cookie then counts on this whole page.
mutation SignIn {
  signIn(input: {
    email: "student@demo.test"
    password: "ensure-demo"
  }) {
    ... on SignInSuccess { viewer { name } }
    ... on Problem { message }
  }
}

query MyClasses {
  viewer {
    name
    classrooms(first: 5) {
      nodes {
        id
        name
        materials(first: 5) {
          nodes { id name indexState }
        }
      }
    }
  }
}

mutation Ask {
  askTutor(input: {
    classroomId: "the id of a class"
    question: "What is a transform boundary?"
  }) {
    ... on AskTutorSuccess { turn { id } }
    ... on Problem { message }
  }
}

# The answer from its first word, even when
# it is complete already.
subscription Answer {
  tutorTurn(id: "the id of the turn") {
    ... on TutorToken { text }
    ... on TutorCitation {
      citation { number quote }
    }
    ... on TutorTurnCompleted {
      turn { outcome answer }
    }
    ... on TutorTurnFailed { reason }
  }
}

# The stages of a document.
subscription Indexing {
  materialIndexing(
    materialId: "the id of a material"
  ) {
    stage
    percent
  }
}
`;
