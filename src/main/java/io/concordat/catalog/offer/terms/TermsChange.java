package io.concordat.catalog.offer.terms;

/**
 * One thing that two versions' earning terms say differently.
 *
 * @param path     where it stands in the later version, or in the earlier one when it was dropped
 * @param before   what the earlier version says; {@code null} for nothing
 * @param after    what the later version says; {@code null} for nothing
 * @param sentence the same for people
 */
public record TermsChange(String path, String before, String after, String sentence) {
}
