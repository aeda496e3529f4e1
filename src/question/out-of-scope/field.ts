const DOMAIN =
  /\b(?:(?:got|scored|at|with) (?:an? )?2[0-8]\d|ir|interventional|radiology|residency|residen\w*|match|step ?[123]|ck|usmle|comlex|eras|nrmp|mgh|mass general|fellowship|msk|esir|dr|aways?|rotations?|sub-?i|letters?|lors?|interviews?|program|programs|applicants?|img|imgs|mspe|research|papers?|publications?|pubs|posters?|abstracts?|manuscripts?|first[- ]author|clerkships?|personal state?ment|rank|deadline|applications?|apply|applying|match(?:ing)?)\b/i;

/** Whether a text names residency training, applying to it or one of its exams. */
export function namesField(text: string): boolean {
  return DOMAIN.test(text);
}

const HOSPITAL = /\b(?:mgh|mass(?:achusetts)? gen(?:eral)?(?: hospital)?)\b/gi;

/** A text without the hospital's name: "Mass General" is no mass, and near it is not yet in the field. */
export function withoutHospital(text: string): string {
  return text.replace(HOSPITAL, ' ');
}
