package io.concordat.deal;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The snapshots of a registration. */
@Schema(name = "DealSnapshots")
@Description("The snapshots of a registration.")
public record SnapshotList(@Description("Oldest first.") List<SnapshotView> items) {
}
