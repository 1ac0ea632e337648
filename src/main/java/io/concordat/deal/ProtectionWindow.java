package io.concordat.deal;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/**
 * When a registration is protected.
 *
 * @param startsAt first instant
 * @param endsAt first instant after it
 */
@Type("ProtectionWindow")
@Description("When a registration is protected.")
public record ProtectionWindow(@Description("First instant.") Instant startsAt,
        @Description("First instant after it.") Instant endsAt) {
}
