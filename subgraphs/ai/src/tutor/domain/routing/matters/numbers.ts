/** Matters of mathematics and computing: what schools teach together. */
export const numbers: Readonly<Record<string, string>> = {
  mathematics: `
fraction numerator denominator half quarter common divide multiply simplify bruch brüche mixed improper top upper lower decimal fracción third भिन्न reciprocal cancel;
decimal point place round significant figures recurring estimate tenth rounding;
percent percentage discount interest increase decrease vat hundred prozent sale prozentsatz zinsen off प्रतिशत shop reverse porcentaje compound;
ratio proportion share direct inverse recipe scale map simplify double;
prime number factor multiple divisible hcf lcm even odd composite sieve primzahl goldbach infinite two one सम अभाज्य;
negative integer number line minus subtract absolute temperature;
quadratic equation factorise formula discriminant root parabola complete square vertex solution x2 complex mitternachtsformel graph roots touch द्विघात;
linear equation slope gradient intercept line solve unknown straight graph parallel perpendicular y variable side steigung gleichung both;
simultaneous equation elimination substitution two unknown system solve; inequality sign flip number;
expand bracket factorise expression algebra term like collect simplify foil;
power exponent index square root cube surd indices zero negative standard form law half fractional potenz;
logarithm log base exponent natural e ln decay growth inverse product;
function domain range input output inverse composite graph map f asymptote;
derivative differentiate calculus gradient tangent slope rate rule chain product maximum minimum limit stationary turning ableitung power extremum hochpunkt second derivada;
integral integrate area curve antiderivative constant bound definite limit calculus under stammfunktion c;
sequence series arithmetic geometric term nth sum fibonacci common difference ratio infinite converge golden;
pythagoras pythagorean theorem right triangle hypotenuse square side angle leg ladder satz rechtwinklig pitágoras diagonal पाइथागोरस समकोण कर्ण;
sine cosine tangent trigonometry angle triangle opposite adjacent sohcahtoa hypotenuse ratio unit circle radian rule seno;
angle triangle polygon interior exterior parallel degrees sum acute obtuse quadrilateral isosceles hexagon dreieck winkel isosceles equilateral त्रिभुज कोण straight pentagon;
circle radius diameter circumference pi area chord tangent arc sector kreis umfang círculo वृत्त pizza wheel;
area perimeter rectangle square triangle trapezium parallelogram length width fläche rechteck área;
volume cylinder cube cone sphere prism surface cuboid pyramid litre can;
probability event chance dice coin outcome independent tree likely random card expected wahrscheinlichkeit heads toss bag probabilidad die conditional replacement marble;
mean median mode average range outlier standard deviation data spread mittelwert quartile skew histogram bell normal salary;
correlation scatter graph line best fit cause regression; bar pie chart histogram frequency data;
vector magnitude direction scalar component dot product; matrix determinant inverse row column identity;
set union intersection venn subset element; permutation combination factorial order arrangement choose lottery;
proof contradiction induction theorem irrational root logic;
symmetry reflection rotation translation enlargement transformation congruent similar scale;
complex imaginary number i real root minus; binomial pascal coefficient theorem expand;`,
  computing: `
variable value assign memory program type string integer boolean constant python text code declare float;
loop for while repeat iterate python range infinite break counter stop condition nested schleife forever;
function parameter argument return call scope def recursion recursive base stack factorial itself global;
list array index element append dictionary key tuple python zero length;
if else condition statement branch boolean true false and or not logic gate truth nand xor;
binary bit byte number decimal hexadecimal base two eight convert overflow 1010 binär digit ascii two complement negative color;
sort bubble merge quick search linear binary algorithm compare swap list complexity big half steps middle;
class object inheritance method instance attribute constructor oop polymorphism encapsulation;
cpu ram processor memory cache clock core register hard drive ssd alu fetch computer motherboard bus storage rom;
operating system windows linux kernel process software driver; compiler interpreter machine code assembly translate;
internet ip address router packet dns server protocol tcp http website domain network url browser client switch wifi;
encryption key public private cipher password caesar rsa hash decrypt secure shift prime https verschlüsselung schlüssel;
malware virus phishing firewall hacker password worm trojan ransomware email;
database sql table query primary key row select foreign join record;
html css tag web page javascript element link style browser;
artificial intelligence machine learning neural network training data model bias;
image pixel resolution compression jpeg lossy lossless file png sound sample zip colour depth;
stack queue push pop tree node graph linked fifo lifo;
turing machine enigma test code bletchley halting;
git version commit branch debug bug syntax error;`,
};
