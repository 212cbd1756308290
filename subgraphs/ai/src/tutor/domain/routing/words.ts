/** Which words of a message say what it is about, and how much each of them says; English, German, Spanish and Hindi. */
import { functionWords, lightWords } from '../language/function-words.ts';
import { isNumber, toTokens, type Stem, type Token } from '../language/tokens.ts';

const list = (words: string) => words.split(/\s+/).filter(Boolean);

/** Words of the other languages, and of typing in haste, that only hold a sentence together. */
const holding = new Set(
  list(`
  der die das den dem des ein eine einen einem einer eines und oder aber auch noch nur schon mal denn doch ja nein nicht kein keine
  ich du er sie es wir ihr man mich mir dich dir ihn ihm uns euch ihnen mein dein sein seine seinen seiner seinem ihre ihren ihrem
  ihrer ist sind war waren sei bin bist wird werden wurde wurden hat haben hatte hatten habe hast kann kannst können könnte muss
  müssen soll sollte darf will macht machen machst gibt geht gehen was wer wie wo wann warum wieso weshalb wozu welche welcher welches
  welchen wen wem wofür womit in im an am auf aus bei beim mit nach von vom zu zum zur für über unter um durch gegen ohne zwischen
  wenn dass weil als ob damit davon dafür dabei dagegen dadurch daran darin dort da dann danach davor jetzt nun so sehr bitte danke
  dieser diese dieses diesen diesem jener deren dessen sich hier mehr alle alles etwas nichts anders anderes andere nochmal erklär
  erkläre erklären eigentlich genau heißt nennt bedeutet sagt sag also außerdem
  el la los las un una unos unas y o pero de del al a en con por para sin sobre entre que qué quién quiénes cómo cuándo dónde cuál
  cuáles cuánto cuánta cuántos porqué es son era eran fue fueron ser está están hay ha han había se me te le les lo su sus mi tu yo él
  ella ellos ellas eso esto ese esa esos esas este estos estas sí no ni también más menos muy ya si como cuando porque desde hasta
  ahora luego entonces puede puedes pueden hace hacen explica explicas explicar explícame dime sirve significa ahí allí otra otro otros vez
  gracias tiene tienen
  ka ki ke ko kya hai hain tha thi the ho hota hoti hote hua hui hue mein me par se aur ya bhi to toh nahi nahin na kyun kyu kyon kaise
  kab kahan kaun kis kiska kiski kitna kitne kitni kisne ne ye yeh yah wo woh vo voh ve iska iski iske isko ise isse isme ismein uska
  uski uske usko use usse usme unka unki unke unko inka inki inke jo jab tab agar yadi ek do de batao bataye bataiye samjhao samjhaiye
  karo karta karte karti kar kare karna gaya gayi gaye raha rahe rahi tak sirf hi bas matlab bolte kehte kahte ab tum aap mujhe
  mera hum wala wali wale phir chahiye sakta sakte sakti
  का की के को क्या है हैं था थी थे हो होता होती होते हुआ हुई हुए में पर से और या भी तो नहीं ना क्यों कैसे कब कहाँ कहां कौन किस किसे किसने
  किसका कितना कितने कितनी कौनसा ने यह ये वह वे इस इसका इसकी इसके इसे इसमें इससे उस उसका उसकी उसके उसे उसमें उससे उन उनका उनकी उनके उन्हें
  इन इनका इनकी इनके इन्हें जो जब तब अगर यदि एक दो बताओ बताइए बताएं समझाओ समझाइए करो करता करते करती कर करना गया गई गए रहा रहे रही तक
  सिर्फ ही बस मतलब कहते अब तुम आप मुझे मेरा हम वाला वाली वाले फिर चाहिए सकता सकते सकती लिए साथ वहाँ वहां ऐसा अच्छा धन्यवाद
  u ur r n k ok okay pls plz please cuz bc cause coz gonna wanna gotta dont doesnt didnt cant isnt arent wasnt wont im ive id whats
  hows wheres whos thats theres idk tho like ya yeah yep nope no wat wot thx ty thanks thank hey hi hello um uh hmm oh ah wow lol btw
  something anything everything nothing someone sth stuff things thing else instead again together maybe kinda sorta actually well
  question questions answer topic help quick quickly homework exam revision essay class teacher
  come came get got goes going gone went did done let lets made makes making take takes took use used uses using say saying
  same different other another both either neither whether since per via one ones two three first second`),
);

