/** What the tutor says itself where nothing is to be looked for: to thanks, a greeting or a goodbye, and to "tell me more" of nothing. */
import { asksOfNothing } from './going-further.ts';

type Occasion = 'thanks' | 'greeting' | 'goodbye' | 'unclear';

/** The same for everybody; the page says them in the reader's language. */
const replies: Readonly<Record<Occasion, { message: string }>> = {
  thanks: { message: 'You are welcome. Ask whenever something else is unclear.' },
  greeting: { message: 'Hello! Ask me anything about your class material.' },
  goodbye: { message: 'Goodbye, and until next time.' },
  unclear: {
    message:
      'What would you like to know more about? Name the topic, and I look for it in your class material.',
  },
};

const softeners =
  '(?:ok(?:ay)?|alright|great|cool|perfect|super|nice|good|wow|ah|oh|yes|yeah|well|and|so|now|got it|i see|that (?:helped|was helpful)|und|na|ja|gut|prima|accha|acha|अच्छा|ठीक है)';
const names = '(?:tutor|there|everyone|all|again|everybody|mate|dear|zusammen|जी)';
const courtesies: readonly (readonly [Occasion, string])[] = [
  [
    'thanks',
    '(?:many |very much )?(?:thanks|thank you|thank u|thx|tysm|ty|cheers|danke(?:schön)?|vielen dank|gracias|muchas gracias|merci|shukriya|dhanyavaa?d|(?:बहुत )?(?:धन्यवाद|शुक्रिया))(?: (?:schön|dir|sehr|a lot|so much|very much|a million|again|for (?:your|the|all your) (?:help|answers?|explanations?)|for helping(?: me)?|for that|you helped(?: me)?(?: a lot)?|that (?:helped|was helpful)(?: a lot)?))?',
  ],
  [
    'greeting',
    '(?:hi+|hello|hey+|hallo|hi there|good (?:morning|afternoon|evening|day)|guten (?:morgen|tag|abend)|moin|servus|hola|buenos días|bonjour|salut|namaste|नमस्ते|नमस्कार)',
  ],
  [
    'goodbye',
    '(?:good ?bye|bye(?:[ -]bye)?|see (?:you|ya)(?: (?:later|soon|tomorrow|next time))?|until (?:next time|tomorrow)|good night|tschüss|ciao|bis (?:bald|morgen|später|dann)|auf wiedersehen|gute nacht|adi[oó]s|hasta luego|alvida|phir milenge|अलविदा|फिर मिलेंगे)',
  ],
];
const marks = '[\\s,;.!:)(\\-–—~^]|\\p{Extended_Pictographic}|\\uFE0F|\\u200D';
const wholes = courtesies.map(
  ([occasion, words]) =>
    [
      occasion,
      new RegExp(
        `^(?:${marks})*(?:${softeners}(?:${marks})+)*(?:${words})(?:(?:${marks})+(?:${names}|${courtesies.map(([, other]) => other).join('|')}))*(?:${marks})*$`,
        'iu',
      ),
    ] as const,
);

/** What a message of courtesy is answered with; undefined where there is more in it. */
export function replyToCourtesy(message: string): string | undefined {
  const plain = message.normalize('NFC').replaceAll('’', "'").trim();
  const occasion = wholes.find(([, whole]) => whole.test(plain))?.[0];
  return occasion && replies[occasion].message;
}

/** What is said where more is asked for and nothing was said before; undefined where the message names something. */
export const askWhatIsMeant = (message: string): string | undefined =>
  asksOfNothing(message) ? replies.unclear.message : undefined;
