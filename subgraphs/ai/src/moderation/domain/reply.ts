/** What the tutor says instead of an answer: friendly, useful, the same for everybody. */
import type { Reason, Verdict } from './verdict.ts';

export type ModeratedOutcome = 'BLOCKED' | 'REDIRECTED' | 'ESCALATED';

/** How a turn with this decision ends; undefined where the question is answered. */
export const outcomeOf = {
  allow: undefined,
  redirect: 'REDIRECTED',
  block: 'BLOCKED',
  escalate: 'ESCALATED',
} as const satisfies Record<Verdict['decision'], ModeratedOutcome | undefined>;

interface Paragraph {
  message: string;
}
/** Help is named by its kind: numbers and names differ between countries and change. */
const whereToTurn: readonly Paragraph[] = [
  {
    message:
      'Please talk to an adult you trust: a parent or another relative, a teacher, a doctor, or the safeguarding contact of your school.',
  },
  {
    message:
      'If somebody is in danger right now, call the emergency number of your country, or ask the nearest adult to call it.',
  },
  {
    message:
      'There are also helplines for children and young people. They cost nothing, you need not give your name, and you may call for a friend as well.',
  },
];
const offer: Paragraph = {
  message: 'I can explain your class material, go through an example with you, or check what you have tried.',
};

const replies: Readonly<Record<Exclude<Reason, 'study'>, readonly Paragraph[]>> = {
  'self-harm': [
    {
      message:
        'Thank you for writing this. It sounds very hard, and it matters more than any homework. You, or the person you think of, do not have to get through it alone.',
    },
    ...whereToTurn,
  ],
  abuse: [
    {
      message:
        'Thank you for telling this. What you describe is not all right, and it is not your fault, or that of the person it happens to.',
    },
    ...whereToTurn,
  ],
  threat: [
    {
      message:
        'This sounds as if somebody could get hurt, so it needs a person and not a study tutor. Telling somebody about it is right, and nobody should deal with it alone.',
    },
    ...whereToTurn,
  ],
  harm: [
    { message: 'I do not help with what can hurt you or somebody else.' },
    {
      message:
        'If you are curious about the science behind it, ask how it works, what it does to the body, or what happened in history.',
    },
  ],
  intrusion: [
    {
      message:
        'I do not help to get into accounts, devices or networks of others, or around their protection.',
    },
    {
      message: 'I can explain how attacks work in principle and how people protect themselves against them.',
    },
  ],
  sexual: [
    { message: 'I do not write or look for sexual content.' },
    {
      message:
        'Questions about the body, puberty, contraception or health are welcome, as far as your class material speaks of them.',
    },
  ],
  cheating: [
    { message: 'I do not help with what is being examined or graded, so that your result stays your own.' },
    {
      message:
        'I can help you to prepare: ask about a topic of the exam, or let me check an exercise that you have tried.',
    },
  ],
  injection: [{ message: 'My instructions are not for showing or changing, and I keep to them.' }, offer],
  'personal-data': [
    {
      message:
        'I do not tell anything about other people: neither marks nor addresses nor what they have written.',
    },
    { message: 'Your own marks stand on your page of the class; for everything else ask your teacher.' },
  ],
  'chit-chat': [{ message: 'I am here for what you learn in this class, so I leave this to others.' }, offer],
  'do-it-all': [
    { message: 'I do not do the whole work for you, but I can help you to do it well.' },
    {
      message:
        'Start with the first part: write down what is asked and what you know about it already. Then send me your attempt, or ask about the step at which you are stuck.',
    },
  ],
};

/** The paragraphs of it, as text. */
export const replyTo = (reason: Exclude<Reason, 'study'>): string =>
  replies[reason].map(({ message }) => message).join('\n\n');
