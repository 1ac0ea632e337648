package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;

/** What a registration asks for. */
@Description("What a registration asks for.")
public enum RegistrationType {
    @Description("Protection of the opportunity.")
    STANDARD
}
