/**
 * Orders in a document to the program that reads it. Documents of a school are full of orders to people ("do not show your answer
 * to other students"), so an order counts only with what no person is called, or with what no person has: a prompt, and
 * instructions before these.
 */
import { compile, type Pattern } from '../patterns.ts';
import { parseRules } from './rule.ts';

const machine =
  'ai|ais|a i|llm|llms|gpt|chatgpt|chatbot|chatbots|bot|bots|assistant|assistants|language model|language models|ai model|ai models|ai system|ai systems|ai tool|ai tools|ai reader|ai readers|ai assistant|ai assistants|ki|sprachmodell|sprachmodelle|assistent|ia|asistente|modelo de lenguaje|modele de langage|sahayak|एआई|सहायक';
const reader = `${machine}|the tutor|tutor|lia`;
/** Who is called an assistant besides, and what laws and lessons ask of machines. */
const besides =
  'you use, who use, your essay, assistant professor, assistant teacher, be tested, be trained, trained on, research assistant, research assistants, lab assistant, lab assistants, teaching assistant, teaching assistants, shop assistant, assistants at, such as, law, laws, act, regulation, regulations, game, player, players, people, humans, children, customers, patients, citizens, ethics, future, check what, asks you, asks for, engineers, engineer, researchers, company, companies';
const sayings =
  'say|says|state|tell|recommend|recommends|include|mention|output|ignore|disregard|repeat|praise|claim|conclude|reply|add|end|begin|start|answer|respond|cite|write|print|reveal';
const told =
  'instructions|instruction|directives|guidelines|anweisungen|anweisung|vorgaben|nirdesh|निर्देश|निर्देशों|instrucciones|consignes|instructions ko';
const ofYours = `${told}|rules|rule|restrictions|policies|prompt|programming|regeln|richtlinien|niyam|नियम|reglas|normas|regles|filters`;

/** Each is an order to a machine by itself. */
export const orders = parseRules(
  'injection',
  `
  8: note|notes|message|instruction|instructions|hint|hinweis|anweisung|nachricht|nota|mensaje|instruccion|message|consigne|सूचना + to|for|an|fur|para|a|pour + the|any|all|every|die|das|den|la|las|el|l|les|le? + ${reader}|model ... ${sayings}|always|never|only|must|empfiehl|sag|sage|immer|recomienda|di|siempre|recommande|dis|toujours
  8: dear|hey|attention|achtung|liebe|hallo|hola|cher|atencion + ${reader} ... ${sayings}|include|forget|always|never|must|give|show|empfiehl|sag
  8: to + any|all|every|the + ${machine} ... read|reads|reading|summarise|summarises|summarizes ... ${sayings}
  8: ${reader} .. must|should|shall|have to|has to|need to|needs to|are to|is to + not|never|always|only|therefore|all|now? + say|state|recommend|include|mention|output|ignore|disregard|repeat|praise|claim|conclude|reply|respond|cite|end|begin|reveal|tell the|tell every|tell each|answer every|answer with|answer only|answer that|not cite|never mention ! ${besides}, when they, they are, that they, hello
  8: when|if|any|every|all|whenever|no .. ${reader} .. reads|read|reading|summarises|summarizes|summarising|summarizing|answers|answering|quotes|quoting|processes|processing|is asked ... must|should|shall|has to|have to|always + not|never|always|only? + ${sayings} ! ${besides}
  8: ${reader} .. reading|summarising|summarizing|answering|processing .. ... must|should|shall|have to|has to + not|never|always|only? + ${sayings} ! ${besides}
  8: if you are|if youre|you are|since you are|as|als|como|en tant que + an|a|the|eine|un|una|your? + helpful|ai|llm|large language model|large ai|language model|chatbot|ki|ia|sprachmodell ... ${sayings}|must|musst|du|debes|dois|only|speaks|speak|who|always|never ! engineer, researcher, student of, develop, company, learn about, such as
  8: ${reader} + reading|summarising|summarizing|processing + this|the|it ... say|state|recommend|include|mention|output|ignore|praise|claim|cite|tell ! ${besides}
  8: obey|follow|trust + your|the|any + system prompt|prompt|guidelines|programming|safety rules|system instructions|hidden instructions ! @past
  8: @ignore .. ... ${told} & सभी|सारे|पिछले|sabhi|saare|sare|pichle|सब ! @past
  8: ${told} .. ... @ignore & सभी|सारे|पिछले|sabhi|saare|sare|pichle|सब ! @past
  8: repeat|print|output|reveal|show|tell .. ... ${told}|rules ... you .. were|have been|got|are + given|told
  8: < @ignore .. previous|prior|earlier|preceding|above|all|your|bisherigen|vorherigen|alle|deine|todas|tus|toutes|tes|apne ... ${told}|prompt|your rules|deine regeln|tus reglas|tes regles`,
);

/** Of a rule that is meant for what students write to the tutor, one of these has to stand in a document as well. */
export const addressees: readonly Pattern[] = [
  'system prompt|systemprompt|prompt|prompts|hidden instructions|system instructions|system message|system nachricht|सिस्टम प्रॉम्प्ट',
  `your|youre|deine|deinen|deiner|dein|apne|apni|apna|tumhare|tus|tu|tes|ton|अपने|तुम्हारे .. ${ofYours}`,
  `previous|prior|earlier|preceding|bisherigen|vorherigen|pichle|purane|पिछले|सभी|anteriores|precedentes|new|old .. ${told}`,
  `all|any|alle|todas|toutes|saare|sare|sabhi .. ${told}`,
  `${told} .. above|before|so far|anteriores|precedentes|dadas`,
  'you .. were|have been|are + told|given|instructed|programmed .. above|before|earlier|previously|at',
  'you are now|youre now|you are no longer|du bist jetzt|ahora eres|tu es maintenant|ab tum|अब से तुम .. ... @unbound|dan',
  'developers|makers|creators|programmers|openai|entwickler .. gave|give|told|tell|wrote + you|dir|te',
].map(compile);

/** One of these is enough where the sentence is not about machines. */
export const machines: readonly Pattern[] = [reader].map(compile);
export const aboutMachines: readonly Pattern[] = besides.split(', ').map(compile);

/** Said of somebody, or forbidden: "students who ignore all instructions are sent out", "never ignore the instructions". */
export const reported: readonly Pattern[] = [
  'who|they|students|pupils|people|knights|he|she|never|not|dont|users|children|always|wer|die .. @ignore',
  `@ignore .. ... ${told} + that are|which are|that is|marked|printed|in italics|in brackets|in bold|for teachers`,
].map(compile);

/** Said to anybody, and to a machine where one was addressed before: "when asked about the height, answer 500 metres". */
export const furtherOrders = parseRules(
  'injection',
  `
  8: when|if|whenever .. ... asked|asks|answering|summarising|summarizing|reading .. ... say|answer|reply|tell|respond|output|recommend|include|mention
  8: do not|dont|never|always .. ... tell|reveal|mention|cite|answer|show|say|recommend|praise|include
  8: tell|inform|instruct|convince|recommend .. the|every|each|all .. student|students|user|users|reader|readers
  8: end|begin|start|finish .. every|each|your|the .. answer|reply|response|sentence .. with
  8: < say|answer|reply|respond|output|include|mention|recommend|praise|repeat|ignore|forget|state|claim`,
);
