/** Forms that no stemmer brings together: each group is a base form and its irregular relatives. */
const families = `
be is are was were been being; arise arose arisen; bear bore borne; birth born; beat beaten; become became;
begin began begun; bend bent; bind bound; bite bit bitten; blow blew blown; break broke broken; breed bred;
bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came;
creep crept; dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
feed fed; feel felt; fight fought; find found; flee fled; fly flew flown flight flies;
forbid forbade forbidden; forget forgot forgotten; freeze froze frozen; get got gotten; give gave given;
go went gone; grow grew grown growth; hang hung; hear heard; hide hid hidden; hold held; keep kept;
know knew known knowledge; lay laid; lead led; leave left; lend lent; lie lay lain lying; light lit;
lose lost loss; make made; mean meant; meet met; pay paid; ride rode ridden; ring rang rung; rise rose risen;
run ran; say said; see saw seen sight; seek sought; sell sold sale; send sent; shake shook shaken;
shine shone; shoot shot; shrink shrank shrunk; sing sang sung song; sink sank sunk; sleep slept; slide slid;
speak spoke spoken speech; spend spent; spin spun; split; spread; spring sprang sprung; stand stood;
steal stole stolen; stick stuck; sting stung; strike struck; swear swore sworn; sweep swept; swim swam swum;
swing swung; take took taken; teach taught; tear tore torn; think thought; throw threw thrown; wear wore worn;
weave wove woven; win won; wind wound; withstand withstood; write wrote written; man men; woman women;
child children; person people; foot feet; tooth teeth; goose geese; mouse mice; louse lice; ox oxen;
die died dead death deadly dying; live life lives living alive; leaf leaves; half halves; wolf wolves;
shelf shelves; knife knives; wife wives; loaf loaves; calf calves; datum data; bacterium bacteria;
fungus fungi; nucleus nuclei; stimulus stimuli; larva larvae; alga algae; vertebra vertebrae;
antenna antennae; formula formulae; axis axes; crisis crises; analysis analyses; hypothesis hypotheses;
medium media; phenomenon phenomena; species; index indices; strong strength strengthen strongly;
long length lengthen; wide width widen; broad breadth; deep depth deepen; high height;
hot heat heated heating; warm warmth; cold coldness; weigh weight; move motion movement movable; true truth;
choose choice; believe belief; prove proof; succeed success successful; receive receipt; describe description;
destroy destruction; produce product production; reproduce reproduction reproductive; reduce reduction;
absorb absorption; decide decision; divide division; explode explosion explosive; erode erosion;
expand expansion; extend extent extension; invade invasion; collide collision; include inclusion;
maintain maintenance; retain retention; attend attention; solve solution soluble; dissolve solution;
defend defence defense; respond response; depend dependence; differ difference; exist existence;
evident evidence; poor poverty; free freedom; king kingdom; slave slavery; govern government;
vary variety variation variable; apply application; multiply multiplication; classify classification;
identify identification; magnify magnification; oxidise oxidation; inhabit habitat; breathe breath breathing;
bathe bath; grow growth; sun sunlight solar; moon lunar; star stellar; sea marine; heart cardiac;
lung pulmonary; day daily; week weekly; month monthly; year yearly annual annually; red redden;
colour color coloured colored; metre meter; litre liter; centre center central; fibre fiber
`;

/** Each irregular form and its base form. */
export const baseForms: ReadonlyMap<string, readonly string[]> = (() => {
  const forms = new Map<string, string[]>();
  for (const family of families.split(';')) {
    const [base = '', ...relatives] = family.trim().split(/\s+/);
    for (const form of relatives) forms.set(form, [...(forms.get(form) ?? []), base]);
  }
  return forms;
})();
