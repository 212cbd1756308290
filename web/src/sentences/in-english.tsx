export interface Spoken {
  /** In English, as a server said it. */
  sentence: string;
}

/** What has no translation is marked as English, so that a screen reader pronounces it right. */
export const InEnglish = ({ sentence }: Spoken) => <span lang="en">{sentence}</span>;
