const KIND = '(integrated|ir|dr|diagnostic)';
const PROGRAMS = '(?: ?(?:programs?|apps?|applications?|places))?';
/** "doubled my IR list from 15 to 30", "dropped from 45 IR programs to 22" */
const CHANGED_TO = new RegExp(
  `\\b(?:doubled|tripled|raised|increased|bumped|expanded|upped|grew|went|cut|reduced|dropped|trimmed|shrank|shrunk|lowered)\\b(?![^.?!\\d]{0,24}\\b(?:scores?|research|spots?|months?|papers?|letters?|weeks?)\\b)[^.?!\\d]{0,24}?\\bfrom \\d{1,3}(?: ${KIND})?${PROGRAMS} (?:down |up )?to (\\d{1,3})\\b`,
  'gi',
);
const SPEAKS_OF_LIST = /\b(?:lists?|programs?|apps?|applications?|appl(?:y|ied|ying))\b/i;
/** "I should have gone from …", "if it grew from …", "the program grew from …" */
const IS_NOBODYS =
  /\b(?:should|would|could|if|programs? (?:has |have )?(?:doubled|tripled|raised|increased|expanded|grew|went|cut|reduced|dropped))\b/i;
/** "my IR list", before or within such a change */
const OF_KIND = new RegExp(`\\b${KIND}\\b`, 'i');
/** "20+30=50 total IR+DR" */
const BOTH_IN_ORDER = new RegExp(
  `\\b(\\d{1,3}) ?\\+ ?(\\d{1,3})(?= ?=| (?:programs?|apps?|applications?|places|total|in total)\\b| (?:for |of )?[a-z]+ ?(?:\\+|and|&|/) ?[a-z]+ (?:programs?|apps?|applications?|total))(?: ?= ?\\d{1,3})?${PROGRAMS}(?: in)?(?: total)?,? (?:for |of )?${KIND} ?(?:\\+|and|&|/) ?${KIND}\\b(?! (?:residenc\\w+|pathways?|letters?|lors?|months?|aways?|papers?))`,
  'gi',
);
/** "120 programs total, 40 IR rest DR", "90 programs: 30 are IR and the rest DR" */
const THE_REST = new RegExp(
  `\\b(\\d{2,3})(?: total)?${PROGRAMS}(?: in)?(?: total)?[,:;]? (\\d{1,3}) (?:of (?:them|those|which) )?(?:(?:are|is|to|in|for) )?${KIND}${PROGRAMS}[,;]?(?: and| with)? (?:the )?(?:rest|others?|remaining(?: ones)?|remainder)(?: (?:are|is|to|in|for|all))* ${KIND}\\b(?! (?:letters?|lors?|papers?|months?))`,
  'gi',
);
/** "half IR half DR, 80 in total", "80 programs, half IR and half DR" */
const HALVES = new RegExp(`\\bhalf ${KIND}[ ,]*(?:and |the other )?half ${KIND}\\b`, 'i');
const IN_TOTAL =
  /\b(\d{2,3})(?: (?:programs?|apps?|applications?|places)(?: (?:in )?(?:total|all))?| (?:in )?total)(?=\s*(?:[.,;!?:]|$))/i;
/** "first had 50 IR, cut to 32", "I had 45 DR programs, removed 10", "22 IR on my list and plan to add 10" */
const CUT_TO = new RegExp(
  `\\b(?:had|have|has|was at|were at|list has|planned|wanted) (\\d{1,3}) ${KIND}${PROGRAMS}(?: on (?:my|the) list)?[,;]? (?:and |but |then |now )*(?:cut|trimmed|reduced|went down|dropped|(?:bumped|raised)(?: it)?(?: up)?)(?: it| that| them)? (?:down )?to (\\d{1,3})\\b`,
  'gi',
);
const THEN_CHANGED = new RegExp(
  `\\b(?:had|have|has|was at|were at|list has) (\\d{1,3}) ${KIND}${PROGRAMS}(?: on (?:my|the) list)?((?:[,;]? (?:and |but |then |now |plan(?:ning)? to |will )*(?:added|adding|add|removed|dropped|cut|took off) (?:another )?\\d{1,3}(?! ?%| (?:ir|dr|integrated|diagnostic|letters?|papers?|lors?)\\b)\\b(?: more| of them)?(?: today| yesterday| later)?)+)(?! ?\\?)`,
  'gi',
);
const CHANGE = /(added|adding|add|removed|dropped|cut|took off) (?:another )?(\d{1,3})/gi;
/** "only applying to DR, 70 of them" */
const OF_THEM = new RegExp(
  `\\bappl(?:y|ied|ying)(?: only| just)? to (?:only |just )?${KIND}${PROGRAMS}, (\\d{2,3}) of (?:them|those)\\b`,
  'gi',
);

/**
 * A text with the programs that it counts by shares, or by how their number changed, as so many of each kind: "120 in total, 40 IR, the
 * rest DR" are 40 and 80.
 */
export function withSharesOfPrograms(text: string): string {
  if (!OF_KIND.test(text)) return text;
  return withHalves(text)
    .replace(CHANGED_TO, (whole, kind: string | undefined, now: string) => {
      const of = kind ?? OF_KIND.exec(whole)?.[1];
      return of === undefined || !SPEAKS_OF_LIST.test(text) || IS_NOBODYS.test(text)
        ? whole
        : `am applying to ${now} ${of} programs`;
    })
    .replace(
      BOTH_IN_ORDER,
      (_, first, second, kind, other) => `applying to ${first} ${kind} programs and ${second} ${other} programs`,
    )
    .replace(THE_REST, (whole, all, some, kind, other) =>
      Number(all) > Number(some) && kind.toLowerCase() !== other.toLowerCase()
        ? `applying to ${some} ${kind} programs and ${Number(all) - Number(some)} ${other} programs`
        : whole,
    )
    .replace(CUT_TO, (_, _before, kind, now) => `am applying to ${now} ${kind} programs`)
    .replace(THEN_CHANGED, (_, before, kind, changes: string) => {
      const changed = Array.from(changes.matchAll(CHANGE), ([, how = '', by]) => (/^add/i.test(how) ? 1 : -1) * Number(by));
      return `am applying to ${Math.max(
        0,
        changed.reduce((sum, by) => sum + by, Number(before)),
      )} ${kind} programs`;
    })
    .replace(OF_THEM, (_, kind, count) => `applying to ${count} ${kind} programs`);
}

function withHalves(text: string): string {
  const [halves, kind, other] = HALVES.exec(text) ?? [];
  if (halves === undefined) return text;
  const rest = text.replace(halves, ' ');
  const [total, all] = IN_TOTAL.exec(rest) ?? [];
  if (total === undefined || Number(all) % 2 !== 0) return text;
  return `applying to ${Number(all) / 2} ${kind} programs and ${Number(all) / 2} ${other} programs. ${rest.replace(total, ' ')}`;
}
