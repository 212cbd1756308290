/** Parts of an organisation's month: with 100 000 people who are there every day, one holds 400 000 small rows. */
export const buckets = 8;

/** By the end of the id, which is left to chance in every kind of uuid that people are given. */
export const bucketOf = (userId: string): number => Number.parseInt(userId.slice(-2), 16) % buckets;
