package io.concordat.deal;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.life.DealStatus;

/**
 * What a registration said at one moment; it never changes.
 *
 * @param number counts the snapshots of a registration, from 1
 * @param takenBy who submitted or decided; not shown to partners
 * @param content what it said; erased people have no names
 */
@Type("DealSnapshot")
@Schema(name = "DealSnapshot")
@Description("What a registration said at one moment; it never changes.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SnapshotView(@Description("Counts the snapshots of a registration, from 1.") int number,
        @Description("What happened.") List<SnapshotKind> kinds, @Description("When.") Instant takenAt,
        @Description("Who submitted or decided; not shown to partners.") String takenBy,
        @Description("The status after it.") DealStatus status, @Description("What matching said.") Verdict verdict,
        @Description("Why it was decided so.") String reason,
        @Description("What it said.") RegisterDeal content) {

    /** What a snapshot is taken of. */
    @Description("What a snapshot is taken of.")
    public enum SnapshotKind {
        /** It was submitted, or sent in again after a request or a material change. */
        SUBMISSION,
        /** It was decided. */
        DECISION
    }

    SnapshotView with(RegisterDeal said, boolean forPartner) {
        return new SnapshotView(number, kinds, takenAt, forPartner ? null : takenBy, status, verdict, reason, said);
    }
}
