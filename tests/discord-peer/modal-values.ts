import type { Modal } from './interaction.ts';
import { COMPONENT, type Part } from './kinds.ts';
import { listOf } from './limits/fault-list.ts';

/** A field of a form: what stands above it, and how to put its value where it goes. */
interface Field {
  readonly label: string;
  readonly input: Part;
  readonly inside: (filled: Part) => Part;
}

function fieldsOf({ components }: Modal): Field[] {
  return components.flatMap((part, n): Field[] => {
    const id = 2 * n + 1;
    if (part.type === COMPONENT.label)
      return [
        {
          label: String(part.label),
          input: part.component as Part,
          inside: (component) => ({ type: COMPONENT.label, id, component: { id: id + 1, ...component } }),
        },
      ];
    const [input] = listOf(part.components);
    if (!input) return [];
    const inside = (component: Part) => ({ type: COMPONENT.row, id, components: [{ id: id + 1, ...component }] });
    return [{ label: String(input.label), input, inside }];
  });
}

/**
 * A form as it is sent, by the labels of its fields; what is not given stays as the form had it.
 * @throws where Discord would not let it be sent
 */
export function submitted(modal: Modal, values: Readonly<Record<string, string | readonly string[]>>): Part[] {
  const fields = fieldsOf(modal);
  const unknown = Object.keys(values).filter((label) => !fields.some((field) => field.label === label));
  if (unknown.length > 0) throw new Error(`the form has no field ${unknown.join(', ')}`);
  return fields.map(({ label, input, inside }) => {
    const { type, custom_id } = input;
    if (type !== COMPONENT.textInput) return inside({ type, custom_id, values: [values[label] ?? []].flat() });
    const value = String(values[label] ?? input.value ?? '');
    checkText(label, value, input);
    return inside({ type, custom_id, value });
  });
}

function checkText(label: string, value: string, { required = true, min_length = 0, max_length = 4000 }: Part): void {
  if (required && value === '') throw new Error(`the form can not be sent without ${label}`);
  if (value !== '' && (value.length < Number(min_length) || value.length > Number(max_length)))
    throw new Error(`the form does not take ${value.length} characters in ${label}`);
}
