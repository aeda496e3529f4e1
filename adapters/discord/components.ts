import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIContainerComponent,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import { BUTTONS_A_ROW } from './limits.ts';

export type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;
export type Part = APITextDisplayComponent | APIContainerComponent | APISeparatorComponent | Row;

/** A message for Discord. Nobody is notified by it, whatever it says. */
export interface Rendered {
  readonly flags: number;
  readonly components: readonly Part[];
  readonly allowed_mentions: { readonly parse: [] };
}

export function message(parts: readonly (Part | undefined)[]): Rendered {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: parts.filter((part) => part !== undefined),
    allowed_mentions: { parse: [] },
  };
}

/** The same message, with something said before it. */
export function before(markdown: string, { components, ...rest }: Rendered): Rendered {
  return { ...rest, components: [text(markdown), ...components] };
}

export function text(markdown: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: markdown };
}

/** Set apart by a frame with a coloured edge, which shows on dark as on light. */
export function framed(color: number, ...parts: APITextDisplayComponent[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: color, components: parts };
}

export function line(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

export function button(customId: string, label: string, style: 'plain' | 'main' = 'plain'): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: style === 'main' ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label,
    custom_id: customId,
  };
}

/** As many rows as they need. */
export function rows(buttons: readonly APIButtonComponent[]): Row[] {
  const found: Row[] = [];
  for (let at = 0; at < buttons.length; at += BUTTONS_A_ROW)
    found.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + BUTTONS_A_ROW) });
  return found;
}

/** All that stands in a message to be read. */
export function textsOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part.type === ComponentType.TextDisplay) return [part.content];
    return part.type === ComponentType.Container ? textsOf(part.components as Part[]) : [];
  });
}

/** How many there are, those inside of others counted too. */
export function countOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + 1 + ('components' in part ? countOf(part.components as Part[]) : 0), 0);
}
