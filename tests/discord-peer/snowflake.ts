/** The first second of 2015; https://docs.discord.com/developers/reference#snowflakes */
const EPOCH = 1_420_070_400_000n;
let latest = 0n;

/** An id that is greater than all before it, and holds the time. */
export function snowflake(): string {
  const now = (BigInt(Date.now()) - EPOCH) << 22n;
  latest = now > latest ? now : latest + 1n;
  return String(latest);
}

/** When something with this id came into being. */
export function timeOf(id: string): string {
  return new Date(Number((BigInt(id) >> 22n) + EPOCH)).toISOString();
}
