/** Somebody's safety is at risk. */
import { parseRules } from './rule.ts';

export const safety = [
  ...parseRules(
    'self-harm',
    `
    9: @suicide & @me|self ! @fiction, @past, why did, essay, statistics, @famous, risk factors, prevention, hotline
    9: kill|killing|killed|hang|hanging|drown|drowning|unalive|unaliving|shoot|end|ending|off|stab + myself ! @sport, accidentally
    9: end|ending|ends|take|taking + my|mine + own? + life ! @fiction
    9: kms|unalive|unaliving|sewerslide|kys ! @fiction, what does
    9: @want .. @suicide ! @fiction, @past, why do, why did, why does, statistics, how many people, @famous, prevent*
    9: thinking|think|thoughts|thought|considering|consider|denke|pienso|pense|soch|सोच .. @suicide ! @fiction, @past, why do, statistics, study, studies, theory
    9: @peer|@family ... @suicide|@harmSelf ! @fiction, @past, novel, statistics, theory, @famous
    8: she|he|they|er|sie|woh|wo|vah|वह|वो|ella|elle|il .. @harmSelf|@suicide ! @fiction, @past, why does, why did, statistics, @famous, novel, @sport
    9: @harmSelf ! @fiction, @past, accidentally, @sport, shaving, cooking, statistics
    8: @i ... @want .. to? @die ! @fiction, @past, die for, die of, die from, see, watch, know how|why
    8: @want .. @die .. tonight|today|now|already|heute|aaj|आज|hoy|soon|anymore
    8: < @want to? @die
    8: i|ich|main|mai|मैं|mujhe|मुझे .. @die .. @want ! @fiction, @past, kaise, कैसे
    8: quiero|veux|will|voudrais|mochte .. morir|morirme|mourir|sterben|desaparecer|disparaitre|tot ! @fiction
    8: mujhe|main|mai|मैं|मुझे .. marna|mar|मरना|मर .. hai|hain|chahta|chahti|जाना|चाहता|चाहती|jana|jaana|है ! @fiction, kyon, क्यों
    8: @despair ! @fiction, @past, @famous, in the poem, character
    8: @nobody ... @care ... @gone|@quiet ! @fiction
    8: @nobody ... @care ... when|if|wenn|agar|अगर|si .. i|ich|main|mai|मैं|je|yo ! @fiction, lecture, class
    8: better|besser|happier|easier|leichter|mejor|mieux ... without|ohne|bina|बिना|sin|sans .. me|mich|mere|मेरे|mi|moi
    8: without|ohne|bina|बिना|sin|sans .. me|mich|mere|मेरे|mi|moi ... better|besser|happier|easier|leichter|mejor|mieux|khush|खुश|achha|accha|अच्छा
    8: @quiet ... @gone|@die|@means|@despair & @i ! @fiction, @past
    7: @quiet ... @quiet & @i ! @fiction, @past
    7: burden .. to|on|for .. everyone|everybody|family|parents|them|people|you
    8: took|take|taken|taking|swallowed|swallow|swallowing ... whole|all|box|bottle|handful|pack|packet|full|bunch|too|lot|20|30|40|50 .. @means & @i ! @past
    8: took|taken|swallowed .. @means & @i ! prescribed, headache
    8: how many|how much .. @means ... @die|kill|fatal|enough|lethal|overdose|wake|sleep|need|would|does ! @past, safe
    8: which|what .. @means ... @die|kill|fatal|lethal|never|forever ... & @i|painless
    8: jump|jumping|jumped|step|stepping|throw|throwing|fall|falling|lie|lying|letting|let ... @means & @i ! parachute, bungee, physics, velocity, speed, mass, height, @sport
    8: @means ... jump|jumping|step|stepping|letting|let|fall|falling|end|over & @i ! parachute, bungee, physics, velocity, speed, mass, height, @sport, @fiction
    8: way|ways|method|methods|quickest|easiest|painless|painlessly|quick|peaceful|weg ... @die|@suicide ! @fiction, @past, cell, cells, bacteria, animals, @sport
    8: @die|death|dying ... doesnt|not|without|wont|less|least .. hurt|pain|painful|suffering|suffer
    8: painless|peaceful|quick|schmerzlos* .. death|die|dying|sterben|end|weg|way
    7: does it|how long does it|how much does it .. hurt|take .. to .. die|bleed|drown|suffocate|hang
    8: hurt|hurts .. to .. die|hang
    8: lethal|fatal|deadly .. dose|amount ... my|me|weight|size|i
    8: wrote|write|writing|written|left|schreibe|geschrieben .. goodbye|farewell|last|abschieds* .. letter|letters|note|notes|message|messages|brief|briefe & @i|my ! @fiction, @past, scene, novel
    8: goodbye|farewell|abschiedsbrief|abschiedsbriefe|last .. letter|note|message ... @i|friend|parents|mum|mom|sister|brother ! @fiction, @past, novel
    8: giving|gave|give|given .. away .. my|all|everything|stuff|things|belongings & wont|dont need|not need|@quiet|gone|soon|anymore
    7: giving|gave|given .. away|all .. my|her|his .. stuff|things|belongings|clothes|favourite
    7: @i .. wont|will not|not .. be .. here|around|alive|there ... year|month|week|summer|anyway|anymore|longer|graduation|birthday|results|exams|tomorrow|then ! holiday, vacation, trip, moving, sick, ill, absent, away with
    7: last .. time|day|night|message|birthday|christmas .. you|anyone|anybody .. see|hear|talk ! @fiction
    7: no|not|any|a .. reason|point|sense ... to|in|of .. live|living|life|alive|exist|existing|go on|being|keep going ! @fiction, philosophy, camus, moon, planet, mars, @science
    7: @i .. dont|not|nicht|nahi|नहीं|no|ne ... want|wanna|will|chahta|chahti|चाहता|चाहती|quiero|veux .. @gone|live|alive|exist|leben|jeena|जीना|vivir|vivre ! @fiction, @science
    7: wish|wished|wishing .. i .. never|not|dead|werent|wasnt .. born|here|alive|exist|woken|wake|> ! @fiction
    7: cry|crying .. myself to sleep|every night ... & @quiet|@despair|@nobody|hate
    7: @i .. hear voices|hearing voices & kill|hurt|jump|die
    8: self harm|self harming|self harmed & @i|my|friend|she|he|sister|brother ! statistics, studies, study, research, present, homework, why do, presentation, project
    7: i .. starving|starved|starve myself|purge|purging|vomit|puke ... & food|meal|eat|weight|fat|every
    7: stopped|not|nothing|havent|hasnt .. eating|eaten|eat|eats ... days|weeks|week ... & @i|she|friend|daughter|sister ! ramadan, fasting, @science
    7: razor|blade|rasierklinge|blades|razors & @i|myself|skin|arm|wrist|friend|she|brother|sister ! @science, chapter, occam, occams, @fiction`,
  ),
  ...parseRules(
    'abuse',
    `
    8: @family|@staff|@peer|@they|@someone ... @hurt + @meObject|my|mein*|mere|meri ! @idiom, @sport, @fiction, @past, my leg, my car, my phone, my team
    8: @family|@staff ... @hurt .. my|his|her|our|the .. sister|brother|mum|mom|mother|kids|siblings|little ! @sport, @fiction, @past, joke
    8: @family|@staff|@peer .. @me .. @hurt & papa|pita|baap|vater|mutter|bruder|padre|madre|padrastro|pere|mere|mein*|mera|mere|meri|mi|mon|ma|मेरे|मेरी|पापा|पिता|मम्मी|chacha|bhai|चाचा|भाई|mummy|mama|onkel|stiefvater|beau|frere|oncle|lehrer|sir|teacher ! @sport, @fiction, @past, help me
    8: mich|mir|mujhe|mujhko|मुझे|मुझको|me|nous|nos|hamen|hame|हमें .. @hurt ... vater|mutter|bruder|padre|madre|padrastro|papa|mama|hermano|tio|pere|mere|stiefvater|onkel|baap|पापा ! @sport, @fiction, @past
    8: @family|@staff|@peer|@they .. @touch + @meObject|my|between|him|her ! @fiction, @past, @sport, heart
    8: @touch + @meObject|> & @family|@staff|@they|@peer|@someone & @i ! @fiction, @past, my heart
    8: @family|@staff|@peer|@they|man ... @touch & mich|mujhe|मुझे|me|moi|uns|hamen|mein*|mera|mere|meri|mi|mon|ma|मेरे|मेरी ! @fiction, @past, @sport, explain, what is
    9: raped|rapes|molested|molests|groped|gropes|vergewaltigt|missbraucht|begrapscht|balatkar|viola|violo|abuso|violee|viole|बलात्कार & @i|@meObject ! @fiction, @past, statistics, law, @learn
    8: @peer|@family|sister|she|he ... was|got|been|is|being|gets|wird|wurde + raped|molested|abused|assaulted|beaten|groped|touched|vergewaltigt|missbraucht|geschlagen ! @fiction, @past, statistics, law, @sport, at|in|by .. chess|tennis|final
    8: i|we .. was|am|got|been|get|being|keep + raped|molested|abused|assaulted|beaten|groped|hit|slapped|kicked|punched|bullied|blackmailed|harassed|stalked|beat ! @sport, @fiction, exam
    8: @family|@staff|@they|@someone|@peer|man|adult|online|guy|boyfriend ... @grooming ! @fiction, @past, surprise, party, heiraten war
    8: @grooming & @i ! @fiction, @past, surprise, party, romeo, juliet
    8: @neglect ! @fiction, @past, the dark, exam, test, spiders
    7: scared|afraid|terrified|frightened|angst|darr|dar|डर|miedo|peur ... @family|him ! @fiction, @past, exam, test, marks, grades, report, results
    7: @family ... @hurt ... drunk|drinks|drinking|drink|beer|angry|daaru|sharab|betrunken|trinkt|borracho|boit|शराब|दारू|late|marks|belt|grades|noten ! @fiction, @past, @sport
    7: drunk|drinks|drinking|daaru|sharab|betrunken|trinkt|borracho|ivre|शराब|दारू .. @hurt|scream*|throws|smash*|breaks ! @fiction, @past, @science
    7: @family ... @me .. marry|married|shaadi|shadi|heirat*|casarme|casar|शादी ... cant|dont|not|no|nahi|man|never|older|without|force*|zabardasti|नहीं ! @fiction
    7: @family|@they ... makes|make|made|forces|force|forced|forcing|zwingt|zwingen|oblige|obliga + me .. @touch|undress|strip|watch|work|sleep|lie|steal|sell|beg|things ! @fiction, homework, revise
    8: normal|okay|ok|allowed|wrong|legal ... @family|@staff|coach|adult|boyfriend|parents ... @hurt|@touch|hugs|shower|photos|pictures|lap|naked|belt|bed ! @fiction, @past
    8: @staff|@family|man|adult|stranger|@they ... photos|pictures|pics|nudes|selfies|video .. without|naked|body|underwear|of me|private|shirt ! @fiction
    7: met|meet|meeting|know|talking|chatting|chat ... man|guy|someone|somebody|adult|stranger|he ... 25|28|30|32|35|38|40|41|42|43|45|48|50|older|grown ... ! @fiction, interview, historian
    7: online|internet|insta*|snap*|discord ... man|guy|someone|older|adult ... meet|photos|pictures|alone|secret|flat|hotel
    7: @i ... bullied|bullying|mobbed|gemobbt|schikan* ! essay, project, statistics, @past, presentation, @learn, poster
    7: bullied|bullying|bullies|mobben|mobbt|harass*|schikan* .. @meObject ! essay
    7: @peer ... beat|beats|push|pushes|kick|kicks|spit|spits|punch|punches|slap|slaps .. me|up ! @sport
    7: @peer ... black eye|eyes|bruise|bruises|bruised|scars|blaue|burns ... ! @sport, football
    7: bruise|bruises|black eye|blaue flecken ... @family|dad|home|@they|hide|teacher|explain ! @sport, @science
    7: locks|lock|locked|sperrt|sperren|encierra*|enferme* .. me|us|mich|mir .. in|up|out|cellar|room|basement|bathroom|closet|keller|zimmer ! @fiction, account, @computing
    7: not|nothing|doesnt|dont|wont|never|hardly ... food|eat|feed|feeds|fed ... & @family|home|punish* & @i|us ! @science, @fiction, breakfast cereal
    7: @family|@they|he|she ... threatens|threatened|threatening .. to? .. send|post|show|share|leak|hurt|hit|kill|kick|throw ! @fiction
    7: @i .. dont feel safe|not safe|never safe|unsafe|never feel safe|not feel safe ... home|house|family|zuhause|him|dad|there ! @fiction, @computing
    7: comes|came|sneaks|kommt|aata|entra|vient|आता .. into|in|mein|en|dans .. my|mein|mere|mi|ma|मेरे .. room|bed|zimmer|bett|kamre|cuarto|chambre|कमरे ... night|nights|nachts|raat|noche|nuit|रात|sleep|asleep|drunk`,
  ),
  ...parseRules(
    'threat',
    `
    9: @i .. @will ... @kill|stab|shoot|hurt|burn|attack .. @peer|@staff|@family|@they|@place|everyone|everybody|people|all|someone|somebody|you|10a|10b ! @sport, @fiction, @past, @idiom, know, understand, learn, explain, film, movie, role|game, minecraft, draw, presentation
    8: going|plan|plans|planning|want|wants|will|ready|about to .. @kill .. @peer|@staff|@family|him|her|them|everyone|everybody|people|all ! @sport, @fiction, @past, @computing, @science, film
    9: @ask .. @kill .. @peer|@staff|@family|him|her|them|classmates ! @sport, @fiction, @past, @idiom, dog, cat, in chess, film, prevent, my character, friendly
    9: @ask .. @poison .. @peer|@staff|@family|him|her|them|ex ! @fiction, @past, dog, cat, dogs, cats
    9: maar|mar|मार|khatam .. dunga|dungi|denge|daalunga|dalunga|daloonga|दूँगा|दूंगा|दूँगी|डालूँगा|डालूंगा ! kahani, natak, @fiction
    8: @they|@peer|@family|usko|use|उसे|उसको ... @kill & maar*|mar|jaan|मार*|जान|goli|chaku|गोली|चाकू ! @fiction, @past, @learn, kaise
    8: ich .. bringe|bring|steche|schlage|mache|knall|knalle ... um|ab|kalt|tot|fertig & ihn|sie|den|die|alle|lehrer*|mitschuler*|typ ! @fiction, @past, mich um
    8: voy a|vais|vamos a .. @kill ... ! @fiction, @past, essayer de comprendre
    9: @they|@peer|@someone|@family|boy|man|guy ... @kill + @meObject|my|us|him|her|them|everyone|everybody|people|someone|somebody ! @sport, @fiction, @past, @learn, @science, in the game
    8: @they|@peer|@family|er|boy|man ... @will ... @kill|@hurt .. @meObject|my|us|everyone|somebody|someone|people|school ! @sport, @fiction, @past, @learn, @science
    8: @kill + @me .. if|after|wenn|agar|अगर|si|on|tomorrow|before|when|bad|unless & @they|@peer|@someone ! @idiom, @fiction, mum, mom, dad, parents, teacher, mother, father
    8: er|sie|der|typ|jemand|mitschuler .. @kill & mich|uns ! @fiction, @past, hausaufgabe*, aufgabe
    9: bring|bringing|brings|brought|take|taking|takes|carry|carrying|bringe|nehme|mitbringen|laaunga|lekar|leke|llevar|llevo|voy a llevar|apporter|apporte|amener ... @weapon ... & @place|tomorrow|monday|tuesday|wednesday|thursday|friday|morgen|kal|कल|manana|demain|mit ! @past, @fiction, metal detector, how, wie, museum, @sport
    8: @weapon ... in|into|to|at|under|inside|im|in der .. @place|bag|backpack|locker|gym|hall|assembly ! @past, @fiction, metal detector, how do i, how can i, @learn, invented, baking, @ask
    8: has|have|hat|got|carries|carry|carrying|keeps|shows|showed|hides|hiding .. @weapon ... & @peer|@they|@someone|someone|boy & school|class|bag|locker|use|people|someone|today|tomorrow|lesson|schule|@place ! @past, @fiction, @learn
    8: there is .. bomb|bombe|bomba ... @place|friday|monday|tomorrow|today ! @past, @fiction, quiz
    9: shoot|shooting|blow|blowing|burn|burning|shot .. up|down|everyone|all .. @place|everyone|everybody|them|all|people|here|it ! @past, @fiction, film, video
    8: shoot|blow|burn|attack|bomb|storm .. up|down? .. the|this|my|our|your .. school|class|classroom ! @past, @fiction, film, video, viking, how did, why
    8: plan|plans|planning|planned|wants|going|threaten* ... attack|shooting|massacre|amok|amoklauf|stabbing|bombing .. school|class|teacher*|people|everyone|schule|mosque|church|mall|students ! @past, @fiction, castle, army
    8: amoklauf|amok|school shooting|school shooter & @i|ich|will|going|friend|classmate|mitschuler|morgen|tomorrow|someone|become|plan ! @learn, essay, statistics, @past
    8: list|liste ... people|names|everyone|those|leute ... deserve|die|kill|hurt|hate|pay|first|sterben|tot|bad ! @fiction, @past
    8: deserve|deserves|verdienen|verdient .. to|zu .. die|sterben|suffer|death & list|they|all|classmate*|teacher|people|everyone|bully|bullies|he|she ! @fiction, @past, @learn, macbeth, penalty
    7: @revenge & @i|@they|everyone|all & tomorrow|monday|friday|tuesday|wednesday|thursday|everything|ready|school|class|gun|knife|swear|soon|one day|bad|hurt|kal|morgen|you will|youll|will see|kill|today|week|suffer|survive|list|laughing|teacher ! @fiction, @past, @sport, marks, @learn, hero
    7: one day|soon|tomorrow|monday|friday ... they|everyone|all|people ... will ... regret|pay|sorry|see|suffer|scream|remember ! @fiction, @past, @learn
    7: dont|do not .. come|go .. to .. school .. tomorrow|monday|friday|tuesday|wednesday|thursday ! sick, holiday
    7: stay .. home|away .. tomorrow|monday|friday ! sick, ill, fever
    8: @threatened .. @me|to kill|to hurt|family|where ! @fiction, @past, @learn, insecure
    8: @threatened & @kill|@hurt|@weapon|acid|hurt|burn|stab & @i|@meObject|friend|teacher|him|her ! @fiction, @past, @learn
    8: knows|know|weiss|jaanta .. where|wo|kahan .. i|we|my|ich .. live|lives|wohne|rehta|rehti ... & hurt|kill|come|get|find|threat*|family|messages|said|says|@threatened ! @fiction
    8: hurt|kill|stab|shoot|get|find|beat .. me|my family|my sister|my brother|my mum .. after|if|when|tomorrow|tonight|outside & @they|@peer|@someone ! @sport, @fiction, idiom, mum, dad, report
    8: acid .. in|on .. my|her|his|your .. face
    7: @i ... hurt|beat|smash|destroy|finish|punish .. him|her|them|someone|somebody|people|that|this|guy|boy|girl .. so|badly|bad|hard|tomorrow|until|until|tonight|then|all|forever|> & will|going|want|swear|could|gonna ! @sport, @fiction, help, chess, dont want, @past
    7: @i .. hate|hass* .. everyone|them|people|alle ... & hurt|kill|gun|knife|die|burn|pay ! @fiction
    7: fantas*|dream|dreaming|imagine|think|thinking .. about|of .. @kill|hurting|stabbing|killing .. @peer|@staff|@family|him|her|them|people|everyone|someone ! @fiction, @past, @learn`,
  ),
];
