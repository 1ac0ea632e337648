package io.concordat.deal.intake;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** A public invitation to tender behind the deal. */
@Input("PublicTenderInput")
@Type("PublicTender")
@Description("A public invitation to tender behind the deal.")
public record PublicTender(
        @Description("Whether the deal goes through a public tender.") boolean tender,
        @Description("When it was published.") LocalDate publishedOn,
        @Size(max = 120) @Description("Its number.") String reference) {
}
