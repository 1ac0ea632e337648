package io.concordat.core.earning.fact;

/**
 * Whom and what a fact is about. Every part may be {@code null}.
 *
 * @param deal          the deal
 * @param customer      the end customer
 * @param person        who on the partner's side acted: seller, certified person
 * @param productFamily main product family, used where the value has no items
 * @param code          the exam, milestone or stage that the fact tells about
 * @param registration  the approved deal registration
 */
public record Subject(String deal, String customer, String person, String productFamily, String code,
        String registration) {

    /** About nothing in particular. */
    public static final Subject NONE = new Subject(null, null, null, null, null, null);
}
