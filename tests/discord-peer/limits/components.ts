import { COMPONENT, type Part } from '../kinds.ts';
import { type FaultList, listOf, type Path } from './fault-list.ts';

/* https://docs.discord.com/developers/components/reference; each check names what its section says. */

const MOST_COMPONENTS = 40;
/** No page says it; Discord answers with this number in the words of the refusal. */
const MOST_TEXT = 4000;
const MOST_LEGACY_ROWS = 5;

const SELECTS: readonly number[] = [
  COMPONENT.select,
  COMPONENT.userSelect,
  COMPONENT.roleSelect,
  COMPONENT.mentionableSelect,
  COMPONENT.channelSelect,
];
const IN_CONTAINER: readonly number[] = [
  COMPONENT.row,
  COMPONENT.text,
  COMPONENT.section,
  COMPONENT.gallery,
  COMPONENT.separator,
  COMPONENT.file,
];
const AT_TOP: readonly number[] = [...IN_CONTAINER, COMPONENT.container];

/** Checks the components of a message, with the flag for Components V2 or without it. */
export function checkComponents(components: unknown, v2: boolean, faults: FaultList): void {
  const top = listOf(components);
  if (!v2) {
    if (top.length > MOST_LEGACY_ROWS)
      faults.add(['components'], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MOST_LEGACY_ROWS} in length.`);
    for (const [n, { type }] of top.entries())
      if (type !== COMPONENT.row)
        faults.add(['components', n], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
  }
  const all = withinAll(top);
  if (all.length > MOST_COMPONENTS)
    faults.add(['components'], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MOST_COMPONENTS} in length.`);
  const text = all.reduce((sum, { type, content }) => sum + (type === COMPONENT.text ? String(content).length : 0), 0);
  if (text > MOST_TEXT)
    faults.add(
      ['components'],
      'COMPONENT_MAX_TOTAL_TEXT_LENGTH',
      `The total length of all text in components must be ${MOST_TEXT} or fewer.`,
    );
  checkDistinct(all, faults);
  for (const [n, component] of top.entries()) checkOne(component, ['components', n], AT_TOP, faults);
}

/** A component and everything inside it. */
export function withinAll(components: readonly Part[]): Part[] {
  return components.flatMap((component) => [
    component,
    ...withinAll(listOf(component.components)),
    ...withinAll([component.accessory, component.component].filter((part): part is Part => part !== undefined)),
  ]);
}

function checkDistinct(all: readonly Part[], faults: FaultList): void {
  const ids = all.map(({ custom_id }) => custom_id).filter((id) => id !== undefined);
  if (new Set(ids).size < ids.length)
    faults.add(['components'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
}

function checkOne(component: Part, path: Path, allowed: readonly number[], faults: FaultList): void {
  const { type } = component;
  if (!allowed.includes(Number(type))) {
    faults.add(path, 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${allowed.join(', ')}).`);
    return;
  }
  switch (type) {
    case COMPONENT.row:
      checkRow(component, path, faults);
      break;
    case COMPONENT.text:
      faults.length([...path, 'content'], component.content, 1, MOST_TEXT);
      break;
    case COMPONENT.section:
      checkSection(component, path, faults);
      break;
    case COMPONENT.container: {
      const inside = listOf(component.components);
      if (inside.length === 0) faults.add([...path, 'components'], 'BASE_TYPE_BAD_LENGTH', 'Must be 1 or more in length.');
      for (const [n, child] of inside.entries()) checkOne(child, [...path, 'components', n], IN_CONTAINER, faults);
    }
  }
}

function checkSection({ components, accessory }: Part, path: Path, faults: FaultList): void {
  const texts = listOf(components);
  if (texts.length < 1 || texts.length > 3)
    faults.add([...path, 'components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 3 in length.');
  for (const [n, text] of texts.entries()) checkOne(text, [...path, 'components', n], [COMPONENT.text], faults);
  const { type } = (accessory ?? {}) as Part;
  if (type === COMPONENT.button) checkButton(accessory as Part, [...path, 'accessory'], faults);
  else if (type !== COMPONENT.thumbnail) faults.add([...path, 'accessory'], 'BASE_TYPE_REQUIRED', 'This field is required');
}

function checkRow({ components }: Part, path: Path, faults: FaultList): void {
  const inside = listOf(components);
  const selects = inside.filter(({ type }) => SELECTS.includes(Number(type)));
  const most = selects.length > 0 ? 1 : 5;
  if (inside.length < 1 || inside.length > most)
    faults.add([...path, 'components'], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${most} in length.`);
  for (const [n, child] of inside.entries()) {
    const at = [...path, 'components', n];
    if (child.type === COMPONENT.button) checkButton(child, at, faults);
    else if (SELECTS.includes(Number(child.type))) checkSelect(child, at, faults);
    else faults.add(at, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).');
  }
}

const LINK_STYLE = 5;

function checkButton({ style, label, emoji, custom_id, url }: Part, path: Path, faults: FaultList): void {
  if (!Number.isInteger(style) || Number(style) < 1 || Number(style) > 6)
    faults.add([...path, 'style'], 'BASE_TYPE_CHOICES', 'Value must be one of (1, 2, 3, 4, 5, 6).');
  if (!label && !emoji) faults.add(path, 'BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI', 'A button must have a label or an emoji');
  faults.length([...path, 'label'], label, 0, 80);
  if (style === LINK_STYLE) {
    faults.length([...path, 'url'], url, 1, 512);
    if (custom_id !== undefined) faults.add([...path, 'custom_id'], 'BUTTON_LINK_WITH_CUSTOM_ID', 'A link has no custom id');
    if (url !== undefined && !/^(?:https?|discord):\/\//.test(String(url)))
      faults.add([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', 'Scheme must be one of (http, https, discord).');
  } else faults.length([...path, 'custom_id'], custom_id, 1, 100);
}

/** Checks a select menu, in a message or a modal. */
export function checkSelect({ type, custom_id, options, placeholder }: Part, path: Path, faults: FaultList): void {
  faults.length([...path, 'custom_id'], custom_id, 1, 100);
  faults.length([...path, 'placeholder'], placeholder, 0, 150);
  if (type !== COMPONENT.select) return;
  const given = listOf(options);
  if (given.length < 1 || given.length > 25)
    faults.add([...path, 'options'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 25 in length.');
  for (const [n, { label, value, description }] of given.entries()) {
    faults.length([...path, 'options', n, 'label'], label, 1, 100);
    faults.length([...path, 'options', n, 'value'], value, 1, 100);
    faults.length([...path, 'options', n, 'description'], description, 0, 100);
  }
}
