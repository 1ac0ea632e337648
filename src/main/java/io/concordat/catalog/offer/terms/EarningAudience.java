package io.concordat.catalog.offer.terms;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.terms.Audience;
import io.concordat.partner.PartnerType;
import io.concordat.platform.input.NoNullItems;
import io.concordat.platform.reference.KnownCodes;
import io.concordat.platform.reference.ReferenceKind;

/** Which partners a segment speaks to; what is not given asks for nothing. */
@Input("EarningAudienceInput")
@Type("EarningAudience")
@Description("Which partners a segment speaks to; what is not given asks for nothing.")
@Schema(description = "Which partners a segment speaks to; what is not given asks for nothing.")
public record EarningAudience(
        @Size(max = 20) @NoNullItems @Description("Partner types.") @Schema(description = "Partner types.", nullable = true) List<@Valid PartnerType> types,
        @Size(max = 50) @NoNullItems @Description("Codes of tiers.") @Schema(description = "Codes of tiers.", examples = "[\"GOLD\"]", nullable = true) List<@Size(max = 100) String> tiers,
        @Size(max = 50) @NoNullItems @Description("Codes of regions.") @Schema(description = "Codes of regions.", examples = "[\"EMEA\"]", nullable = true) List<@Size(max = 100) String> regions,
        @Size(max = 50) @NoNullItems @Description("Codes of segments; the partner is in one of them.") @Schema(description = "Codes of segments; the partner is in one of them.", examples = "[\"MID_MARKET\"]", nullable = true) List<@Size(max = 100) String> segments) {

    static final EarningAudience ALL = new EarningAudience(List.of(), List.of(), List.of(), List.of());

    EarningAudience completed() {
        return new EarningAudience(types == null ? List.of() : List.copyOf(types),
                tiers == null ? List.of() : List.copyOf(tiers), regions == null ? List.of() : List.copyOf(regions),
                segments == null ? List.of() : List.copyOf(segments));
    }

    Audience read() {
        return new Audience(types.stream().map(PartnerType::name).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(tiers), Set.copyOf(regions), Set.copyOf(segments));
    }

    void askCodes(KnownCodes codes, String path) {
        codes.askAll(path + ".tiers", ReferenceKind.TIER, tiers)
                .askAll(path + ".regions", ReferenceKind.REGION, regions)
                .askAll(path + ".segments", ReferenceKind.SEGMENT, segments);
    }
}
