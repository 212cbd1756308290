/** Forms of questions: what stands by itself, and what is only a piece of one; English, German, Spanish, Hindi. */

/** An asking word and nothing else. */
export const bareAsking =
  /^(?:(?:and|but|so|then|ok|und|aber|y|pero|aur|lekin|और|लेकिन)[ ,]+)*(?:why|how|when|where|who|which|what|how so|how come|why not|since when|how much|how many|how long|how far|how often|for what|to whom|by whom|from where|warum|wieso|weshalb|wie|wann|wo|wer|welche[rs]?|wozu|wie viele?|wie lange|por ?qué|cómo|cuándo|dónde|quién(?:es)?|cuál(?:es)?|kyun|kyu|kyon|kaise|kab|kahan|kaun|kitna|kitne|क्यों|कैसे|कब|कहाँ|कहां|कौन|कितना|कितने)(?: (?:exactly|then|though|not|so|one|ones|genau|denn|nicht|eso|no))*\s*[?.!]*$/iu;
/** Something is said of something. */
export const verb =
  /(?<!\p{L})(?:is|are|was|were|am|be|been|do|does|did|has|have|had|can|could|will|would|should|may|might|must|[a-z]+['’]s|whats|hows|whos|wheres|define|explain|describe|compare|list|name|give|show|tell|find|calculate|solve|write|help|summari[sz]e|translate|convert|factori[sz]e|simplify|balance|prove|state|outline|discuss|ist|sind|war|waren|hat|haben|kann|wird|werden|macht|gibt|funktioniert|bedeutet|wurde|entsteht|erklär\p{L}*|nenne|berechne|es|son|fue|eran|tiene|hay|sirve|funciona|significa|define|explica\p{L}*|hai|hain|tha|thi|hota|hoti|hua|karo|batao|samjhao|है|हैं|था|थी|थे|होता|होती|हुआ|हुई|बताओ|समझाओ|[a-z]{3,}ed)(?!\p{L})/iu;
/** Where or how, without what: "in winter", "why in february". */
export const fragmentStart =
  /^(?:(?:and|but|so|or|even|not|only|just|also|why|how|why not|how come|und|aber|auch|warum|warum nicht|nicht|y|o|aur|por qué|और)[ ,]+)*(?:per|like|in|on|at|for|with|without|against|under|from|to|by|as|during|after|before|near|inside|outside|im|in|bei|mit|ohne|gegen|für|von|nach|unter|beim|am|en|con|sin|contra|para|por|de|a)\s/iu;
export const asking =
  /^(?:what|who|whom|whose|which|why|how|when|where|whats|was|wer|wie|warum|wann|wo|welche[rs]?|qué|quién|cómo|cuándo|dónde|por qué|cuál)(?!\p{L})/iu;
/** A question with an asking word and more, an order, or a request. */
export const complete =
  /^(?:(?:in|on|at|by|to|from|for|of|with|since) )?(?:what|whats|what's|who|whos|who's|whom|whose|which|how|hows|how's|why|when|where|wheres|where's|wat|wer|wem|wen|wie|was|wo|wann|warum|wieso|welche[rsnm]?|qué|quién|quiénes|cómo|cuándo|dónde|por qué|cuál|cuántos)(?= (?!(?:in|on|at|with|without|not|about|for|to|from|nicht|bei|mit|ohne|im)(?!\p{L})))|^(?:is|are|was|were|do|does|did|can|could|will|has|have|should)(?= \p{L}+ )|^(?:define|explain|describe|list|name|solve|factori[sz]e|simplify|convert|calculate|differentiate|integrate|expand|balance|compare|translate|discuss|outline|how to|(?:can|could|would|will) you (?:please |also |still |maybe )?(?:help|explain|tell|describe|show me how)|tell me|i (?:also )?need|help|teach me|erklär\p{L}*|nenne|berechne|explica\p{L}*)(?!\p{L})|(?<![\p{L}\p{M}])(?:kya|kyun|kyu|kyon|kaise|kab|kahan|kaun|kaunsa|kaunsi|kis|kise|kitne|kitni|क्या|क्यों|कैसे|कब|कहाँ|कहां|कौन|किस|किसे|किसके|कितने|कितनी)(?![\p{L}\p{M}])/iu;
/** "The doctor", of whom nobody has spoken; not "the capital of", which says what it is. */
/**
 * "What were the causes?" asks for those of what was spoken of; "the causes of the war" says itself of what. The noun may stand
 * in German, French or Spanish.
 */
export const relational =
  /\b(?:the|its|their|any|some|there|die|der|das|les|las|los|el|la|welche[rns]?|quelles?|quels?|cu[aá]les)\s+(?:[\p{L}-]+\s+){0,2}?(?:causes?|consequences?|effects?|results?|reasons?|outcomes?|impacts?|symptoms?|treatments?|stages?|steps?|phases?|advantages?|disadvantages?|benefits?|drawbacks?|risks?|dangers?|uses|parts|properties|limits?|evidence|proof|examples?|difference|number of steps|significance|importance|damage|victims?|survivors?|gründe|ursachen|folgen|vorteile|nachteile|conséquences|raisons|effets|consecuencias|razones|efectos)\b(?!\s+(?:of|between|behind|von|des|der|de|du|d')\b)/iu;
export const definite =
  /(?<!\p{L})the ((?:\p{L}+ )?\p{L}{3,})(?! (?:of|in|between|from|for|that|which|who|to|with)\b)/giu;
/** Something is spoken of as known. */
export const determiner =
  /(?<!\p{L})(?:the|this|that|these|those|der|die|das|den|dem|des|diese[rsnm]?|el|la|los|las|ese|esa|este|esta)\s+(?:\p{L}+\s+)?$/iu;
/** Something is brought in. */
export const indefinite =
  /(?<!\p{L})(?:is|are|was|does|explain|define|of|calculate|find|solve|write|use) an? |^(?:define|definition of|was ist eine?|qué es una?|was sind)\b/iu;
/** A definition, a formula or a summary is asked for. */
export const introducing =
  /(?<!\p{L})(?:equation|summary|rules|regeln|causes|theory|theorem|formel|ursachen|zusammenfassung)[?.! ]*$|(?<!\p{L})(?:definition|meaning|define|meaning of|vs|versus|formula for|bedeutung|significado|arth|matlab|अर्थ|परिभाषा)(?!\p{L})/iu;
/** What is asked of any person, country or substance, whatever the conversation was about. */
export const facet =
  /(?<!\p{L})(?:capital|currency|languages?|population|flag|weather|climate|exports?|rivers?|mountains?|born|married|children|named after|symbol|expensive|worth|cost|(?:high|long|larg|bigg|old|tall|deep|small|fast|rich)est|first (?:person|man|woman|one|people)|how (?:many|old|tall|much)|live|lived|eat|ate|found in nature|used (?:for|in)|extracted|mined|made of|famous for|hauptstadt|währung|geboren|teuer|moneda|nació|rajdhani|राजधानी|जनसंख्या|सबसे)(?!\p{L})/iu;
