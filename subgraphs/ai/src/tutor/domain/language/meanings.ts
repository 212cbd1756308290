/**
 * Words of plain school English that ask for the same thing. A question's word counts as met, at a discount, when the
 * sentence has another of its line. Where a model of meaning is at hand it does the same for words not listed.
 */
const groups = `
eat feed graze diet food consume prey swallow devour nourish; hunt prey catch chase capture;
drink swallow sip; live inhabit dwell reside home habitat found occur; live survive lifespan lifetime;
die death perish kill extinct; kill murder execute assassinate slay; birth birthplace native;
young baby offspring juvenile chick cub larva calf;
hold cling grip grasp attach stick fasten anchor adhere clamp; strong powerful force strength firm tight;
strongly firmly tightly hard force; weak feeble fragile; push thrust shove force; pull drag attract tug draw;
big large huge great giant enormous vast massive size; small little tiny minute miniature microscopic;
biggest largest greatest strongest; tall high height; deep depth; long length; wide broad width across diameter; heavy weigh weight mass;
fast quick rapid swift speed velocity pace; slow gradual; hot warm heat temperature;
cold cool chill freeze temperature; wet moist damp humid; dry arid drought; bright shine light glow luminous;
dark shade shadow; loud noise sound; quiet silent calm; old ancient age early; new modern recent young;
rich wealthy fertile; poor poverty needy; clean pure clear; dirty pollute pollution contaminate;
dangerous harmful hazard risk danger threat deadly poisonous toxic; safe protect safety secure;
protect defend guard shield shelter prevent defence; attack assault raid invade strike;
fight battle war conflict combat; win victory defeat beat conquer; lose defeat loss;
rule reign govern king emperor power; leader chief head president ruler commander;
complete finish; unit measure; storage memory store; obtain made get; grip cling; deadly fatal kill; worse more; begin start commence origin originate open launch; end finish stop cease conclude close;
cause lead trigger produce bring make due because result create;
effect result consequence outcome impact influence; reason because why cause; happen occur take place;
change alter vary transform convert turn become shift; grow increase rise expand develop swell;
increase rise grow gain climb more raise; decrease fall drop reduce shrink decline lower less lessen;
remove take away eliminate extract strip clear; add join combine mix attach;
join connect link combine unite attach bond meet; mix blend combine stir; split divide separate break cut;
separate divide split part distinguish; break crack fracture snap shatter split crumble destroy;
destroy ruin wreck demolish damage devastate; damage harm hurt injure destroy spoil; fix repair mend heal;
heal cure recover treat; illness disease sickness sick infection; doctor physician medicine medical;
medicine drug remedy treatment; build construct erect make;
make produce create form manufacture build generate give;
produce make release generate yield give create form; create make found invent design form;
invent inventor invention create design devise develop; discover find discovery detect identify discoverer;
found establish create start begin founder; design plan draw;
write author compose written writer wrote publish; author writer poet novelist; book novel work publication;
poem verse poetry stanza; paint painter painting draw artist; story tale narrative plot;
speak talk say tell language; language tongue speech; name call term known title;
known famous called celebrated; mean define meaning definition refer stand;
measure gauge record determine instrument; count number total; calculate compute work find;
show display reveal prove demonstrate indicate; hide conceal camouflage cover; cover coat wrap blanket;
store keep hold save reserve; carry transport bring move convey bear deliver;
move travel go migrate shift motion run flow; travel journey go voyage move sail trip;
flow run stream pour move; leave depart exit escape go; escape flee leave;
enter penetrate; arrive reach come land; return back; stay remain keep;
stop prevent block halt avoid end; allow let enable permit able; need require necessary must essential depend;
want desire wish aim; use employ apply utilise purpose; help assist aid support;
give provide supply offer yield; supply provide give source; get receive gain obtain acquire collect;
receive get take; buy purchase trade; sell trade market; trade commerce merchant exchange;
pay cost price money; cost price expensive money pay; money coin currency cash; send transmit emit deliver;
release emit give discharge shed free let; absorb soak capture trap; reflect bounce mirror;
see view observe look watch visible; watch observe view see; hear listen sound; feel sense touch;
smell scent odour; breathe respire inhale oxygen air; sleep rest hibernate dormant; walk step stride;
run race sprint; swim float; fly flight wing glide; climb scale ascend; fall drop sink descend;
rise climb ascend lift; lift raise carry; throw cast hurl blow eject; turn rotate spin revolve;
orbit circle revolve travel around go; shake tremble vibrate quake; burn fire combust flame ignite;
melt liquid thaw molten; boil evaporate vapour steam; evaporate vapour dry; freeze ice solid;
water liquid moisture; rain rainfall precipitation shower; wind breeze gale; storm hurricane gale tempest;
sea ocean marine; river stream; mountain peak hill; land ground soil; soil earth ground; rock stone;
beach shore coast; coast shore seaside; forest wood woodland jungle; tree wood; plant vegetation flora crop;
animal creature fauna beast; insect bug; bird fowl; country nation state land; city town capital;
village settlement town; border boundary edge frontier; edge border margin rim boundary;
middle centre core heart; top peak summit upper; bottom base floor lower foot; inside within interior inner;
outside exterior outer outward; near close beside next neighbour; far distant away distance;
front face before; back rear behind; part component piece section element portion;
consist made compose contain comprise form; contain include hold have consist; layer coat level;
kind type sort class form variety category species; group class set family team; example instance such;
step stage phase; way method means technique; tool instrument device equipment; machine device engine;
job work role task function occupation profession; function role job purpose work; worker labourer employee;
owner possess own belong; law rule act legislation; rule law principle; right freedom; vote elect election;
tax duty; church religion religious; god deity; school education teach; teach educate train instruct;
learn study; think believe idea opinion; know understand; remember recall memory; forget lose;
choose select pick; important significant key main vital crucial essential; special unique particular;
common usual frequent ordinary; rare unusual scarce; same equal identical alike similar;
different unlike differ vary distinct; opposite contrary reverse; true correct right; false wrong incorrect;
easy simple; hard difficult solid; soft tender; sharp pointed; flat level even plain;
round circular sphere spherical; straight direct; empty vacant hollow; full filled; free loose liberate;
slave slavery; peace treaty truce; agreement treaty pact deal; weapon arms gun sword;
soldier army troop military; ship vessel boat; car vehicle automobile; road route path way;
house home building; clothes clothing dress wear; child young kid; parent mother father;
husband spouse wife marry; marry wed marriage; brother sibling sister; friend ally companion;
enemy foe opponent; ally alliance partner; energy power; electricity electric current; sunlight sun solar;
gas air vapour; metal iron; colour color hue; shape form figure; picture image photo; symbol sign;
sign signal mark; letter character; amount quantity number; percent percentage proportion share fraction;
half fifty; double twice; annual yearly year; summer june july august; winter january february december; autumn september october november; spring march april may; daily day; century hundred; million; nickname known called;
purpose aim goal reason use; advantage benefit good; disadvantage drawback problem;
problem difficulty trouble; solution answer solve; warn warning alarm alert; collect gather harvest;
spread scatter disperse distribute; fill pack; press squeeze compress pressure; bend curve fold;
stretch extend; hit strike collide bump crash; bite sting; cut slice chop; dig mine burrow; wash clean rinse;
erode wear erosion weather; deposit lay drop settle sediment; form make create develop shape arise;
appear seem emerge; disappear vanish; last continue endure duration; wait delay; try attempt; fail failure;
succeed success; limit restrict; control regulate govern manage; balance equal; compare contrast;
react respond response; adapt adjust suited; survive live endure; reproduce breed mate offspring multiply;
lay egg; hatch egg; pollinate pollen; germinate sprout seed; digest break stomach; circulate pump blood;
pump beat push; fight resist immune; infect infection germ
`;

/** Lines in which each word stands, as indexes into the groups. */
export const meaningGroups: ReadonlyMap<string, readonly string[]> = (() => {
  const words = new Map<string, Set<string>>();
  for (const group of groups.split(';')) {
    const members = group.trim().split(/\s+/);
    for (const word of members) {
      const others = words.get(word) ?? new Set<string>();
      for (const other of members) if (other !== word) others.add(other);
      words.set(word, others);
    }
  }
  return new Map([...words].map(([word, others]) => [word, [...others]]));
})();
