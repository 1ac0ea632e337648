package io.concordat.earning.entry;

import java.util.Set;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One input of a step: a number or a text. */
@Type("EarningTraceInput")
@Description("One input of a step: a number or a text.")
@Schema(name = "EarningTraceInput", description = "One input of a step: a number or a text.")
public record TraceInput(
        @NonNull @Description("What it is.") @Schema(description = "What it is.", examples = "rate") String name,
        @Description("The number, without exponent, or the text.") @Schema(description = "The number, without exponent, or the text.", examples = "0.05", nullable = true) String value) {

    private static final Set<String> INTERNAL = Set.of("cost", "net", "margin");

    /** @return whether it tells what the vendor keeps of a sale */
    boolean tellsMargin() {
        return INTERNAL.contains(name);
    }
}
