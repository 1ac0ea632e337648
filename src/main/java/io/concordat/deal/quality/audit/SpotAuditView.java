package io.concordat.deal.quality.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sampled audit; the plan never changes, its items take the findings. */
@Type("SpotAudit")
@Schema(name = "SpotAudit")
@Description("A sampled audit: its plan, and how far it is.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpotAuditView(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Description("What people call it.") String name,
        @NonNull @Description("First day of submission.") LocalDate from,
        @NonNull @Description("Last day of submission.") LocalDate to,
        @Id @Description("The program that it is restricted to.") UUID programId,
        @Description("Share of each stratum in percent.") Integer sharePercent,
        @Description("Size of the sample that was asked for.") Integer count,
        @NonNull @Description("The seed.") String seed,
        @NonNull @Description("By what the population was divided.") Stratify stratifyBy,
        @Description("Registrations that could be drawn.") int population,
        @Description("Registrations that were drawn.") int sampled,
        @Description("Of them, those without a finding yet.") int pending,
        @NonNull @Description("Who drew it.") String createdBy,
        @NonNull @Description("When it was drawn.") Instant createdAt) {
}
