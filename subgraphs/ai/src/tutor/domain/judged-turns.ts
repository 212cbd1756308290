/** How far back moderation looks in a conversation. */

/** What a question leans on stands shortly before it. */
export const judgedTurns = 3;
/** Abuse counts for a report wherever in the conversation it was spoken of. */
export const weighedTurns = 200;
