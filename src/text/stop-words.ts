/**
 * English function words, and the question words and polite phrases that frame a question without naming its subject.
 * Written without apostrophes, as the tokeniser leaves them ("don't" is "dont").
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a an the this that these those such same
  and or but nor if then than else because so as while although though unless until whether
  of at by for with about against between into through during before after above below to from up down in out on off
  over under upon within without among per via around toward towards across along behind beyond onto
  again further once here there now just only very too also even ever still yet quite rather really
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
  it its itself they them their theirs themselves one ones someone anyone everyone something anything everything
  am is are was were be been being have has had having do does did doing done
  can could will would shall should may might must ought cannot
  what which who whom whose when where why how
  all any both each few more most other others another some no not own every either neither many much several lot
  get gets got getting go goes going gone let lets make makes made
  tell say says said know please thanks thank hi hello hey ok okay like etc
  eg ie vs
  im ive id ill youre youve youd youll hes shes theyre theyve theyd theyll weve whats whos wheres whens hows thats
  theres heres dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt wont wouldnt shouldnt mustnt
  s t d m ll re ve
`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether a lower-cased word frames sentences rather than naming their subject. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
