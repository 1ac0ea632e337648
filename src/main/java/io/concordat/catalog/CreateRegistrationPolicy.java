package io.concordat.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.policy.RegistrationRules;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.NoNullItems;
import io.concordat.platform.work.Unit;

/**
 * The next version of a registration policy, as a whole: what is not given gets the default, not the value before.
 *
 * @param approveClear true when not given
 * @param protectionDays 90 when not given
 * @param protectionStart APPROVAL when not given
 * @param identityLevel COMPANY_PER_COUNTRY when not given
 * @param requiredFields paths of {@link IntakeFields#OPTIONAL}; none when not given
 * @param dailyCheckQuota 50 when not given
 * @param materialChangeTolerancePercent 10 when not given
 * @param rules each part has defaults
 */
@Input("CreateRegistrationPolicyInput")
@Description("The next version of a registration policy, as a whole; what is not given gets the default.")
@Schema(description = "The next version of a registration policy, as a whole; what is not given gets the default.")
public record CreateRegistrationPolicy(
        @Description("Whether a CLEAR or RELATED registration is approved at once; true when not given.") @Schema(description = "Whether a CLEAR or RELATED registration is approved at once.", defaultValue = "true") Boolean approveClear,
        @Min(1) @Max(730) @Description("Length of the protection window in days; 90 when not given.") @Schema(description = "Length of the protection window in days.", defaultValue = "90", examples = "90") Integer protectionDays,
        @Description("When the window begins; APPROVAL when not given.") @Schema(description = "When the window begins.", defaultValue = "APPROVAL") ProtectionStart protectionStart,
        @Description("What counts as one customer; COMPANY_PER_COUNTRY when not given.") @Schema(description = "What counts as one customer.", defaultValue = "COMPANY_PER_COUNTRY") IdentityLevel identityLevel,
        @Size(max = 40) @NoNullItems @Description("Paths of optional intake fields that the policy requires.") @Schema(description = "Paths of optional intake fields that the policy requires.", examples = "[\"customer.websiteUrl\"]") List<String> requiredFields,
        @Min(0) @Max(10_000) @Description("Checks that a partner may ask for in a day; 50 when not given.") @Schema(description = "Checks that a partner may ask for in a day.", defaultValue = "50", examples = "50") Integer dailyCheckQuota,
        @Min(0) @Max(100) @Description("Change of the deal's value, in percent, up to which an approval stands; 10 when not given.") @Schema(description = "Change of the deal's value, in percent, up to which an approval stands.", defaultValue = "10", examples = "10") Integer materialChangeTolerancePercent,
        @Valid @Description("What else it says: protection, limits, conflicts, approval, form, progress.") @Schema(description = "What else it says.") RegistrationRules rules) {

    static final CreateRegistrationPolicy DEFAULTS = new CreateRegistrationPolicy(null, null, null, null, null, null,
            null, null);

    /** @return {@code unknown-field-path} for each required field that a policy cannot require */
    List<FieldError> unknownFields() {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; requiredFields != null && i < requiredFields.size(); i++) {
            if (!IntakeFields.OPTIONAL.contains(requiredFields.get(i))) {
                faults.add(new FieldError("requiredFields[" + i + "]", "unknown-field-path",
                        "A policy can require: " + IntakeFields.listed() + "."));
            }
        }
        return faults;
    }

    RegistrationPolicyView policy(Unit unit, UUID programId, int version) {
        return new RegistrationPolicyView(programId, version, Objects.requireNonNullElse(approveClear, true),
                Objects.requireNonNullElse(protectionDays, 90),
                Objects.requireNonNullElse(protectionStart, ProtectionStart.APPROVAL),
                Objects.requireNonNullElse(identityLevel, IdentityLevel.COMPANY_PER_COUNTRY),
                requiredFields == null ? List.of() : requiredFields.stream().distinct().sorted().toList(),
                Objects.requireNonNullElse(dailyCheckQuota, 50),
                Objects.requireNonNullElse(materialChangeTolerancePercent, 10),
                rules == null ? RegistrationRules.DEFAULTS : rules.completed(), unit.now(), unit.by().subject());
    }
}
