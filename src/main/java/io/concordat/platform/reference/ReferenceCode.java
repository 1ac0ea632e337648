package io.concordat.platform.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One code of a list.
 *
 * @param kind the list
 * @param code the code, unique in its list
 * @param name what people read
 * @param parentCode the code above: a parent family, a product's family; or {@code null}
 * @param rank order in the list, and of tiers their height: a higher tier has a greater rank
 * @param active whether new input may use the code
 * @param revision counts its changes
 */
@Type("ReferenceCode")
@Description("One code of a vendor's list.")
@Schema(description = "One code of a vendor's list.")
public record ReferenceCode(@Description("The list.") ReferenceKind kind,
        @Description("The code, unique in its list.") @Schema(examples = "ANALYTICS") String code,
        @Description("What people read.") @Schema(examples = "Analytics") String name,
        @Description("The code above: a parent family, a product's family.") @Schema(nullable = true) String parentCode,
        @Description("Order in the list; a higher tier has a greater rank.") int rank,
        @Description("Whether new input may use the code.") boolean active,
        @Description("Counts its changes, from 1.") int revision) {
}
