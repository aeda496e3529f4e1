import { applicantFactsIn } from './applicant-facts.ts';
import { asksOfOtherStage } from './ellipsis.ts';
import type { Question } from './question.ts';
import { asksSomething } from './split-question.ts';

/** "are you sure?", "really?", "source?": the question before is put again. */
const DOUBTS =
  /^(?:(?:hm+|ok(?:ay)?|wait|but|and|uh|um|oh|wow)[ ,.!]*)*(?:(?:are|r) (?:you|u) (?:really |100% |absolutely )?(?:sure|certain|positive)(?: about (?:that|this|it))?|really|for real|seriously|you sure|is (?:that|this|it) (?:really |actually )?(?:right|true|correct|so|accurate|certain)|says who|who says(?: so| that)?|who told (?:you|u)(?: (?:that|this|so))?|according to (?:who|whom|what)|how (?:do|can) (?:you|u) (?:know|tell)(?: that| this)?|(?:what(?: is|'s) (?:the|your) )?source(?: for (?:that|this|it))?|where does it say (?:that|this|so)|where is (?:that|this) from|can you (?:double[- ]?check|confirm)(?: that| this| it)?|double[- ]?check(?: that| this)?|prove it|citation(?: needed)?|what(?: do you mean(?: by that)?)?|huh|pardon|come again|say that again|repeat(?: that)?|explain(?: that| this| it)?(?: again| please)?|(?:in )?short(?:er)?(?: version)?|tl;?dr|in (?:one|a) (?:sentence|nutshell))[\s?!.]*$/i;

/** "like a real number tho, not 'long hours'": what was asked is insisted on. */
const INSISTS =
  /^(?:(?:ok(?:ay)?|no|but|and|yeah|so|hm+|well)[ ,.!]*)*(?:(?:i (?:mean|meant|want|need|am asking for|was asking for|was hoping for)|(?:just )?(?:give|tell) me|like|as in|more like|is there|got|do you have) )*(?:a|an|the|some|any)? ?(?:real|actual|exact|specific|concrete|hard|precise|definite|proper|straight)(?: [\w-]+)? (?:number|figure|answer|value|amount|count|digits?|data)s?(?:[,\s]+(?:though|tho|please|pls|plz|here|lol|not\b.{0,60}|instead\b.{0,40}|rather than\b.{0,40}))*[\s?!.]*$|^(?:(?:ok|no|but|and|so|hm+)[ ,.!]*)*(?:(?:just |give me |i want )+(?:a|the) number|numbers? (?:please|pls|plz)(?:[\s,]+(?:not|instead|only|lol|here|thanks|thx)\b.{0,40})?|that'?s not a number|be (?:more )?specific|what(?:'?s| is) the (?:actual )?number)[\s?!.]*$/i;

/** "no i meant msk, who runs that one": a question of its own on what is named. */
const MEANT_AND_ASKS =
  /^(?:(?:no+|nah|nope|sorry|oops|wait|oh)[\s,.!-]+)*i (?:mean|meant) (?:the |about )?([\w][\w -]{1,30}?)[,:;.]\s+((?:who|what|when|where|how|which)\b.*?)\b(?:that one|this one|that|it|there)([\s?!.]*)$/i;

/** "and my roommate who's a regular US MD, what do they tell her?": the same for such an applicant. */
const PEER_OF_KIND =
  /^(?:(?:and|but|so|ok(?:ay)?|what about|how about|same for|for)[\s,]+)*my (?:\w+ )?(?:friend|roommate|room ?mate|classmate|buddy|sister|brother|cousin|girlfriend|boyfriend|gf|bf|partner|wife|husband|mentee|student)(?:,? who(?:'?s| is)?|'s|,| is)? (?:an? |just |regular |normal )*((?:us |american |non-us )?(?:mds?|dos?|imgs?))(?: (?:student|applicant|senior|grad))?[\s,]*(?:(?:what|how)(?: about|'s| is| do(?:es)?| should)? (?:they|it|that|she|he|the (?:guide|docs))? ?(?:tell|say|aim|need|advise|want|for)?(?: (?:for|to))? ?(?:her|him|them|she|he)?|is it the same(?: for (?:her|him|them))?|(?:the )?same(?: for (?:her|him|them))?)?[\s?!.]*$/i;

/** "sorry i should've said, i'm a US IMG, and i meant the DR side": tells, and then mends. */
const TELLS_AND_MENDS = /^(.{4,80}?)[\s,.;]+(?:and |but )?(?=i (?:mean|meant) (?:the )?[\w][\w -]{1,40}[\s?!.]*$)/i;

/** "hm i thought i saw another number on an older version": what either edition says is asked for. */
const SAW_OTHER_FIGURE =
  /\bi (?:thought|think|swear|remember|believe|could have sworn)\b[^.?!]{0,25}\b(?:another|a different|other|different) (?:number|figure|count)s?\b[^.?!]{0,20}\b(?:old|older|earlier|previous|other) (?:version|page|edition|one|site)\b/i;

const OTHER_COPY =
  '(?:(?:(?:old|older|earlier|previous|printed|saved|archived|cached) )+(?:copy|version|page|edition|print-?out|screenshot|pdf|site|one)|(?:copy|print-?out|screenshot|hand-?out)(?: [\\w-]+){0,5}?)';
/** "weird, the copy our coordinator printed says 650k", "i've got 17 in my notes from an older printout": whether it is that. */
const COPY_SAYS_OTHERWISE = new RegExp(
  `[^.?!;]*\\b${OTHER_COPY} (?:says?|said|has|had|shows?|showed|lists?|listed|gives?|gave|reads?) (?:about |like |around |over )?(\\d[\\d,.]*\\s?k?)\\b(?!\\s*\\?)[^.?!;]*[.!;]*|[^.?!;]*\\b(?:got|have|had|saw|wrote|noted) (\\d[\\d,.]*\\s?k?)\\b[^.?!;]{0,20}\\b(?:in|on|from) (?:my |the |an? |our )?${OTHER_COPY}\\b[^.?!;]*[.!;]*`,
  'i',
);

/** "i thought it was 5", "i heard 6 on sdn": whether it is, is asked again with that figure. */
const THOUGHT_OTHERWISE =
  /^(?:(?:oh|hm+|wait|but|huh|really|so|ok(?:ay)?|no)[ ,.!]*)*i (?:thought|heard|read|saw)(?: (?:that|somewhere))?(?: (?:it|that|they|there|this)(?:'s| is| was| were| had| are| takes?| took| said)?)? (?:like |about |only |around )?(\d[\d,]*)(?: (?:though|tho|somewhere|online|(?:on|from) (?:an? |the |my )?[\w-]+(?: [\w-]+)?))?[\s?!.]*$/i;
const FIGURE_SAID =
  /(?<=\b(?:has|have|are|is|takes?|offers?|gets?|performs?|does|lasts?) (?:about |like |only |over )?)\d[\d,]*/i;

/** "which do i cite in my cover letter?" asks which of two figures stands. */
const WHICH_TO_USE =
  /^((?:(?:so|and|but|ok(?:ay)?|hm+|wait|then)[\s,]+)*which (?:(?:one|number|figure|of (?:them|the two|those|these)) )?(?:do|should|would|can) i )(?:cite|use|quote|put|write|mention|go with|trust|believe)(?: down)?(?: (?:in|on|for|to) (?:my|the|an?) [\w -]{2,30}?)?[\s?.!]*$/i;

/** "does that change things?", after what is put right: that is held anew. */
const ASKS_IF_CHANGED =
  /[\s,.;!?-]*\b(?:so |and |now )?(?:does|would|will|do) (?:that|this|it|those) (?:\w+ )?(?:change|alter|affect|make) (?:things|anything|something|much|the answer|an?y? difference|(?:my|his|her) (?:odds|chances))(?: (?:at all|then|now))?[\s?.!]*$/i;

/** "and before her?", after who holds an office. */
const BEFORE_THEM =
  /^(?:(?:and|so|ok(?:ay)?)[\s,]+)*(?:who (?:was|had|did|held) (?:it|there|that|the job|in charge) )?before (him|her|them)[\s?!.]*$/i;
const ASKS_WHO = /^(?:(?:and|so|ok(?:ay)?|hi|hey)[\s,]+)*who(?:'?s| is| are| runs| leads| directs)? (?=\S)/i;

/** "back to the aways, how do I act when I'm there": what it asks of, and nothing of what came between. */
const COMES_BACK =
  /^(?:(?:ok(?:ay)?|so|now|anyway|alright|and|but|cool|thanks|thx)[\s,.!]+)*(?:(?:going|coming|getting|circling|go|let'?s go) )?back to (?:the |my |those |that )?([\p{L}][\p{L}\d /-]{1,30}?)(?:\s*[,:.;–-]+\s+|\s+-+\s+)(?=\S+ \S)/iu;

/** A turn that comes back to something names it: it leans on no other turn. */
export function comesBack(text: string): boolean {
  return COMES_BACK.test(text.trim());
}

/** A turn that only tells who asks is short. */
const MOST_WORDS_OF_TELLING = 12;

/**
 * A turn that is sent twice is read once. One that asks nothing by itself, but doubts the answer before,
 * insists on a figure or tells who asks ("I'm a US MD btw"), puts the question before it again, with what it tells. Every other turn is returned as it is.
 */
export function restated(question: Question): Question {
  const [last, ...before] = question.earlierTurns.toReversed();
  if (last === undefined) return question;
  const earlier = (): Question => restated({ ...question, text: last, earlierTurns: before.toReversed() });
  const text = question.text.trim();
  if (DOUBTS.test(text) || (text === last.trim() && !asksOfOtherStage(text))) return earlier();
  if (COMES_BACK.test(text)) return { ...question, text: text.replace(COMES_BACK, (_, named) => `${named}, `) };
  if (SAW_OTHER_FIGURE.test(text))
    return { ...question, text: `${withoutEnd(earlier().text)} on the older page and the newer one?` };
  if (MEANT_AND_ASKS.test(text)) return { ...question, text: text.replace(MEANT_AND_ASKS, '$2the $1$3'), earlierTurns: [] };
  const [told] = TELLS_AND_MENDS.exec(text) ?? [];
  if (told !== undefined && onlyTells(told))
    return { ...question, text: text.slice(told.length), earlierTurns: [...question.earlierTurns, told.trim()] };
  const peer = PEER_OF_KIND.exec(text)?.[1];
  if (peer !== undefined) return { ...question, text: `what about ${peer.replace(/s$/i, '')}s?` };
  const predecessor = BEFORE_THEM.exec(text)?.[1];
  if (predecessor !== undefined && ASKS_WHO.test(last))
    return { ...question, text: `${withoutEnd(last.replace(ASKS_WHO, 'who was '))} before ${predecessor}?` };
  const copy = COPY_SAYS_OTHERWISE.exec(text);
  if (copy) {
    const rest = text.replace(copy[0], ' ').trim();
    const asked = asksSomething(rest) ? rest : earlier().text;
    return { ...question, text: `${withoutEnd(asked)}, ${copy[1] ?? copy[2]}?` };
  }
  const thought = THOUGHT_OTHERWISE.exec(text)?.[1];
  if (thought !== undefined && asksSomething(last))
    return {
      ...question,
      text: FIGURE_SAID.test(last) ? last.replace(FIGURE_SAID, thought) : `${withoutEnd(last)}, ${thought}?`,
    };
  if (WHICH_TO_USE.test(text)) return { ...question, text: text.replace(WHICH_TO_USE, '$1use?') };
  const changed = text.replace(ASKS_IF_CHANGED, '');
  if (changed !== text && /\d/.test(changed)) return restated({ ...question, text: changed });
  if (INSISTS.test(text)) return asksSomething(earlier().text) ? earlier() : question;
  if (!onlyTells(question.text)) return question;
  const asked = earlier();
  return asksSomething(asked.text) ? { ...asked, text: `${withoutEnd(asked.text)}? ${question.text}` } : question;
}

function withoutEnd(text: string): string {
  return text.replace(/[\s.?!]*$/, '');
}

function onlyTells(text: string): boolean {
  return (
    !asksSomething(text) &&
    text.trim().split(/\s+/).length <= MOST_WORDS_OF_TELLING &&
    Object.keys(applicantFactsIn(text)).length > 0
  );
}
