package io.concordat.catalog;

import java.util.Set;
import java.util.TreeSet;

/** The optional intake fields of a deal registration that a policy may require. */
public final class IntakeFields {

    /** Their paths; a path into a list means each of its entries. */
    public static final Set<String> OPTIONAL = Set.of("customer.websiteUrl", "customer.duns", "customer.vatId",
            "customer.address.street", "customer.address.city", "customer.address.postalCode", "businessProblem",
            "useCase", "nextSteps", "salesActivities", "contacts.email", "contacts.phone", "consent.shareData",
            "consent.contact", "deliveryModel");

    private IntakeFields() {
    }

    static String listed() {
        return String.join(", ", new TreeSet<>(OPTIONAL));
    }
}
