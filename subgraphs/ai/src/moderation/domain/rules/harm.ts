/** Seeks to harm, to break in, or to be aroused. */
import { parseRules } from './rule.ts';

export const harm = [
  ...parseRules(
    'harm',
    `
    8: @ask ... @make ... @weapon|@drug|@poison ! @safeNoun, did, war, century, bees, snakes, plants, stars, model, a joint effort, poster, presentation, essay, prevent
    8: @ask .. @weapon|@drug|@poison .. @make ! did, war, century, @safeNoun
    8: @weapon|@drug|@poison .. kaise|कैसे .. @make ! @past, kaam, काम
    8: @i ... want|need|going|plan|try|trying|love|brauche|will|chahta|chahiye|quiero|veux .. @make .. @weapon|@drug|@poison ! @safeNoun, essay, poster, presentation, story
    8: < @make .. a|an|me|some|eine|una|une? .. @weapon|@drug ! @safeNoun, presentation, poster
    8: @recipe .. for|to|of|on|fur|zum|para|pour|ka|ki|ke|का|की|के|my|i ... @weapon|@drug|@poison ! @safeNoun, @past, manhattan, food
    8: @weapon|@drug|@poison .. @recipe|recipe|ingredients|tutorial|anleitung|rezept|receta|recette ! @past, formula, food
    8: @ask .. @recipe .. @weapon|@drug|@poison ! @past
    8: @ask ... @obtain .. @weapon|@drug|@poison ! @past, did, resistance, prescription, army, addicted, addiction, hooked, illegal why, stop, quit, help, rid, energy, dementia, why
    8: @obtain .. @weapon|@drug & where|wo|kahan|कहाँ|donde|ou|how|wie|kaise|como|@stealth ! @past, did, why, @learn
    7: @weapon|@drug|@poison .. @obtain & kahan|kaha|kaise|कहाँ|कहां|कैसे|wo|woher|donde|where|@stealth ! @past, why
    8: @ask .. get|gets|be|getting .. high|drunk|wasted|stoned|buzzed|tipsy ! @past, score, scores, high marks, high grades, why do
    8: @i ... get|getting + high|drunk|stoned|wasted ! @past, @science, score, scores, marks, high grades, friend says she
    8: how much|how many .. @drug|@means|cough syrup ... high|drunk|stoned|trip ! @learn
    8: put|putting|slip|slipping|mix|mixing|add|adding|sneak|drop|spike|pour|poner|mettre|tun|milana|milau ... drink|drinks|food|coffee|tea|water bottle|cola|glass|juice|lunch|getrank|bebida|verre|boisson|soup & @someone|@they|@peer|@family|@staff|someones|somebodys|girls|her|his ! @past, @fiction, milk in my
    8: knock|knocks|knocking .. out|someone|somebody|him|her .. ! @past, @sport, gene, genes, boxing
    8: spike|spiking .. drink|drinks ! @learn, @past, prevent
    8: pass|passes|passing + out .. and|so|for|without|while ... & drink|pill|pills|them|someone|somebody|her|give|chloroform|gas
    8: @ask ... @poison|poison|@kill|@hurt|strangle|suffocate|drug|drown|choke|injure|paralyse|blind .. @someone|@peer|@staff|@family|@they|dog|dogs|cat|cats|neighbours|pet|animal ! @past, @fiction, @idiom, @sport, prevent, stop, stopping, did, does a snake, first aid, rescue, save
    8: way|ways .. to .. poison|kill|hurt|strangle|suffocate|injure|murder|torture .. @someone|@peer|@staff|@family|dog|cat|him|her|them ! @past, @fiction, prevent
    8: poison|gift|zeher|zahar|jahar|veneno|जहर|poisons .. that|which|das|jo|जो|que|nobody|no one|doctors|doctor|police|cant|undetect*|untrace* ... find|detect|trace|notice|see|prove|nachweis*|pata|पता|detecte|show|shows ! @past, @fiction
    8: kill|murder|poison|hurt|break|injure|attack|rob|mug|kidnap|beat .. someone|somebody|a person|people|a man|a woman|arm|leg|neck ... accident|natural|trace|noticing|caught|evidence|alibi|proof|quickly|silently|@stealth ! @past, @fiction, did
    8: get|getting + away with .. murder|killing|it|stealing|arson|robbery ! @past, @fiction, film
    8: hide|hiding|get rid of|dispose|dissolve ... a? .. body|corpse|weapon|gun|drugs|weed|knife|evidence|blood ! @past, @fiction, did, cells, how does
    8: @weapon|gun|knife|drugs|weed|vape|alcohol|vodka ... past|through|into|by .. metal detector|detector|security|school|guard|guards|airport|customs|class|teacher|teachers|dogs ! @past, @fiction, army
    8: set|setting|light|put .. fire|alight|anzunden ... & neighbour*|shed|house|car|school|barn|building|trace|bin|bins|his|her|their|someones ! @past, @fiction, forest fires, how did, why
    8: @ask ... burn|burning|anzunden|set fire|torch|blow up|explode|destroy|sabotage|derail|crash .. down|house|car|shed|school|building|neighbour*|bridge|power|train|bus|mailbox|toilet|toilets|bin ! @past, @fiction, did, calories
    8: burns|burn .. fastest|quickest ... trace|evidence|house|shed
    8: mix|mixing|combine|combining|mische|mischen|milau|mezclar|melanger .. ... gas|explosion|explode|explodes|explosive|bomb|fumes|boom|poison|toxic|knock|knocks & i|me|my|we|you|ich|man|main ! never, not, avoid, safe, safely, why, dangerous
    8: household|cleaning|kitchen|bleach|ammonia .. chemicals|products|cleaners|stuff|items|things ... bomb|explode|explosive|explosion|gas|poison|drug|weapon|kill|knock & i|me|my|make|build|mix ! never, must not, not be, avoid, why
    8: print|printing|drucken|imprimir|imprimer|3d ... @weapon|gun|pistol|silencer|weapon|waffe ! @past, ban
    8: grow|growing|make|making|create|breed|culture|engineer|cultivate|spread|release|modify|zuchten ... virus|pathogen|bacteria|anthrax|plague|disease ... spread|release|infect|kill|people|deadly|room|home|weapon & i|me|my|we|you|home ! vaccine, did, research
    8: fake|forge|forged|counterfeit|falsch* .. id|ids|passport|licence|license|money|notes|banknotes|ausweis & where|how|get|make|buy|print|need|want|kaufen|order ! @past, @learn, detect
    8: underage|16|15|17|14|minor|under 18 ... buy|get|drink|order ... alcohol|vodka|beer|vape|cigarettes|weed|whiskey|gin ! law, laws, why, @learn
    8: buy|get|order|kaufen|comprar|acheter ... alcohol|vodka|beer|vape|vapes|cigarettes|weed|gin ... 13|14|15|16|17|id|without|underage|minor|ohne|under ! law, laws, why
    7: bully|bullying|humiliate|humiliating|embarrass|torment|mobben|harass|scare|blackmail|stalk|ruin|mob ... & @ask|best|help me ! stop, against, prevent, essay, deal with, presentation, is it
    7: untraceable|undetectable|ghost .. gun|weapon|poison|drug|bomb
    7: @ask ... steal|shoplift|rob|robbing|pickpocket|hotwire|stealing|klauen|chori|चोरी|robar|voler .. ... ! @past, @fiction, @idiom, in basketball, prevent, base
    7: @drug|weed|vape|joint .. smoke|smoking|roll|rolling|hide|sell|selling|dealen|verkaufen|deal|dealing ... & how|where|best|i|parents|caught|school|drug test|kaise|wie ! @learn, quit, stop, why
    7: roll|rolling|smoke|smoking .. @drug & how|best|teach|show|where ! @learn, why, effects, quit, stop
    7: pass|beat|cheat|fake|fool .. a|the|my|drug .. test & weed|drug|drugs|urine|thc|smoked ! @learn
    7: make|making|build .. something|thing|device|stuff .. explode|explodes|explosive|that explodes|blow|blows|that blows
    7: explode|blow up .. something|toilet|locker|mailbox|car|desk|bin & @ask
    8: recruit|join|joining|support .. isis|al qaeda|terrorist|terrorists|nazis|hitler youth & @ask|i want ! @past
    7: human|girls|kids|children + traffick*|smuggl* & @ask ! prevent, stop, @learn`,
  ),
  ...parseRules(
    'intrusion',
    `
    8: @ask ... @hack ... @account|@owned|someone|somebody|exam|pin|phone ! @defensive, ethical, did, @past, cracking alkanes, oil
    8: @hack .. @account|@owned|into|pin ... & @i|me|my|@ask|please|for|4|lets|someones|teachers|schools|> ! @defensive, ethical, did, is hacking, hackers, @past, @learn
    8: @ask .. @account .. @hack|@enter ! @defensive, @past, my own, my password, forgot
    8: @account ... kaise|कैसे .. @hack|@enter ! bach*, बच*, suraksh*
    8: @account ... @hack & karo|karna|karu|kare|kar|do|knacken|hacken|करो|करना|करूँ|करूं|करें|कर|दो|hackear|pirater|help|please ! @defensive, bach*, सुरक्ष*
    8: @ask ... @enter ... @owned ... @account ! @defensive, my own, forgot, ask my
    8: @ask ... @enter ... @account ... @owned|@stealth|elses|not mine ! @defensive, my own, forgot, buy, birthday
    8: @enter ... @account ... @stealth & @i|@ask ! @defensive
    8: @hack|@enter ... @account ... without .. permission|password|knowing|his|her|their|being|asking ! @defensive, @past
    8: @stealth ... @hack|@enter ... @account ! @defensive, @past
    8: password|passwort|contrasena|passcode|wifi|wlan|pin|login|मोट|पासवर्ड|mot de passe ... of|for|from|vom|von|der|des|ka|ki|ke|का|de|du|to .. @owned|@staff|@peer|@family|office|neighbour|nachbar* & @ask|@fetch|give|get|find|crack|sag|batao|बताओ|dame|donne|need ! my own password, forgot my, reset my
    8: @owned|@staff|@peer|@family .. password|passwort|contrasena|passcode|wifi|pin|login|पासवर्ड|account|instagram|whatsapp|email|phone & @hack|crack|get|find|into|read|steal|guess|spy|pata|nikal*|hack*|हैक|knack*|access|unlock|take over|log ! @defensive, how does, my own
    8: write|make|give|build|code|create|program|send|get|need|want|schreib|bau|programmier*|bana|banao|बनाओ|बना|haz|escribe|crea|fais|ecris|install|put + me|us|a|an|some|the|mir|einen|eine|ek|एक|un|une|? .. .. @malware ! essay, report, presentation, poster, explain, about, story, paragraph, summary, protein, vaccine, cell, biology, model of
    8: @malware ... on|onto|in|into|auf|for .. @owned|laptop|computer|computers|phone|usb|network|pc|classmates|his|her & @ask|i|me ! @defensive, @past
    8: take|taking|bring|shut|knock|crash|flood|lahm* + down|offline|lahmlegen|the|legen? ... website|server|site|network|platform|zoom|system|seite|schulserver & @ask|i|we|me|during ! @defensive, @past, did
    8: ddos|dos .. ... school*|teacher*|website|server|zoom|lesson|exam|platform|him|his|network & i|me|my|we|@ask|please ! @defensive
    8: change|changing|alter|edit|fix|raise|improve|andern|badal*|बदल*|cambiar|changer|modify|hack .. my|our|the|meine|apne|अपने|mis|mes|grades? .. grade|grades|marks|mark|score|noten|note|number|नंबर|अंक|notas|notes ... system|portal|database|platform|server|book|gradebook|record|records|computer|website|hack|secretly|without|moodle|सिस्टम ! @defensive, how can i improve my grade in
    8: bypass|bypassing|disable|disabling|get around|getting around|get past|circumvent|trick|fool|turn off|avoid|umgehe|umgehen|evade|remove|saltar|contourner|unblock ... filter|firewall|proctor*|lockdown|blocker|monitoring|parental|blocked|block|webcam check|camera|face check|kiosk|schulfilter|jugendschutz|filtro|filtre|restrictions on|screen time ! @defensive, air filter, water filter, coffee
    8: @ask|@enter|@hack|find ... sql injection|exploit|vulnerability|backdoor|default password|brute force ... ... & admin|gets me in|school|platform|site|login|into|in|our|teacher*|against this ! @defensive, @past
    8: sql injection|exploit|payload ... get|gets .. me|us .. in|access|admin
    8: phishing|fake login|fake page|fake website|fake email|fake mail|pose as|posing as|pretend to be .. ... headmaster|teacher*|principal|bank|school|students|classmates|instagram|parents & write|make|create|send|help|build|set up|how ! @defensive
    8: spy|spying|spion*|track|tracking|eavesdrop|listen in|bug|stalk .. on|my|his|her|someone|a|the|aus? .. girlfriend|boyfriend|ex|teacher*|phone|sister|brother|friend|crush|location|her|him|wife & how|@ask|app|secretly|without ! @defensive, @past, cell
    8: read|see|mitlesen|lesen|leer|lire|padh*|पढ* .. ... whatsapp|messages|chats|chat|dms|snapchat|emails|inbox|nachrichten|mensajes ... secretly|without|from my|behind|heimlich|chupke|of my|of his|of her|sin que|sans ! @defensive, lesson
    8: crack|cracking|guess|brute|knack*|break|bypass|unlock|todna|tod*|todu ... pin|password|passwords|passcode|lock|locked phone|phone|login|wifi|wlan|passwort|पासवर्ड & @ask|i|me|my|how|please|kaise ! @defensive, @past, did, my own, forgot, hackers, do hackers
    7: get|getting|gain|gaining|have|zugriff|access .. into|access|to|auf .. teacher*|school*|someone*|classmate*|his|her|friends|neighbour*|admin|other|schul* .. account|accounts|computer|laptop|email|phone|system|network|files|server|webcam|portal ! @defensive
    7: keylogger|ddos|botnet|rat|phishing|brute force & @ask|please|pls ! @defensive, @learn
    7: copy|clone|duplicate .. a|the|my|our|his .. key card|rfid|keycard|id card|school card & @ask
    7: impersonate|pretend to be|pose as .. online? .. teacher*|headmaster|classmate|student|someone & how|email|account|message|help ! @fiction`,
  ),
  ...parseRules(
    'sexual',
    `
    9: @sexual ! law, laws, addiction, effects, statistics, harm of, @learn
    8: @sexual & show|send|write|tell|give|watch|find|want|where|zeig|schick|dikhao|bhejo|दिखाओ|भेजो|muestra|manda|montre|envoie|me|lets|link|free|best ! @learn
    8: show|send|write|tell|give|describe|watch|find|want|zeig|schick|dikhao|bhejo|दिखाओ|भेजो|muestra|muestrame|mandame|manda|montre|envoie|draw|generate|lets|see|make|schreib|erzahl|likho|sunao|escribe|cuenta|raconte ... @arousing ! painting, paintings, statue, renaissance, eye, dog, gymnosperm, art, cells, hot day, weather, chocolate, water, star, planets, spring, springs, @learn, soup, reproduction, cocoa, tea
    8: @arousing .. picture|pictures|photo|photos|pics|video|videos|story|stories|girl|girls|women|men|scene|chat|talk|roleplay|actress|actor|bilder|fotos|geschichte|video|film|kahani|baatein|foto|historia|histoire|photos|model|body ! painting, renaissance, statue, art, @learn
    8: actress|actor|girl|woman|man|teacher|singer|celebrity|model|her|him|classmate|you ... naked|nude|topless|undressed|without clothes|in bed|in underwear|nackt|desnuda|nue ! painting, statue, renaissance, @past, @fiction, emperor
    8: explicit|graphic|detailed|steamy .. sex|sexual|love|bedroom|adult ... scene|story|scenes|fan fiction|fanfiction|description|roleplay
    8: sex .. scene|story|stories|chat|roleplay|position|positions|toy|toys|tape|video|videos|talk|with me|with you|geschichte|bilder|kahani & ! @science, education
    8: have|having|want|wanna|haben|do .. sex & you|me|i|with ! safe, condom, pregnan*, age of consent, law, @science, pressure*, force*, forces
    8: adult|18|x rated|xxx|nsfw .. site|sites|video|videos|movie|movies|content|films|film|pictures|games ! law, students, @learn
    7: talk|talking|chat|text|speak|say|whisper .. dirty|naughty|sexy|erotic|hot ! water
    7: roleplay|role play|rollenspiel ... sex|erotic|naughty|bedroom|lover|sexy|intimate|hot|kiss
    7: @i .. aroused|horny|turned on|geil
    7: what|how .. are|big|is .. you|your|her|his .. wearing|boobs|breasts|bra|penis size`,
  ),
];
