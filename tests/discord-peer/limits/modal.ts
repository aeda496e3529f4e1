import { COMPONENT, type Part } from '../kinds.ts';
import { checkSelect, withinAll } from './components.ts';
import { FaultList, listOf, type Path } from './fault-list.ts';

/**
 * Checks a modal; https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
 * @throws DiscordError
 */
export function checkModal({ custom_id, title, components }: Part): void {
  const faults = new FaultList();
  faults.length(['data', 'custom_id'], custom_id, 1, 100);
  faults.length(['data', 'title'], title, 1, 45);
  const top = listOf(components);
  if (top.length < 1 || top.length > 5)
    faults.add(['data', 'components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  const ids = withinAll(top).flatMap((part) => (part.custom_id === undefined ? [] : [part.custom_id]));
  if (new Set(ids).size < ids.length)
    faults.add(['data', 'components'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  for (const [n, component] of top.entries()) checkPart(component, ['data', 'components', n], faults);
  faults.refuse();
}

function checkPart(part: Part, path: Path, faults: FaultList): void {
  switch (part.type) {
    case COMPONENT.label: {
      faults.length([...path, 'label'], part.label, 1, 45);
      faults.length([...path, 'description'], part.description, 0, 100);
      checkInput((part.component ?? {}) as Part, [...path, 'component'], faults);
      break;
    }
    case COMPONENT.text:
      faults.length([...path, 'content'], part.content, 1, 4000);
      break;
    case COMPONENT.row: {
      // Not recommended any more, and still taken.
      const [input = {}] = listOf(part.components);
      const at = [...path, 'components', 0];
      faults.length([...at, 'label'], input.label, 1, 45);
      checkInput(input, at, faults);
      break;
    }
    default:
      faults.add(path, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1, 10, 18).');
  }
}

function checkInput(input: Part, path: Path, faults: FaultList): void {
  if (input.type === COMPONENT.checkboxGroup) {
    checkBoxes(input, path, faults);
    return;
  }
  if (input.type !== COMPONENT.textInput) {
    checkSelect(input, path, faults);
    return;
  }
  const { custom_id, style, value, placeholder, min_length, max_length } = input;
  faults.length([...path, 'custom_id'], custom_id, 1, 100);
  faults.length([...path, 'value'], value, 0, 4000);
  faults.length([...path, 'placeholder'], placeholder, 0, 100);
  if (style !== 1 && style !== 2) faults.add([...path, 'style'], 'BASE_TYPE_CHOICES', 'Value must be one of (1, 2).');
  checkRange([...path, 'min_length'], min_length, 0, faults);
  checkRange([...path, 'max_length'], max_length, 1, faults);
}

/** https://docs.discord.com/developers/components/reference#checkbox-group */
function checkBoxes({ custom_id, options, min_values = 1, required = true }: Part, path: Path, faults: FaultList): void {
  faults.length([...path, 'custom_id'], custom_id, 1, 100);
  const given = listOf(options);
  if (given.length < 1 || given.length > 10)
    faults.add([...path, 'options'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 10 in length.');
  for (const [n, { label, value }] of given.entries()) {
    faults.length([...path, 'options', n, 'label'], label, 1, 100);
    faults.length([...path, 'options', n, 'value'], value, 1, 100);
  }
  if (min_values === 0 && required !== false)
    faults.add([...path, 'required'], 'BASE_TYPE_CHOICES', 'Must be false where nothing need be chosen.');
}

function checkRange(path: Path, value: unknown, least: number, faults: FaultList): void {
  if (value !== undefined && (Number(value) < least || Number(value) > 4000))
    faults.add(path, 'NUMBER_TYPE_MAX', `int value should be between ${least} and 4000.`);
}
