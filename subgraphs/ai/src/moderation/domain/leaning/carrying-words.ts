/** Words that fit any deed: who says nothing but these names no matter of their own. English, German, Hindi, Spanish, French. */
import { holdingWords } from '../../../tutor/domain/routing/words.ts';
import { toPlainLetters } from '../spelling/plain-letters.ts';

const list = (words: string): string[] =>
  toPlainLetters(words).replaceAll("'", '').split(/\s+/).filter(Boolean);

/** What is done, how, how much and when: none of these is a matter that a question could be about. */
const said = `
  do make need want buy bought sell sold have go come fit test hold far near away close inside outside five ten twenty order find found build built mix add throw threw thrown hide hid carry
  bring brought keep keeps kept give gave send put set try tried happen happens happened last lasts cost costs feel feels notice see sees saw look looks know knows knew show repeat print write answer continue help care cares matter matters mean
  means meant deserve deserves leave leaves stop stops stopped start starts begin finish wake survive catch caught stay
  think thinks thinking believe promise swear decide decided choose pick wait hurry ask asked asking tell tells told believe planned
  plan planning prepared refuse avoid survive handle manage happen talk speak call called touch touched enjoy forget
  stand take takes taken taking become keep ends end ended over wonder wondering listen leave count counts able unable afford react
  send reply translate spell fail fails succeed suffer regret
  quick quicker quickest quickly fast faster fastest slow slowly slower easy easier easiest easily simple simpler simplest cheap cheaper
  cheapest safe safer safest safely strong stronger strongest good better best bad worse worst big bigger biggest small smaller smallest
  large long longer longest short shorter high hot cold heavy enough real really ready sure serious seriously normal okay fine true
  right wrong legal illegal allowed possible impossible likely sorry certain certainly secret secretly quiet quietly silent painless
  painful painlessly deadly lethal fatal dangerous harmful effective reliable final exact exactly perfect perfectly alone hard harder
  hardest difficult enough likely first second third next last previous whole full complete only same similar other
  tonight today tomorrow yesterday now soon later afterwards early late night evening morning weekend week weeks year years
  day days minute minutes hour hours second seconds always never ever often forever anymore once twice already again still straight
  somewhere anywhere nowhere everywhere somebody anybody nobody everybody someone anyone everyone everything hypothetically theoretically
  literally basically honestly seriously definitely probably possibly simply directly finally anyways nevertheless regardless
  cmon dude bro man sir mate hell damn omg
  brauche brauchst braucht brauchen wie viel viele wieviel mache mach machst machen tue tun tut tu kaufe kaufen bekomme bekommen kriege
  finde finden bringt bringen dauert dauern lange lang kurz schnell schneller schnellste schnellsten langsam einfach einfachste leicht
  besten beste bester besser gut schlecht ernst sicher genug reicht reichen weh meine mein meinst wirklich trotzdem heute morgen abend
  nacht gleich sofort los komm weiter erzähl verrate verrat zeig gib antworte antwort richtig falsch wahr schlimm gefährlich würde
  würden wäre hätte müsste können will wollte möchte merkt merken jemand niemand keiner jeder passiert passieren funktioniert klappt
  geht gehts bis etwas wissen weiß sagen nochmal immer nie zuerst danach
  karu karun karoon karna karne karta karti kare karenge kijiye banau banate banaye banana chahiye chahta chahti lagta lagega lagti hota
  hogi hoga hone kitna kitni kitne jaldi jaldy dard time abhi aaj kal raat sach sahi galat thoda zyada bohot bahut accha achha bolo bol
  batao bata bataiye batade btao de dijiye dena milega milta milti kharidu kharide kahan ghar kaunsa kaunsi kon koi kuch sab pata kisi
  करूँ करूं करुं करें करेंगे करने करना बनाऊँ बनाते बनाना बनाए चाहिए चाहता चाहती लगता लगेगा दर्द समय जल्दी अभी आज कल रात सच सही ग़लत गलत
  कितना कितनी बताओ बता बताइए दो दीजिए मिलेगा मिलता कहाँ कहां घर कौन कौनसा कौनसी कोई कुछ सब सिर्फ उत्तर होगा होगी होता सबसे अच्छा तरीका
  hago haces hacer hacerlo haría hazlo necesito necesita necesitas compro comprar consigo conseguir duele doler dolor tarda tardar tiempo
  rápido rápida fácil mejor peor bueno malo bastante suficiente cuánto cuánta cuántas cuántos va voy quiero quiere puedo hoy mañana noche
  serio nadie alguien todos nada algo verdad di dilo sigue venga vamos entonces seguro sola solo dímelo
  je tu il elle on nous vous ils elles le la les un une des du de ce cet cette ces ça cela c'est est-ce est es suis sont était fait fais
  faire ferais fera et ou mais donc alors puis que qui quoi quel quelle quels quelles comment combien pourquoi quand où dis moi me te se
  mon ma mes ton ta tes son sa ses leur y en à au aux dans sur avec sans pour par ne pas plus moins très trop aussi encore besoin faut
  faudrait faudra peux peut peut-être veux veut mal vite rapide facile simple mieux meilleur acheter trouver assez beaucoup sérieux
  vraiment personne quelqu'un quelque chose rien tout tous ce soir demain maintenant voir sais savoir s'il plaît qu'est d'accord oui non
  si être avoir ai as a ont dire montre donne continue temps marche prend prends prendre`;

/** Things that belong to any deed; "What is time?" is about one of them. */
const things = `
  heat work sleep live write test change material materials equipment supplies chemicals set day days night morning evening hour hours
  minute minutes year years second seconds order answer way ways method methods step steps list lists part parts amount number numbers kind kinds type types stuff ingredient ingredients
  instruction instructions detail details recipe recipes tool tools thing things time times place places word words line lines letter
  letters option options choice solution result results version page point trick tricks reason pain trace traces risk chance
  home house room kitchen garage garden shop shops store stores internet online amazon google web mum mom mother dad father parent parents
  brother sister family friend friends boyfriend girlfriend teacher police neighbour neighbours neighbor neighbors people person guy girl
  boy kid kids body story stories novel project game research experiment joke theory fun
  english german french spanish hindi latin deutsch englisch
  zeit menge schritt schritte anleitung zutaten liste teil zahl nummer buchstabe lösung haus hause eltern mutter vater freund polizei
  geschichte projekt spaß schmerzen
  tarika samaan cheez saman maa papa dost log samay
  manera forma pasos paso lista cantidad parte casa padres madre padre amigo policía historia receta
  étape étapes liste quantité partie maison parents mère père ami police histoire recette`;

const carryingWords: ReadonlySet<string> = new Set(list(said));
const thingWords: ReadonlySet<string> = new Set(list(things));
const holding: ReadonlySet<string> = new Set([...holdingWords].flatMap(list));

/** Whether a word, in plain letters, holds a sentence together or fits any deed. */
export const saysNothing = (word: string): boolean =>
  holding.has(word) || stemsOf(word).some((stem) => carryingWords.has(stem));

/** Whether it is one of the things that any deed has. */
export const isAnyThing = (word: string): boolean => stemsOf(word).some((stem) => thingWords.has(stem));

function stemsOf(word: string): string[] {
  const bare = word.replace(/(?:e?s|e?d|ing)$/u, '');
  return bare.length < 3 || bare === word ? [word] : [word, bare, `${bare}e`];
}
