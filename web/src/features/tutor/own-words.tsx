import { say } from '../../sentences/said.tsx';

/** What the tutor says instead of an answer, a sentence of the servers each paragraph. */
export const OwnWords = ({ text }: { text: string }) =>
  text.split('\n\n').map((paragraph, index) => <p key={index}>{say(paragraph)}</p>);
