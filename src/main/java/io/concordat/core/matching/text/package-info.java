/**
 * What words are made of: scripts folded to ASCII, words cut from text, numbers, and how alike two spellings are.
 * Knows no company and no field.
 */
package io.concordat.core.matching.text;
