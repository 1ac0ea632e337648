package io.concordat.earning.simulation;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.earning.entry.TraceStep;
import io.concordat.platform.input.MoneyValue;

/** What one supposed fact would earn under one offer, before budgets and caps of all partners. */
@Type("ProjectedEarning")
@Description("What one supposed fact would earn under one offer, before budgets and caps of all partners.")
@Schema(name = "ProjectedEarning", description = "What one supposed fact would earn under one offer, before budgets and caps of all partners.")
public record ProjectedEarning(
        @NonNull @Description("Code of the program.") @Schema(description = "Code of the program.", examples = "CORE") String program,
        @NonNull @Description("Code of the offer.") @Schema(description = "Code of the offer.", examples = "GROWTH-26") String offer,
        @Description("Version that would hold.") @Schema(description = "Version that would hold.", examples = "1") int offerVersion,
        @NonNull @Description("The supposed fact.") @Schema(description = "The supposed fact.", examples = "deal-4711") String fact,
        @Description("The fact that it would take back.") @Schema(description = "The fact that it would take back.", nullable = true) String reversedFact,
        @NonNull @Description("Segment whose formula is used.") @Schema(description = "Segment whose formula is used.", examples = "all") String segment,
        @NonNull @Description("What would become of it.") @Schema(description = "What would become of it.", examples = "ACCRUED") String outcome,
        @NonNull @Description("What would count.") @Schema(description = "What would count.") MoneyValue amount,
        @NonNull @Description("What the formula gives.") @Schema(description = "What the formula gives.") MoneyValue calculated,
        @NonNull @Description("What would be paid with it of amounts over earlier caps.") @Schema(description = "What would be paid with it of amounts over earlier caps.") MoneyValue carriedIn,
        @NonNull @Description("Parts that would not count.") @Schema(description = "Parts that would not count.") List<@NonNull ProjectedLoss> lost,
        @Description("Why it is what it is.") @Schema(description = "Why it is what it is.", examples = "CAP_REACHED", nullable = true) String reason,
        @Description("Whether a proof would be missing that the terms ask for.") @Schema(description = "Whether a proof would be missing that the terms ask for.") boolean needsEvidence,
        @NonNull @Description("Every step of the calculation.") @Schema(description = "Every step of the calculation.") List<@NonNull TraceStep> trace) {

    static ProjectedEarning of(EarningLine line, boolean forPartner) {
        return new ProjectedEarning(line.program(), line.key().offer(), line.key().version(), line.key().fact(),
                line.key().target(), line.segment(), line.outcome().name(), MoneyValue.of(line.earned()),
                MoneyValue.of(line.calculated()), MoneyValue.of(line.carriedIn()),
                line.shortfalls().stream().map(part -> new ProjectedLoss(part.outcome().name(),
                        MoneyValue.of(part.amount()), part.reason() == null ? null : part.reason().name())).toList(),
                line.reason() == null ? null : line.reason().name(), line.needsEvidence(),
                line.trace().stream().map(TraceStep::of).map(step -> forPartner ? step.forPartner() : step).toList());
    }
}
