package io.concordat.deal.approval;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The levels of approval of a registration.
 *
 * @param items in the order of the policy; empty when one reviewer alone approves
 */
@Schema(name = "DealApprovalLevels", description = "The levels of approval of a registration.")
public record ApprovalLevelList(
        @Description("In the order of the policy; empty when one reviewer alone approves.") @Schema(description = "In the order of the policy; empty when one reviewer alone approves.") List<ApprovalLevelView> items) {
}
