const OVERVIEW =
  /^(?:(?:hi|hey|hello|ok(?:ay)?|so|and|please|pls|can you|could you)[\s,]+)*(?:(?:just )?tell (?:me|us) (?:(?:a (?:bit|little)|something|anything|more|all|everything|what you (?:know|have)) )?(?:about|on)|what (?:do you (?:know|have|say)|can you (?:say|tell (?:me|us))|is there to (?:know|say)) (?:about|on)|(?:(?:can|could) you )?(?:please )?(?:give (?:me|us) )?(?:an? |the )?(?:short |quick |brief |general )?(?:overview|summary|rundown|low-?down|tl;?dr) (?:of|on|about)|summari[sz]e|everything (?:about|on)|what(?:'s| is| are) (?:[\w'-]+ ){0,6}like(?=\s*[?.!]*$)|what(?:'s| is) (?:in|on) (?:the|your))\b/i;

/** "tell me about mgh ir", "what is the fellowship like?": asks for all that there is, where nothing else is named. */
export function asksForOverview(text: string): boolean {
  return OVERVIEW.test(text.trim());
}
