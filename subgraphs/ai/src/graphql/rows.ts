/** What resolvers of this subgraph hand on where a GraphQL type is wider than what they know. */

/** An object that core owns: the gateway completes it from its id. */
export interface Entity {
  __typename?: 'User' | 'Classroom' | 'Material' | 'Assessment' | 'Attempt' | 'Meeting';
  /** Global id. */
  id: string;
}

/** What `ClassroomKnowledge` resolves from: the class (bare uuid), membership checked. */
export interface Knowledge {
  classroomId: string;
  /** Who searches. */
  userId: string;
}

/** What `TutorInsights` resolves from: a class (bare uuid) that the viewer teaches, which was checked. */
export interface Insights {
  classroomId: string;
}
