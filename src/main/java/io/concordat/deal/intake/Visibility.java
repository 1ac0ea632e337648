package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;

/** How much of the deal others of the vendor may see. */
@Description("How much of the deal others of the vendor may see.")
public enum Visibility {
    FULL, LIMITED
}
