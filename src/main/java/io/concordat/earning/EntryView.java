package io.concordat.earning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.earning.entry.EntryKind;
import io.concordat.earning.entry.TraceStep;
import io.concordat.platform.input.MoneyValue;

/** What was added to an earning; never changed. */
@Type("EarningEntry")
@Description("What was added to an earning; never changed.")
@Schema(name = "EarningEntry", description = "What was added to an earning; never changed.")
public record EntryView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Id @Description("The earning.") @Schema(description = "The earning.") UUID earningId,
        @Description("Its place among the entries of the earning, from 1.") @Schema(description = "Its place among the entries of the earning, from 1.", examples = "1") int number,
        @NonNull @Description("Why it was added.") @Schema(description = "Why it was added.") EntryKind kind,
        @NonNull @Description("What is added to what counts; negative for a counter-entry.") @Schema(description = "What is added to what counts; negative for a counter-entry.") MoneyValue amount,
        @NonNull @Description("What is added to what the formula gives.") @Schema(description = "What is added to what the formula gives.") MoneyValue calculated,
        @NonNull @Description("What is added to the parts that do not count.") @Schema(description = "What is added to the parts that do not count.") List<@NonNull LostAmount> lost,
        @Description("Why.") @Schema(description = "Why.", nullable = true) String reason,
        @NonNull @Description("Every step of the calculation as it was then.") @Schema(description = "Every step of the calculation as it was then.") List<@NonNull TraceStep> trace,
        @NonNull @Description("When it was recorded.") @Schema(description = "When it was recorded.") Instant recordedAt) {

    /** @return the same as the partner may see it */
    EntryView forPartner() {
        return new EntryView(id, earningId, number, kind, amount, calculated, lost, reason,
                trace.stream().map(TraceStep::forPartner).toList(), recordedAt);
    }
}
