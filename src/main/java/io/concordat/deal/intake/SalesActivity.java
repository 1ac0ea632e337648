package io.concordat.deal.intake;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** Something done with the customer, with its day and proof. */
@Input("SalesActivityInput")
@Type("SalesActivity")
@Description("Something done with the customer.")
public record SalesActivity(
        @NotNull @Description("What was done.") SalesActivityKind kind,
        @NotNull @Description("The day.") LocalDate happenedOn,
        @Size(max = 500) @Description("What proves it: a link, a note.") String proof) {

    /** @return whether it has a proof */
    public boolean hasProof() {
        return proof != null && !proof.isBlank();
    }
}