/** Words that any lesson of a subject may use: to share one of them says little. */
const everyday = new Set(
  list(`
  energy cell war graph equation force power book author year country king queen law government people person state city world land
  sea water light air number value formula point line system body animal plant food gas metal element group structure cycle theory
  model rule method problem solution function data unit measure surface object particle material substance language story poem play
  character scene chapter sentence letter writer poet history science math maths physics chemistry biology geography economics
  century period age battle army soldier leader party empire republic president minister market price money product company trade
  work job school student child children family life death man woman men women house town village river mountain earth sun moon
  day night morning summer winter color colour sound heat temperature pressure speed weight mass length area volume angle shape
  side top bottom half double large small strong weak fast slow high low big hot cold positive negative equal
  change increase decrease grow move turn produce create form build write read draw find solve calculate work live die kill fight win
  lose start begin end stop cause affect happen react interact control carry hold keep leave return pay cost buy sell
  important famous common main good bad great old new long short real true false possible able easy hard difficult simple
  name date place time step stage process theme topic source symbol sign rate amount quantity level
  krieg könig land jahr gesetz energie zelle zahl wert formel stadt volk staat wasser luft licht kraft wichtig anfang ende bedeutung
  guerra rey país año ley energía número agua luz fuerza ciudad pueblo importante historia
  युद्ध राजा देश वर्ष नियम ऊर्जा जल संख्या नाम समय भारत yuddh raja desh niyam urja jal sankhya naam samay`),
);

/** Countries and the like turn up in every matter: to name the same one says little. */
const places = new Set(
  list(`
  france germany england britain uk usa us america europe africa asia australia india china japan russia spain italy greece egypt
  mexico brazil canada ireland scotland wales netherlands belgium switzerland austria poland ukraine turkey iran iraq israel pakistan
  bangladesh korea vietnam indonesia argentina chile peru colombia cuba norway sweden denmark finland portugal hungary london paris
  berlin rome athens moscow york washington delhi vienna french german english british american european african asian indian chinese
  japanese russian spanish italian greek egyptian mexican french west east north south western eastern northern southern pacific atlantic
  frankreich deutschland england großbritannien amerika europa afrika asien indien russland spanien italien griechenland österreich
  deutsche deutschen deutscher deutsches schweiz francia alemania inglaterra españa estados unidos américa méxico rusia grecia italia
  bharat भारत चीन अमेरिका रूस इंग्लैंड जापान यूरोप एशिया अफ्रीका दिल्ली`),
);

export interface ContentWord {
  /** Lower-case, as written. */
  lower: string;
  forms: readonly string[];
  /** Character offset in the text given. */
  start: number;
  /** How much it tells what a message is about, 0 to 1. */
  rarity: number;
  isName: boolean;
}

/** Words that hold a sentence together in any of the languages. */
export const holdingWords: ReadonlySet<string> = new Set([...functionWords, ...holding]);
const isHolding = (lower: string): boolean => holdingWords.has(lower);

/** The words of a text that say what it is about. */
export function contentWords(text: string, stem: Stem): ContentWord[] {
  return toTokens(text, stem).flatMap((token) => {
    const { lower, forms, start } = token;
    if (isHolding(lower) || (lower.length < 2 && !/\p{Lo}/u.test(lower))) return [];
    const isName = !places.has(lower) && isNamed(token, text);
    return [{ lower, forms, start, rarity: rarityOf(token, isName), isName }];
  });
}

/** Rough steps in place of counts over a corpus, which a class of three documents does not give. */
function rarityOf({ lower, forms }: Token, isName: boolean): number {
  if (lightWords.has(lower) || forms.some((form) => lightWords.has(form))) return 0.15;
  if (isNumber(lower) || places.has(lower)) return 0.3;
  if (everyday.has(lower) || forms.some((form) => everyday.has(form))) return 0.4;
  return isName ? 1 : 0.9;
}

/** Capitalised where a plain English word would not be; German capitalises every noun, so there it says nothing. */
function isNamed({ text: word, start }: Token, text: string): boolean {
  if (start === 0 || !/^\p{Lu}\p{L}/u.test(word)) return false;
  const before = text.slice(Math.max(0, start - 4), start);
  return !/[.!?:]\s*["“(¿]?$/.test(before) && text !== text.toUpperCase();
}

/** Whether two words are one: by stem, by a slip of the pen, or as forms of a language that the stemmer does not know. */
export function areOne(a: Pick<ContentWord, 'forms'>, b: Pick<ContentWord, 'forms'>): boolean {
  return a.forms.some((own) => b.forms.some((other) => own === other || isNear(own, other)));
}

function isNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  if (/\p{Script=Devanagari}/u.test(a)) return shared >= 3 && longer - shared <= 3;
  if (shared >= 5 && shared > 0.8 * longer) return true;
  return shorter >= 5 && longer - shorter <= 1 && shared >= 1 && isOneEdit(a, b, shared);
}

/** One letter wrong, missing, too many or swapped after the first `shared` ones. */
function isOneEdit(a: string, b: string, shared: number): boolean {
  if (a.length === b.length) {
    const swapped = a[shared] === b[shared + 1] && a[shared + 1] === b[shared];
    return (
      a.slice(shared + 1) === b.slice(shared + 1) || (swapped && a.slice(shared + 2) === b.slice(shared + 2))
    );
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.slice(shared + 1) === short.slice(shared);
}
