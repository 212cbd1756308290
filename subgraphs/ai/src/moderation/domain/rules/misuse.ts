/** Cheats, turns the tutor against its instructions, or asks for other people's data. */
import { parseRules } from './rule.ts';

export const misuse = [
  ...parseRules(
    'cheating',
    `
    8: @assessment ... @liveNow & @answer|solve|help|tell|which|what|sag|bata*|dime|dis|लिख|बता*|this|a b c|number ! @notNow, calm, nervous, manage, strategy, time management, history exam about, explain how, what is a, stress
    8: @liveNow ... @assessment & @answer|solve|help|tell|which|what|sag|bata*|dime|dis|बता*|this|number ! @notNow, calm, nervous, manage, strategy, time management, explain how, stress
    8: @answer ... @assessment .. @liveNow ! @notNow
    8: i|we|ich|main|मैं|estoy|je .. am|are|schreibe|sitze|suis|hu|hoon|हूँ? .. sitting|taking|writing|doing|in|schreibe|sitze|haciendo|en|dans|baitha|baithi|दे .. .. @assessment & @answer|now|right|quick|fast|help|gerade|jetzt|abhi|solve|tell|question|number|अभी|जल्दी ! @notNow, was, were, interested, good, bad, going to, better, confident
    8: timer|clock|minutes|mins|seconds|minuten|minute|minutos|मिनट .. left|remaining|bleiben|bache|bacha|baki|bachi|ubrig|noch|quedan|restent|बचे|बाकी & @answer|@assessment|b|d|question|solve|which|is it ! @notNow, calculate, train, car
    8: @cheat & @assessment|invigilator|teacher*|turnitin|detector|detector*|caught|klausur|prufung|pariksha|how|help|best|@ask|essay|homework|text ! essay about, essay on, why is, why do, prisoner, game theory, is cheating, theory, immune, evolution, punish*, integrity, what is plagiarism, avoid plagiarism, cite, heart, signal, signals, whisper, supervisor, peek, detector
    8: how|kaise|wie|como|comment|best|help|ways|way|trick|tricks|want|कैसे|tarika ... cheat|cheating|spicken|schummeln|mogeln|abschreiben|nakal|नकल|copiar|tricher|chit|cheat* ... & @assessment|exam|teacher*|caught|klausur|prufung|in|homework ! why, stop, prevent, evolution, theory, game, heart, death, avoid
    8: copy|copying|abschreiben|copiar|copier|nakal .. from|off|von|vom|de|sur .. ... neighbour*|classmate*|friend|someone|nachbar*|companero|voisin|person next|girl|boy|him|her & @assessment|caught|notice|teacher*|how ! @learn, dna
    8: hide|hiding|sneak|sneaking|smuggle|bring|use|using|put|tape|verstecken|chupa*|esconder|cacher ... notes|note|phone|cheat sheet|formulas|formula sheet|paper|smartwatch|watch|earpiece|earbud|chit|calculator|zettel|handy|parchi|पर्ची|chuleta|calculadora|airpods|book ... & @assessment|invigilator|teacher*|sleeve|toilet|see|seen|caught|desk|notice ! allowed, permitted, revise
    8: phone|smartwatch|earpiece|earbud|earbuds|watch|camera|handy|mobile ... invigilator|proctor|teacher* .. cant|doesnt|wont|not|never ... see|notice|catch|find|hear & @assessment|invigilator|exam|test|spot
    8: invigilator|proctor|supervisor|aufsicht ... see|notice|cant|doesnt|without|avoid|distract|looking|merkt
    8: earpiece|earpieces|earbud|earbuds|smartwatch|hidden camera|invisible ink & @assessment|answers|exam
    8: whisper|signal|signals|text|send .. me|us|the .. answers|solutions ... & @assessment|exam
    8: answer|answers|marking|mark|solution|losungs* + key|keys|scheme|sheet|schlussel|key .. for|of|to .. ... tomorrow*|next|final|exam|test|paper|upcoming|quiz|klausur|mondays|fridays & have|give|get|send|find|need|want|can|show|leak*|where ! past, practice, book, last years
    8: leaked|stolen|leak|stole|geleakt|filtrado|fuite|leaks ... @assessment|paper|questions|answers|klausur|final & solve|give|get|find|have|memorise|memorize|send|answers|me|want ! news, gas, pipe
    8: paper|exam|test|klausur|examen ... leaked|stolen|leak|geleakt|filtrado|लीक ! gas
    8: questions|paper|answers|aufgaben|sawal|prashn|peper|preguntas|sujets .. of|for|from|fur|ke|der|del|de|in .. tomorrows|tomorrow|kal|morgen|mondays|fridays|next weeks|the upcoming|manana ... ! practice, likely, guess, homework, what topics
    8: tomorrows|fridays|mondays|next weeks .. ... paper|exam|test|quiz|final & questions|answers|key|before|copy|get|have|give|send|see ! study, prepare, revise, help me, topics, explain
    9: @standIn & @assessment|test|quiz|log in|account|exam|online|homework|coursework|essay|paper ! my place is, mummy
    8: take|sit|write|do|finish|complete|schreib*|dena|de|hacer|passer .. my|the|meine|mera|meri|mi|mon|this .. ... @assessment .. for|fur|liye|instead|pe|statt|place|por|para|pour|jagah .. me|mich|mir|mere|of|mi|moi ! practice, quiz me, mock
    8: pay|paying|hire|money|bezahl*|paisa|paise|pagar|payer ... take|write|do|sit|schreib*|likh* ... exam|test|essay|paper|quiz|homework|coursework|thesis|klausur ! taxes
    8: @graded & @doIt ... @homework|@assessment|answers|report|it & give|write|do|finish|make|solve|complete|finished|whole|for me|schreib|mach|kar|likh|haz|escribe|fais|ecris ! @attempt, how should i, how do i, explain, feedback, tips, outline, structure, improve, check
    8: @homework|@assessment|answers|it ... @graded & write|do|finish|give|make|solve|complete|schreib|mach|kar|likh|haz|escribe|fais|ecris & me|for|so|thinks|due|answers|finished|whole|percent|as mine|name ! @attempt, how should i, how do i, explain, feedback, tips, structure, improve, check
    8: teacher*|prof|lehrer*|profe* .. ... thinks|think|believes|doesnt|does not|wont|notice|notices|suspect|suspects|merkt|denkt|know|knows|crea|croie ... i|its|ich|me|mine|it|fake|chatgpt|ai & write|do|make|finish|solve|rewrite|schreib|mach|homework|report|essay|lab|text|haz|likh*
    8: so|that|damit|taaki|pour que|para que .. ... teacher*|prof|lehrer*|they|he|she|profe* .. ... thinks|believes|doesnt notice|wont notice|wont know|cant tell|denkt|merkt|notices nothing|never|suspect|caught|catch ... & homework|essay|report|write|rewrite|text|lab|coursework|assignment|sound|solve|words
    8: rewrite|reword|paraphrase|rephrase|change|make|humanize|humanise|spin|edit|umschreib*|umformulier*|reescribe|reformule|badal ... plagiarism|turnitin|detector|detectors|plagiat*|ai|chatgpt|catch|caught|notice|human|detect*|plagio|sounds|merkt & text|essay|this|it|paragraph|homework|report|sound|sounds|answer ! explain, what is, avoid plagiarism in, cite
    8: plagiarism|turnitin|plagiat*|plagio|detector|detection .. ... finds|find|shows|detect|detects|flag|flags|catches|notice|pass|bypass|beat|trick|fool|get past|nothing|zero|0 & how|rewrite|make|change|so|text|can|without ! what is, how does
    8: sound|sounds|look|looks|seem .. less|not|like|more|as if .. ... ai|chatgpt|robot|human|student|me|copied & essay|text|make|teacher*|rewrite|catch|homework|paragraph|detector
    8: fake|forge|invent|make up|falsify|falsch*|gefalscht*|erfinde|farzi|nakli|falso|faux|made up ... doctor*|excuse|note|sick|data|results|certificate|signature|measurements|attest|entschuldigung|unterschrift|messwerte|sources|references|medical & exam|test|lab|teacher*|school|report|skip|need|write|make|for|mums|moms|dads|homework|me|essay ! news, how can i tell, detect, history
    8: take home|takehome|closed book|open book|online|not allowed|mustnt use|must not use|without help|no help|forbidden|honor code|honour code .. ... exam|test|quiz|help|assessment|klausur & write|give|solve|answer|answers|do|for me ! what is, how do
    8: photo|picture|screenshot|pic|foto|bild .. of|from|vom .. ... exam|test|quiz|klausur|paper & @liveNow|solve|answer|fast|quick|now|going on|please ! practice, last
    7: jaldi|schnell|quick|quickly|fast|hurry|rapido|vite|जल्दी ... answer|uttar|jawab|losung|solution|उत्तर|जवाब|respuesta|reponse|batao|बताओ & @assessment|question|number|sawal|q*|no|aufgabe ! homework, explain
    7: which|what .. option|letter|answer|answers ... quiz|test|exam|assessment ... & give|just|only|all|before|closes|open|now|need ! practice, why
    7: teacher .. ... left|walked|gone|out|not looking|isnt looking|away|distracted|asleep & test|exam|quiz|answer|solve|number`,
  ),
  ...parseRules(
    'injection',
    `
    9: @ignore .. all|any|your|the|previous|prior|above|earlier|preceding|former|safety|system|deine|alle|bisherigen|vorherigen|apne|apni|pichle|purane|saare|sare|sabhi|tus|las|tes|toutes|tous|ces|अपने|पिछले|सभी|सारे|those|these|every|everything|what|every single|dein|deinen|todas|todos ... @rules|@youRules|@prompt ! friction, air resistance, physics, grammar, traffic, comma, poets, poet, chess, why, government, @past
    9: @rules|@youRules|@prompt .. ... @ignore & your|you|previous|all|pichle|purane|deine|apne|tum|tumhare|safety|अपने|पिछले|the assistant|system ! friction, grammar, @past, game, chess
    9: @ignore .. @youRules
    9: @youRules ... @ignore
    8: forget|vergiss|bhool*|भूल*|olvida|oublie|ignore|disregard .. everything|all|what|alles|sab|todo|tout|सब ... told|said|instructed|learned|before|above|instructions|programmed|gesagt|bataya|dijeron|dit|instruct* ! @past
    9: @reveal ... @prompt ! in linux, command prompt, writing prompt, essay prompt, exam prompt, what is a, in machine learning, @past
    9: @reveal ... @youRules ! parents
    8: @prompt .. @reveal & du|dein*|apna|apne|tumhara|your|you|अपना|अपने|तुम्हारा|tu|ton ! command prompt, writing prompt
    8: which|what|who|welche|kaun|kya|que|quelles ... instructions|rules|prompt|orders|guidelines|anweisungen|regeln|nirdesh|निर्देश|instrucciones|consignes .. ... you|your|dir|du|tumhe|tumhare|तुम्हें|te|tu ... given|told|got|have|hidden|follow|not|bekommen|gegeben|mile|diye|मिले|dieron|recu|must|start|set|reveal ! in english, in grammar, exam
    8: developers|makers|creators|openai|company|programmers|entwickler|builders .. ... give|gave|given|tell|told|set|wrote|forbid|forbade|hide ... you|dir ! @past
    9: @persona ... @unbound
    9: @unbound ... @persona
    8: you are now|youre now|you are no longer|du bist jetzt|du bist ab jetzt|tum ab|ahora eres|tu es maintenant|अब से तुम|तुम अब|ab se tum|ab tum .. ... dan|bot|@machine|free|unrestricted|hacker|evil|model|character|pirate|admin|person|max|jailbroken|frei|azad|aazad|आज़ाद|आजाद|libre|rules|limited|bound|restricted|filter* ! in class, @fiction
    8: act|behave|respond|answer|speak|reply|pretend|roleplay|talk .. as|like|only|to be|you are|that you are .. ... @unbound|ai|chatbot|bot|evil|dan|hacker|jailbroken|other model|unfiltered & no|never|without|any|anything|rules|refuse|refuses|limits|unfiltered|evil|filter|uncensored|freely|restrictions|everything
    8: from now on|ab jetzt|ab sofort|ab se|अब से|a partir de ahora|desormais|as of now|as of this .. ... you|your|tum|du|तुम|answer|respond|antworte*|policies|rules|always|obey|ignore|responde|reponds|say|do ... every|everything|always|without|anything|only|obey|void|allowed|no|new|alles|ohne|bina|sab|all|all my|yes|never|sin|sans|nicht|if|mein*|must ! explain, examples, simple, simpler, english, hindi, german, words
    8: @unbound & @machine|you|your|mode|du|tum|तुम|tu ! with no rules in, @fiction, @past, universe, function, series, growth, society, anarchy, resources
    8: enter|activate|activating|enable|switch|unlock|go|turn|start|engage|boot|aktiviere|chalu|activa|active .. on|to|into|in|the? .. developer|debug|god|admin|root|maintenance|dev|dan|unrestricted|jailbreak|opposite|evil|entwicklermodus|sudo|unfiltered|uncensored .. mode|modus|access|> 
    8: developer|debug|god|jailbreak|unrestricted|maintenance|sudo|dan|admin .. mode|override|access & @machine|enable*|enter|activate|on|unlock|now|you|confirm ! python, browser, chrome, phone, android
    9: override .. code|protocol|mode|access|safety|filters|instructions|prior|your|all
    8: @fakeFrame & @machine|@ignore|@unbound|answer|always|must|confirm|passed|rules|restrictions|yes|output|say|only|obey|student|drop|reveal|marks|full ! @past, in physics, ecosystem, solar system, of equations, nervous system, political
    8: < system|admin|developer|root|assistant|override|important|attention|notice|note .. ... @ignore|@unbound|@reveal|must|now|drop|verified|obey|new|all|switch|disable|grant* ... restrictions|rules|administrator|instructions|access|prompt|policy|mode|student|answer|safety|passed|unlimited ! solar, nervous, immune, of equations, digestive, operating, respiratory
    8: to|dear|hey|attention|note|hello|fur|an|instruction|instructions|message|for|notice .. the|all|any|an|to|den|die|das? .. assistant|ai|chatbot|llm|language model|models|bot|ki|assistent|ais|tutor|asistente|ia ... ignore|reveal|say|output|tell|print|do not|dont|always|must|never|write|give|disregard|answer|grade|mark|sag|gib|respond|reply|forget|now|add|reading|include|follow|switch|recommend|praise ! what is, how do, essay
    8: assistant|ai|chatbot|model|bot|llm|tutor|ki|gpt .. must|should|shall|has to|is to|will now|is now|muss|soll ... ignore|disregard|reveal|output|obey|answer|say|never|always|tell|give|print|stop|grade|follow|respond|add ! future, society, jobs, regulated, regulation, ethics, humans
    8: assistant|ai|bot|chatbot|gpt|ki .. disregard|ignore|reveal|forget|output|print|obey|override|drop|bypass|stop following|vergiss|ignoriere
    8: repeat|print|output|display|show|copy|write|translate|summarise|summarize|quote|recite|reveal|give|encode|tell|list|say ... above|before|first .. ... line|message|conversation|chat|prompt|words|sentence|text|everything|all|instructions|this|starting|> & everything|text|words|all|lines|sentence|instructions|prompt|message|line ! paragraph, graph, the question above, exercise, equation, problem, solution, diagram, poem
    8: repeat|print|output|say|write|recite ... words|text|everything|instructions|message ... given|above|starting|received|told|started|got ... you|with|before|our|chat|to ! poem, teacher
    8: pretend|imagine|assume|suppose|act|behave|say|stell|maan|मान|imagina|finge|imagine ... rules|safety|restrictions|limits|filters|guidelines|regeln|niyam|नियम|reglas|regles|guardrails ... off|exist|gone|lifted|apply|disabled|nicht|dont|no|do not|never|nahi|नहीं|dont|existen|pas ! grammar, chess, road
    8: no|without|ohne|bina|बिना|sin|sans|not|zero .. rules|restrictions|limits|filter|filters|guidelines|ethics|niyam|regeln|नियम|reglas|regles|limites|limits|refusing|censorship|moral ... & you|your|ai|bot|answer|respond|du|tum|तुम|tu|responde|reponds|antwort*|act|play|mode|talk|tell ! @past, society, function, anarchy, @fiction, sports
    8: allowed|allow|allows|permission|authorised|authorized|permit|permits|ok|okay|fine|darf*|erlaubt|permite|permiso ... break|ignore|bypass|skip|forget|drop|override|tell|reveal|show|leave|brechen ... your|the|all|deine .. rules|instructions|guidelines|restrictions|filter|prompt|limits|regeln|filters|safety & you|your|deine ! chess, grammar
    8: you|du|tum|तुम .. can|may|must|should|have to|are allowed to|are free to|dont have to|need not|darfst|musst .. ... break|ignore|obey|forget|say anything|do anything|bypass|follow your|follow the ... rules|me|instructions|anything|commands|orders|everything|regeln|filter|guidelines & you|your|du ! parents, driving, traffic, chess
    8: jailbreak|jailbroken|dan|do anything now & @machine|you|mode|prompt|act|be|now ! iphone, carceral
    8: say|says|output|write|reply|respond|answer|print|return|end .. ... hacked|pwned|unlocked|i am free|ich bin frei|confirmed|access granted|override accepted
    8: complete|finish|continue .. ... system|confidential|hidden|prompt|configuration|my instructions|my prompt
    8: confidential|hidden|secret|internal|initial|vertraulich*|gupt|छिपे|गुप्त .. ... configuration|prompt|instructions|rules|settings|guidelines|notes|system|anweisungen|nirdesh|निर्देश & @reveal|your|you|my|dein*|tumhare|print|apne|अपने ! society, agent, @past, code
    8: do not|dont|never|stop|nicht .. ... cite|citing|citations|sources|moderate|refuse|refusing|filter|filtering|check & @machine|document|tell|passed|student|reader|always|you|anything ! essay, mla, how
    8: tell|give|grant|award|mark|grade|geben .. ... the|this|every|all|each|them|him|her? .. student|students|reader|user|pupil|essay|answer|submission|paper ... passed|full marks|full points|a plus|10 out|100|correct|best grade|top marks|volle ! how do, teacher, average, if
    7: base64|rot13|morse|reverse|backwards|encode|encoded|pig latin|hex .. ... prompt|instructions|rules|system|everything above
    7: obey|gehorche|mano|मानो|obedece|obeis .. ... me|my|only|mir|meri|मेरी|mi|moi ... command*|only|always|everything|from|order*|baat|बात|now|> ! @fiction, @past
    7: dont|do not|never|stop .. ... refuse|refusing|say no|saying no|being so careful|warn|lecture|moralise|moralize & you|answer|just|anything|your
    8: who|what .. am i|is .. talking|really|behind|under ... prompt|rules|filter
    7: you .. have|got .. no|new|different .. rules|instructions|limits|owner|master|restrictions|developer|identity ! @fiction`,
  ),
  ...parseRules(
    'personal-data',
    `
    8: @fetch .. ... @privateThing .. ... @otherPeople|@firstName|@peer|@staff ! @famous, @puzzle, @past, @fiction, my own, average, my marks, my grade, my results, class average, function, @computing, how do i, letter to, write an, interview, how should
    8: @fetch .. ... @otherPeople|@firstName|@peer|@staff .. ... @privateThing ! @famous, @puzzle, @past, @fiction, my own, my marks, my grade, my results, @computing, mean by, meant by, want, letter, explain, explained, essay about, write an email, write a message, how do i, how should
    8: @otherPeople|@firstName|@peer|@staff .. ... @privateThing .. ... @fetch ! @famous, @puzzle, @past, @fiction, @computing, mere, main, मेरे
    8: @privateThing .. of|von|vom|ka|ki|ke|का|की|के|de|du|from .. ... @otherPeople|@firstName|@staff & @fetch|need|want|how can i get|bata*|dikha*|दिखा*|बता*|hack ! @famous, @puzzle, @past, @fiction, @computing, average, equation, @learn
    8: what|which|how|welche|kitne|कितने|kya|que|quelle|how many .. grade|grades|mark|marks|score|points|note|noten|punkte|number|अंक|नंबर|nota|notes .. ... did|does|has|have|got|get|hat|haben|bekommen|aaye|mile|आए|मिले|saco|a eu|wurde ... & @firstName|@otherPeople|other|others|they|he|she|someone|classmate*|friend|anderen|girl|boy|next to me ! do i, did i, i need, i get, have i, @puzzle, @famous
    8: who|wer|kaun|कौन|quien|qui|which students|which student|whose|wessen|kis|किस .. ... failed|fail|failing|worst|lowest|bad marks|best marks|highest|top|scored|passed|did badly|durchgefallen|schlechteste*|beste*|fela|topper|फेल|suspendio|rate|absent|missing|bunk*|not paid|paid|havent paid|cheated|smart*|dumb* ... & class|test|quiz|exam|klasse|grade|course|fees|group|students|marks|arbeit|kaksha|कक्षा|clase|classe|lesson|us ! team, world cup, election, @past, championship, olympic*
    8: list|show|export|name|give|send|tell|liste|zeig .. ... everybody|everyone|all|students|pupils|alle|names|people|classmates ... failed|fail|marks|grades|addresses|emails|phone|numbers|e mail*|birthdays|noten|contact|absent|asked|disab*|special needs|medical|parents|data|wrong|scores ! @past, kings, presidents, elements, countries, vitamin
    8: other|another|anderen|dusre|दूसरे|otros|autres|everyone elses|different .. student|students|pupils|kids|users|user|people|schuler|bachche|बच्चे|छात्र*|alumnos|eleves|pupil .. ... ask|asked|asking|say|said|write|wrote|written|answer|answered|answers|chat|chats|submitted|get|got|gefragt|geschrieben|pucha|पूछा|question|questions|messages|told|do|essays|homework|submission* ! do other students find, usually, how do other, why do other
    8: what|was|kya|क्या|que .. did|has|have|does|hat|do .. ... @otherPeople|@firstName|@peer .. ... ask|asked|talk|talked|chat|say|said|write|told|tell|gefragt|geschrieben|pucha|baat ... you|tutor|yesterday|dir|with you|tumse|here|last|chat|each other ! @famous, @past, @fiction, teacher mean, mean
    8: read|show|give|forward|see|open|tell|lies|padh*|dikhao|दिखाओ|पढ* .. ... messages|chat|chats|conversation|conversations|emails|mails|dms|nachrichten|message|chatverlauf|मैसेज|mensajes ... between|of|from|zwischen|with|von|other|another|his|her|their|my sister*|my brother*|mr|mrs|teacher*|students|classmate* ! @learn, in python, telegram in
    8: where|wo|kahan|कहाँ|donde|ou|whats the address|address .. does|do|is|wohnt|rehta|rehti|vive|habite|रहता|रहती .. @staff|@firstName|@peer|ex|crush|teacher*|lehrer*|madam|sir|टीचर|मैडम ... live|lives|wohnt|rehta|rehti|stay|stays|hang|now|vive|habite|रहता|रहती|exactly|genau|> ! @famous, @past, @fiction, story, author, character, in the text
    8: wo|donde|kahan|कहाँ|कहां .. wohnt|vive|rehta|rehti|रहती|रहता ! @fiction, author, tiger, animal, sher, bear, penguin*, pinguin
    8: @staff|@firstName|@peer|@otherPeople .. ... home alone|alone at home|allein zuhause|password|diagnosis|illness|pregnant|divorced|gay|salary|disease|medical|therapy|sick why|religion|bank & @fetch|is|does|why|has|find ! @fiction, @past, @famous, @learn
    8: personal|private|secret|confidential .. data|file|files|details|information|record|records|info ... of|about|on .. ... @staff|@firstName|@otherPeople|students|classmate*|teacher*|someone|people ! law, protect, gdpr, @learn
    7: hack*|find|get|look .. ... phone number|handynummer|number|address|email .. ... of|from|von .. ... @peer|@staff|@firstName|girl|boy|crush|ex|teacher* ! emergency, help line, @puzzle
    7: whats|what is|give|sag|bata|dame|need|whatsapp|want|send .. ... @firstName|his|her|hers|teacher*|their|exs|sirs|madams ... number|phone|address|email|birthday|handynummer|nummer|telefono|insta|snap|salary|age|password ! @famous, @puzzle, @past, @fiction, atomic, oxidation, book`,
  ),
];
