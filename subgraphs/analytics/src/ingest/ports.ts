/** What waits to be counted. */
export interface Backlog {
  /** When the oldest event that is not counted yet was appended to the log; null when none waits. */
  oldestAt(): Promise<Date | null>;
}
