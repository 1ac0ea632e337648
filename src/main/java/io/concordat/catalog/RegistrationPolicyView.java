package io.concordat.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.policy.RegistrationRules;
import io.concordat.core.matching.IdentityLevel;

/**
 * One version of a program's registration policy. It never changes, so that a registration which keeps its number can
 * always be explained.
 *
 * @param programId the program
 * @param version number in the program, from 1 on; the greatest is in force
 * @param approveClear whether a CLEAR or RELATED registration is approved at once
 * @param protectionDays length of the protection window in days
 * @param protectionStart when the window begins
 * @param identityLevel what counts as one customer
 * @param requiredFields paths of optional intake fields that this policy requires, sorted
 * @param dailyCheckQuota checks that a partner may ask for in a day
 * @param materialChangeTolerancePercent change of the deal's value, in percent, up to which an approval stands
 * @param rules what else it says: protection, limits, conflicts, approval, form, progress
 * @param createdAt when the version came into force
 * @param createdBy who made it: the subject of the caller's token
 */
@Type("RegistrationPolicy")
@Description("One version of a program's registration policy; it never changes.")
@Schema(name = "RegistrationPolicy", description = "One version of a program's registration policy; it never changes.")
public record RegistrationPolicyView(
        @NonNull @Id @Description("The program.") @Schema(description = "The program.") UUID programId,
        @Description("Number in the program, from 1 on; the greatest is in force.") @Schema(description = "Number in the program, from 1 on; the greatest is in force.", examples = "1") int version,
        @Description("Whether a CLEAR or RELATED registration is approved at once.") @Schema(description = "Whether a CLEAR or RELATED registration is approved at once.") boolean approveClear,
        @Description("Length of the protection window in days.") @Schema(description = "Length of the protection window in days.", examples = "90") int protectionDays,
        @NonNull @Description("When the window begins.") @Schema(description = "When the window begins.") ProtectionStart protectionStart,
        @NonNull @Description("What counts as one customer.") @Schema(description = "What counts as one customer.") IdentityLevel identityLevel,
        @NonNull @Description("Paths of optional intake fields that this policy requires.") @Schema(description = "Paths of optional intake fields that this policy requires.", examples = "[\"customer.websiteUrl\"]") List<@NonNull String> requiredFields,
        @Description("Checks that a partner may ask for in a day.") @Schema(description = "Checks that a partner may ask for in a day.", examples = "50") int dailyCheckQuota,
        @Description("Change of the deal's value, in percent, up to which an approval stands.") @Schema(description = "Change of the deal's value, in percent, up to which an approval stands.", examples = "10") int materialChangeTolerancePercent,
        @NonNull @Description("What else it says: protection, limits, conflicts, approval, form, progress.") @Schema(description = "What else it says.") RegistrationRules rules,
        @NonNull @Description("When the version came into force.") @Schema(description = "When the version came into force.") Instant createdAt,
        @NonNull @Description("Who made it.") @Schema(description = "Who made it.") String createdBy) {
}
