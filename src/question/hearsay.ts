const TELLER = [
  'some(?:one|body)|people|everyone|everybody|a (?:guy|girl|person|friend)|reddit|sdn|student doctor network|chatgpt|google|tiktok|twitter|discord',
  '(?:my|our|his|her|the|an?|one of (?:my|our)) (?:[\\w-]+ ){0,2}?(?:dean|advis[eo]r|mentor|friend|roommate|classmate|resident|fellow|attending|pd|chair|professor|dad|mom|father|mother|brother|sister|cousin|partner|colleague|upperclassman|senior|forum|thread|post|spreadsheet)s?',
].join('|');
const ON = '(?: (?:on|from|in|at) (?:the |my |our )?[\\w-]+)?';
const SAYS = '(?:says?|said|claims?|claimed|swears?|told (?:me|us)|tells (?:me|us)|thinks?|insists?|mentioned|posted|wrote)';
/** Of whom is told what they do or want says something of them: what is left would be about somebody else. */
const NOT_OF_ANYBODY =
  "(?!(?:no|yes|that|it|its|he|she|they|i|i'm|im|my|we|our|to|this|these|so|something|nothing|if|not|about|goodbye|hi|what|how)\\b)";

/** "someone on reddit said 3 aways are normal", "my dean says 80 DR programs, right?" */
const HEARSAY = new RegExp(
  `(?:^|(?<=[.?!;]\\s))(?:(?:so|but|and|ok|okay|hey|hi|well|because|since)[\\s,]+)*(?:${TELLER})${ON}(?: (?:just|always|once|recently|also|keeps?|kept))* ${SAYS}(?: that)?[\\s,:]+${NOT_OF_ANYBODY}(?=\\S+ \\S+ \\S)`,
  'gi',
);

/** A message without who is said to have said something: what they said is asked about, and not they. */
export function withoutHearsay(text: string): string {
  return text.replace(HEARSAY, '').replace(BOTH_STORIES, '$1 so');
}
/** "my co-resident told me both versions" speaks of no editions of a page. */
const BOTH_STORIES =
  /\b(told me|told us|tells me|tell me|heard|hear|been told|get|got) (?:both|two(?: different)?) (?:versions|stories|answers)\b(?! of\b)/gi;
