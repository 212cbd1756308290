/** Matters of the natural sciences: what schools teach together. One matter ends with a semicolon. */
export const sciences: Readonly<Record<string, string>> = {
  biology: `
photosynthesis chlorophyll chloroplast leaf plant glucose sugar sunlight light green stomata oxygen night shade grow starch photosynthese fotosynthese pflanze blatt fotosíntesis planta clorofila प्रकाश संश्लेषण पौधा पौधे पत्ती हरे ऑक्सीजन क्लोरोफिल रात;
respiration mitochondria atp glucose aerobic anaerobic lactic ferment yeast exercise sprint muscle zellatmung atmung oxygen श्वसन;
cell nucleus membrane cytoplasm organelle mitochondria ribosome vacuole wall prokaryote eukaryote bacteria zelle zellkern célula núcleo membrana tissue microscope golgi virus कोशिका;
osmosis diffusion concentration membrane permeable solute salt shrivel swell raisin osmose cell potato;
dna rna gene genome chromosome helix base nucleotide thymine uracil adenine protein ribosome mutation transcribe translate codon message replicate strand erbgut adn;
inherit gene allele dominant recessive mendel pea eye trait genotype phenotype punnett hereditary offspring carrier child parent vererbung haemophilia albino gens;
mitosis meiosis chromosome division divide daughter gamete sperm egg spindle prophase cancer tumour clone;
evolution darwin selection species survive adapt fossil finch galapagos ancestor mutation peppered moth beak lamarck extinct dinosaur fittest ape peacock evolución antibiotic resistance;
heart blood pump vein artery ventricle atrium valve pulse capillary circulation aorta herz blut corazón sangre हृदय रक्त beat cholesterol attack pacemaker;
blood haemoglobin hemoglobin plasma platelet clot scab oxygen anaemia iron red white cell transfusion donor group rhesus bleed;
lung breathe alveoli diaphragm trachea bronchi oxygen asthma smoker smoking smoke hiccup rib inhale exhale altitude फेफड़े lunge;
digest stomach intestine enzyme acid saliva bile liver gut chew swallow oesophagus villi amylase protease lipase pepsin food fat verdauung magen पाचन ulcer pancreas;
enzyme substrate catalyst active temperature denature protein lock key amylase catalase ph boil fever;
kidney urine urea filter bladder nephron dialysis transplant salt dehydrate drink sweat niere fail;
liver bile alcohol glycogen toxin hepatitis urea leber;
insulin diabetes glucose pancreas sugar glucagon hormone inject glycogen adrenaline thyroid gland puberty oestrogen;
nerve neuron brain synapse reflex spinal axon impulse cerebellum cortex neurotransmitter nervous hirn gehirn nerv pain knee hot hand;
eye retina lens pupil iris cornea rod cone glass spectacles short sighted blind colour see vision focus auge cataract dark night;
ear cochlea drum hear sound balance deaf hammer stirrup headphones loud;
vaccine immune antibody antigen pathogen germ virus infection booster memory flu measles polio impfung jenner smallpox herd autism side lymphocyte disease allergy lasts;
bacteria antibiotic virus penicillin fleming resist infection disease mould germ superbug viral flu cold prescribe;
ecosystem food chain web producer consumer herbivore carnivore predator prey decomposer trophic energy link biomass apex wolf fox rabbit hawk owl grass plankton nahrungskette habitat keystone invasive;
symbiosis mutualism parasite host lichen clownfish anemone tick mistletoe;
carbon cycle dioxide plant fossil burn fuel decay ocean atmosphere factory car combustion limestone respiration deforestation sink;
nitrogen cycle bacteria root legume nitrate fertiliser fertilizer nodule clover soil crop manure;
plant root xylem phloem stem leaf transpiration water soil mineral seed germinate flower pollen pollinate bee insect petal stamen stigma fruit wilt bestäubung pflanze blüte पौधा nectar wind cut celery;
skeleton bone joint muscle tendon ligament cartilage marrow spine skull femur fracture calcium knochen;
skin sweat temperature shiver hair goosebumps homeostasis hypothalamus fever thermoregulation body cold;
mammal reptile amphibian bird fish vertebrate invertebrate classify kingdom species linnaeus taxonomy whale platypus bat snake warm blooded lays cold;
insect ant bee butterfly caterpillar metamorphosis larva pupa cocoon moth hive queen honey spider web;
metamorphosis frog tadpole gill amphibian egg pond;
protein carbohydrate fat vitamin mineral fibre diet nutrition scurvy lipid calorie obese vitamins orange rickets deficiency;
reproduction sperm egg ovary uterus foetus fetus placenta pregnant menstrual fertilise embryo baby twin birth testes umbilical womb;
tooth teeth enamel dentine decay plaque molar incisor canine toothpaste;
bird feather wing fly migrate beak nest penguin swallow;
camel desert hump cactus adapt polar bear arctic nocturnal camouflage hibernate;`,
  chemistry: `
atom proton neutron electron nucleus shell isotope charge bohr rutherford orbital mass subatomic neutral kern atommodell parmanu gold foil átomo carbon ion प्रोटॉन परमाणु;
periodic table group period element noble gas halogen alkali metal mendeleev helium neon argon reactive column row potassium lithium gap periodensystem तत्व valence;
ionic covalent metallic bond ion electron share transfer lattice molecule sodium chloride melt molten conduct solid bindung enlace;
acid alkali base ph indicator litmus neutralise neutralisation salt vinegar lemon hydrochloric hydrogen stomach säure lauge antacid burn soap ammonia test red blue अम्ल क्षार rotkohl lackmus ácido strong weak;
rust iron oxygen corrosion corrode galvanise oxide oxidation paint salt water zinc oil steel bike ship रस्ट जंग rost;
oxidation reduction redox electron agent lose gain oxidise;
electrolysis electrode anode cathode ion electrolyte current brine aluminium bauxite chlorine copper molten plating silver electroplate dc alternating;
battery cell electrode zinc copper lithium charge recharge voltage phone acid anode cathode batterie;
rate reaction catalyst collision temperature concentration surface activation powder faster speed enzyme particle marble;
equilibrium reversible haber ammonia chatelier pressure yield exothermic backward forward nitrogen;
exothermic endothermic energy heat reaction bond enthalpy combustion warm cold pack hand explosion;
mole avogadro molar mass concentration stoichiometry relative formula gram titration number particle;
balance chemical equation reactant product coefficient conservation mass atom symbol subscript;
solid liquid gas particle melt freeze boil evaporate condense sublimation state matter vapour dry ice plasma अवस्था aggregatzustand steam heat;
distillation filtration chromatography mixture separate crystallise evaporate sand salt solution ink boiling centrifuge dye compound pure;
crude oil fraction refinery alkane alkene hydrocarbon petrol diesel cracking kerosene bitumen polymer plastic methane ethene homologous;
polymer plastic monomer polythene nylon recycle ethene pvc microplastic bag biodegradable;
alcohol ethanol ferment ester yeast beer carboxylic methanol sugar;
metal alloy steel bronze brass copper tin malleable conduct ductile ore extract blast furnace aluminium iron gold reactivity displacement legierung धातु ring jewellery carat soft carbon;
solution solvent solute dissolve soluble saturated sugar salt water concentration stir temperature warm lösung insoluble tea;
diamond graphite carbon fullerene graphene hard pencil layer lubricant allotrope giant;
hydrogen fuel pop test oxygen splint carbon dioxide limewater gas helium balloon hindenburg;
salt sodium chloride sea crystal road ice table;
water hydrogen bond molecule polar ice float dense h2o surface tension lake fish cold;
soap detergent hydrophobic grease hydrophilic micelle hard limescale oil wash dirt;`,
  physics: `
force mass acceleration newton law motion inertia weight friction push unbalanced third second action reaction rocket kraft niyam jadatva bal seatbelt बल नियम जड़त्व गति trolley gesetz recoil fuerza;
gravity fall weight mass newton apple moon planet orbit free acceleration drop feather hammer vacuum gravitation schwerkraft terminal parachute jump earth gravedad गुरुत्वाकर्षण skydiver;
speed velocity acceleration distance time graph slope motion displacement metre second gradient average stopwatch geschwindigkeit scalar vector gati direction brake;
momentum collision impulse conserve mass velocity crash airbag car bounce snooker impuls;
energy kinetic potential work joule conserve conservation transfer roller coaster pendulum height efficiency heat waste energie;
work power watt joule lift machine engine horsepower second stairs;
lever pulley fulcrum moment torque effort load seesaw spanner wheel ramp machine door handle hebel;
pressure pascal area force fluid depth dive hydraulic atmosphere balloon straw snow needle nail druck दाब ears submarine;
density float sink mass volume archimedes buoyancy upthrust ship displace water ice dense crown dichte iron boat submarine oil;
current voltage resistance ohm circuit series parallel amp volt resistor bulb lamp wire ammeter battery fuse strom spannung widerstand switch brighter electron corriente plug विद्युत धारा thicker longer;
static electricity charge electron rub balloon lightning hair spark jumper cloth rod thunder conductor insulator van;
magnet field pole iron compass attract repel electromagnet coil current solenoid north magnetic cobalt nickel चुंबक earth aurora fridge core imán;
motor coil magnet current commutator brush force rotate flemming split ring electric turn spin;
generator induction transformer coil faraday voltage alternating grid power dynamo step primary secondary transformator pylon current dc;
wave wavelength frequency amplitude transverse longitudinal crest trough hertz period wellen medium slinky node;
sound wave vibrate echo pitch loud decibel ear vacuum ultrasound frequency speed bell schall air space hear string guitar scream dhvani sonar bat;
light reflect mirror refract prism lens ray angle incidence image glass pencil bend straw rainbow spectrum licht prakash paravartan perfekt diamond fibre total internal convex concave magnify विस्तार दर्पण प्रकाश परावर्तन spiegel periscope luz;
spectrum electromagnetic radio microwave infrared ultraviolet xray gamma wavelength visible sunburn oven;
sky blue scatter sunset red violet wavelength atmosphere rayleigh light sunlight purple mars himmel evening;
rainbow prism raindrop colour droplet red violet refraction double regenbogen;
heat conduction convection radiation temperature insulate metal vacuum flask thermos particle wärme radiator sweat cup tea hot kettle cold saucepan wooden spoon;
temperature celsius kelvin fahrenheit absolute zero thermometer heat mercury scale;
gas law boyle charles pressure volume temperature balloon particle pump piston kelvin;
specific heat capacity latent water joule kilogram copper sea land kettle;
radioactive decay half alpha beta gamma nucleus isotope uranium radiation geiger curie carbon date lead paper stop dangerous shield halbwertszeit strahlung cancer fossil chernobyl;
nuclear fission fusion reactor uranium neutron chain bomb power waste plutonium sun control rod chernobyl kernspaltung meltdown moderator hydrogen;
relativity einstein speed light time dilation mass emc2 spacetime twin clock;
quantum photon photoelectric electron planck particle wave schrodinger cat duality uncertainty;
semiconductor diode transistor led silicon doping current;
renewable solar wind turbine hydroelectric fossil fuel coal geothermal panel power energy tidal nuclear cloudy erneuerbar dam;
pendulum swing period length oscillate string clock bob gravity spring hooke extension elastic stretch limit;`,
  space: `
planet solar system sun mercury venus mars jupiter saturn uranus neptune pluto orbit dwarf asteroid planeten ring moon gas giant rock planeta ग्रह kuiper;
star sun supernova fusion giant dwarf nebula neutron hydrogen helium collapse galaxy hertzsprung light year stern constellation twinkle burn die;
black hole gravity event horizon singularity light swallow hawking galaxy fall collapse star escape astronaut spaghettification schwarz loch massive;
moon phase eclipse full crescent lunar orbit month side mond mondfinsternis shadow tide umbra चंद्रमा solar corona;
season tilt axis summer winter equinox solstice hemisphere equator jahreszeit earth day night ऋतु leap;
tide moon gravity bulge sun spring neap ocean high low gezeiten ebbe sea beach;
big bang universe expand redshift hubble galaxy cosmic microwave background universum dark matter before doppler;
apollo moon landing armstrong astronaut nasa rocket space aldrin mondlandung race sputnik gagarin satellite station iss weightless float flag;
comet meteor asteroid tail shooting crater dinosaur impact halley;`,
  earth: `
volcano magma lava eruption erupt ash crater vesuvius pompeii vulkan volcán volcanic ring hotspot hawaii shield dormant extinct herculaneum pyroclastic escape town lava island etna iceland ज्वालामुखी leave;
earthquake fault seismic focus epicentre epicenter richter magnitude wave tremor aftershock erdbeben terremoto plate tsunami building strength scale warn predict seismometer seismograph भूकंप collapse;
plate tectonics crust mantle continent drift pangaea wegener boundary subduction ridge trench himalaya mountain platte platten convergent divergent convection iceland rift andes fold coastline fossil;
rock igneous sedimentary metamorphic granite marble limestone magma sediment slate cycle fossil mineral gestein obsidian pumice basalt sandstone चट्टान;
weathering erosion river rock soil glacier valley meander delta sediment waterfall oxbow deposit transport flood mouth erosion fluss gorge source floodplain niagara mississippi;
glacier ice moraine fjord valley u shaped melt age cirque arete iceberg gletscher;
coast wave beach cliff arch stack longshore spit dune groyne erosion headland cave;
water cycle evaporate condense precipitation rain cloud river groundwater runoff sea salty transpiration wasserkreislauf vapour snow aquifer जल चक्र वर्षा बादल hail;
weather climate front pressure wind hurricane cyclone storm rain monsoon depression cloud forecast humidity tornado eye gewitter monzón मानसून typhoon warm;
hurricane cyclone typhoon eye wind tropical category warm ocean spin coriolis hurrikan storm surge tornado name land katrina;
climate change greenhouse carbon dioxide methane warming temperature emission sea level ice cap fossil klimawandel treibhauseffekt paris polar cow cambio climático वैश्विक तापन venus;
ozone layer uv cfc hole ultraviolet skin antarctica spray montreal sunscreen;
atmosphere troposphere stratosphere nitrogen oxygen argon gas air layer altitude;
rainforest amazon deforestation tropical canopy biodiversity soil tree logging ranch indigenous tribe regenwald;
desert sahara rain dry dune oasis desertification sahel wüste camel rain shadow;
ocean current gulf stream el nino salinity coral reef bleach trench deep thermohaline warm;
latitude longitude equator meridian map time zone greenwich scale contour grid compass gps projection mercator date line breitengrad;
population birth death rate pyramid migration density urban rural city migrant slum growth stage transition refugee push pull ageing urbanisation;
soil erosion farm crop fertile irrigation fertiliser drought terrace monsoon humus clay green revolution rice;
river nile amazon ganges rhine danube source dam aswan flood delta hydroelectric;`,
};
