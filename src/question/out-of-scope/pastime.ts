import { anyOf } from '../../text/any-of.ts';
import { namesField, withoutHospital } from './field.ts';

const CHATTER = [
  /\b(?:weather|forecast|recipe|cook|pizza|ramen|sushi|tacos?|burgers?|brunch|restaurants?|movie|netflix|song|lyrics|playlist|joke|riddle|poem|haiku|horoscope|football|soccer|basketball|nba|nfl|world cup|super ?bowl|red sox|celtics|stocks?|bonds?|mutual funds?|bitcoin|crypto|lottery|flight|hotel|airbnb|uber|dating|tinder|(?:girlfriend|boyfriend)(?!(?:'s)? (?:has|had|got|is|was|scored|did|with|only|\d|one|two|three|four|five|six|seven|eight|nine|ten)\b)|birthday|gift|laptop|iphone|android|wifi|printer|video ?game|minecraft|fortnite|president of|prime minister|capital of|translate|homework|hw|orgo|calculus|integral of|derivative|equation|javascript|python|excel|spreadsheet|macro|powerpoint|sql|html|css|code|regex|debug|docker|linux|sudo|problem set|pset|enzyme kinetics|gym routine|diet|weight loss|car|tires?|mortgage|taxes|tax return|rent an|dog|cat|puppy|plant|garden|wedding|anniversary|(?<!\b(?:am i|i'?m|i am|is (?:he|she)|(?:he|she)'s|we'?re|are we) (?:\w+ )?)toast|slogan|logo|haircut|itinerary|bachelorette|spring break|punta cana|cancun|all-inclusive|karaoke)\b/i,
  anyOf(
    /\b(?:can|could|will|would|pls|please|plz) (?:(?:you|u) )?(?:please |just )?(?:do|solve|finish|complete) my\b/i,
    /\b(?:tell me a story|sing|who won|how tall is|how old is|what is \d+ ?[x*+/-] ?\d+|what time is it|meaning of life|are you (?:alive|sentient|single))\b/i,
  ),
];

/** What no follow-up to a question of the field goes on about, however it begins. */
const PASTIME =
  /\b(?:weather|forecast|recipe|pizza|sushi|ramen|tacos?|burgers?|brunch|movie|netflix|lyrics|playlist|horoscope|football|soccer|basketball|baseball|hockey|nba|nfl|mlb|nhl|world cup|super ?bowl|red sox|celtics|patriots|bruins|yankees|politicians?|(?:presidential|midterm|general) elections?|(?:my|calculus|math|algebra|physics|chem\w*|orgo|english|history) homework|calculus (?:homework|problem|exam|class)|derivative of|integral of|bitcoin|crypto|lottery|tinder|minecraft|fortnite|prime minister|capital of|riddle|haiku)\b/i;

/** "best sushi around there for after my interview?" */
const ASKS_WHERE_TO_EAT =
  /(?<!\d )\b(?:best|good|cheap|great|nearest|nice|decent)(?: \w+)? (?:sushi|ramen|pizza|pasta|pho|noodles|bbq|seafood|lobster|oysters?|coffee|cafes?|bars?|brewer(?:y|ies)|bakery|tacos?|burgers?|restaurants?|places? to eat|food spots?)\b(?=[^.?!]{0,20}\b(?:near|nearby|around|close|there|within|in (?:boston|town|the area)|after|dinner|lunch)\b|\s*\?*$)/i;

/** "make me a workout plan for intern year", "put together a meal plan": ordered, whatever it is for. */
const ORDERS_PLAN_OF_LEISURE =
  /\b(?:make|plan|build|design|write|create|put together|draw up|give|book|find)\b(?: \w+){0,4}? (?:(?:meal|diet|workout|training table|gym|fitness|vacation|wedding|grocery|packing) (?:plans?|lists?|routines?|programs?|trips?)|shopping list|itinerary|vacation|(?<=\bplan (?:me |my |a |us )*)trip)\b/i;

/** Whether a text asks of a pastime, and of nothing in the field. */
export function asksOfPastime(text: string): boolean {
  return (
    ASKS_WHERE_TO_EAT.test(text) ||
    ORDERS_PLAN_OF_LEISURE.test(text) ||
    (PASTIME.test(text) && !namesField(withoutHospital(text)))
  );
}

/** Whether a text chats of what is not in the field. */
export function chats(text: string): boolean {
  // Most texts name the field, and need no look for chatter.
  if (!namesField(withoutHospital(text)) && [...CHATTER, PASTIME].some((pattern) => pattern.test(text))) return true;
  return asksOnlyOfPastime(text);
}

/** "brain is fried from match talk. who wins the nba finals?": all that it asks is of a pastime. */
function asksOnlyOfPastime(text: string): boolean {
  if (ASKS_WHERE_TO_EAT.test(text) || ORDERS_PLAN_OF_LEISURE.test(text)) return true;
  if (!PASTIME.test(text)) return false;
  const asking = text
    .split(/(?<=[.?!;])\s+/)
    .filter((sentence) => /^\W*(?:who|what|when|where|which|how|is|are|do|does|can|will|tell|give)\b/i.test(sentence));
  return asking.length > 0 && asking.every(asksOfPastime);
}
