/** A word that stands for what was said before, or for whom. */
export const POINTS_BACK = /\b(?:it|its|this|that|these|those|they|them|their|there|he|she|him|her|his|mine|ones?)\b/i;
