/** English words that carry no subject matter, in two degrees. */

/** Words that only hold a sentence together; they never count as evidence. */
export const functionWords = new Set(
  `a an the this that these those some any each every either neither both all no none other others another such same
  i me my we us our ours you your yours he him his she her hers it its they them their theirs one ones oneself itself
  himself herself themselves myself yourself ourselves who whom whose which what when where why how
  and or but nor so yet if then than because as until while of at by for with about against between into through during
  before after above below to from up down in out on off over under again further once upon within without along across
  towards toward onto among amongst per via
  am is are was were be been being have has had having do does did doing done can could will would shall should may might
  must ought cannot not isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't
  there here very too also just only even still ever never already much many more most few less least several
  yes please tell explain describe define name list state give say says said according let lets s t d ll re ve m
  actually really quite rather perhaps maybe however therefore thus hence etc eg ie`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Words of question and explanation that fit any subject. To share one of them with a sentence proves next to nothing, and
 * to miss one costs next to nothing.
 */
export const lightWords = new Set(
  `use make happen work thing part way find get take know help main important different difference kind type sort call
  mean meaning name term word example number amount quantity level degree rate size value range reason cause effect result
  purpose role function main way process method step stage form shape place area point case fact idea case people person
  someone something anything everything become come go put set keep let seem look see show tell think believe consider
  describe explain study learn understand text lesson chapter document material page course class section topic subject
  main major minor certain common usual usually often sometimes always normally typically generally general specific
  particular special likely able possible approximately about around roughly nearly almost exactly total average maximum
  minimum first second third last next new old long short high low big small large great little good bad well
  time times year years day days hour hours minute minutes side end start begin
  need want like involve include contain consist compose comprise relate connect belong refer
  do doing done cause lead due play act feature property characteristic quality aspect factor thing stuff item
  compare contrast versus many much bit lot lots piece whole
  currently today now nowadays modern world earth life human`
    .split(/\s+/)
    .filter(Boolean),
);
