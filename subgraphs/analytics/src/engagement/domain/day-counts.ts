/** Counts of one day. */

export interface ActivityDay {
  /** YYYY-MM-DD in UTC. */
  date: string;
  questionsAsked: number;
  materialsOpened: number;
  attemptsSubmitted: number;
}

/** Of a whole class, or a whole organisation. */
export interface EngagementDay extends ActivityDay {
  /** People who did any of the things counted. */
  activePeople: number;
}
