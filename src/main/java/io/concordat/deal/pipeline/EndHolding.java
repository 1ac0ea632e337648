package io.concordat.deal.pipeline;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** An earlier last day of a named account or of a partner of record. */
@Input("EndHoldingInput")
@Description("An earlier last day of a named account or of a partner of record.")
public record EndHolding(
        @Description("Last day, which may lie in the past; today when not given.") LocalDate endsOn,
        @Size(max = 500) @Description("Why it ends.") String reason) {
}
