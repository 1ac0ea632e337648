package io.concordat.earning.fact;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom and what a fact is about; every part may be missing. */
@Input("FactSubjectInput")
@Type("FactSubject")
@Description("Whom and what a fact is about; every part may be missing.")
@Schema(name = "FactSubject", description = "Whom and what a fact is about; every part may be missing.")
public record FactSubject(
        @Size(max = 200) @Description("The deal, by the name that the source uses for it in all of its facts.") @Schema(description = "The deal, by the name that the source uses for it in all of its facts.", examples = "opp-4711", nullable = true) String deal,
        @Size(max = 200) @Description("The end customer.") @Schema(description = "The end customer.", examples = "cust-12", nullable = true) String customer,
        @Size(max = 200) @Description("Who on the partner side acted: a reference, never a name.") @Schema(description = "Who on the partner side acted: a reference, never a name.", examples = "p-19", nullable = true) String person,
        @Size(max = 200) @Description("Main product family, where the value has no items.") @Schema(description = "Main product family, where the value has no items.", examples = "CLOUD", nullable = true) String productFamily,
        @Size(max = 200) @Description("The exam, milestone or stage that the fact tells about.") @Schema(description = "The exam, milestone or stage that the fact tells about.", examples = "CLOSED", nullable = true) String code,
        @Size(max = 200) @Description("The approved deal registration.") @Schema(description = "The approved deal registration.", nullable = true) String registration) {

    static final FactSubject NONE = new FactSubject(null, null, null, null, null, null);
}
