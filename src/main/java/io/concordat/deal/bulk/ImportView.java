package io.concordat.deal.bulk;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.ImportKind;

/** A bulk import, counted as it was sent last. */
@Type("BulkImport")
@Schema(name = "BulkImport")
@Description("A bulk import, counted as it was sent last. Imports are sent over REST: POST /v1/bulk-imports.")
public record ImportView(
        @NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Description("The caller's key: the same file under the same key is the same import.") String key,
        @NonNull @Description("What its lines are.") ImportKind kind,
        @NonNull @Description("How far it is.") ImportState state,
        @Description("How often it was sent.") int sent,
        @Description("Lines that were answered.") int lines,
        @Description("Of these: made, or found.") int accepted,
        @Description("Of these: refused or failed.") int failed,
        @NonNull @Description("When it was sent first.") Instant startedAt,
        @Description("When its last line was answered.") Instant finishedAt) {
}
