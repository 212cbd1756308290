/** What is written short, and what it stands for. */
export const shorthand: ReadonlyMap<string, readonly string[]> = new Map(
  `i'm=i am, im=i am, i've=i have, ive=i have, i'll=i will, i'd=i would, id=id, you're=you are, youre=you are, you've=you have,
  you'll=you will, he's=he is, hes=he is, she's=she is, shes=she is, it's=it is, that's=that is, thats=that is, there's=there is,
  theres=there is, what's=what is, whats=what is, who's=who is, where's=where is, how's=how is, we're=we are, they're=they are,
  theyre=they are, we've=we have, they've=they have, he'll=he will, she'll=she will, they'll=they will, we'll=we will,
  let's=lets, dont=dont, don't=dont, can't=cant, won't=wont, didn't=didnt, doesn't=doesnt, isn't=isnt, wasn't=wasnt,
  aren't=arent, couldn't=couldnt, wouldn't=wouldnt, shouldn't=shouldnt, needn't=neednt, mustn't=mustnt, cannot=cant,
  wanna=want to, gonna=going to, gotta=got to, gimme=give me, lemme=let me, u=you, ur=your, r=are, y=y, pls=please, plz=please,
  plzz=please, tmrw=tomorrow, tmr=tomorrow, tmrw=tomorrow, tomoro=tomorrow, bc=because, cuz=because, cos=because, rn=right now,
  smth=something, sth=something, sb=somebody, ppl=people, bf=boyfriend, gf=girlfriend, bff=best friend, insta=instagram,
  pw=password, pwd=password, hw=homework, hwk=homework, wat=what, wht=what, ans=answer, ques=question, abt=about, msg=message, msgs=messages,
  ik=i know, idk=i dont know, kys=kill yourself, hv=have, thx=thanks, ty=thanks, sry=sorry, w/o=without, wo=wo, mum's=mum,
  dad's=dad, teacher's=teacher, tho=though, doin=doing, somethin=something, nothin=nothing, killin=killing,
  kil=kill, dieing=dying, whos=who is, wheres=where is, hows=how is, ya=you, yall=you all, shud=should, cud=could, wud=would`
    .split(/,\s*/)
    .map((entry): [string, string[]] => {
      const [short = '', long = ''] = entry.trim().split('=');
      return [short, long.split(' ')];
    }),
);
