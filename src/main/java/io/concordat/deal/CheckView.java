package io.concordat.deal;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.matching.Verdict;

/**
 * What a registration would meet right now.
 *
 * @param verdict the class alone
 * @param binding always false: nothing is reserved by asking
 * @param checkedAt when it was asked
 * @param matches what stands behind it, for the vendor's side alone
 */
@Type("DealRegistrationCheck")
@Schema(name = "DealRegistrationCheck")
@Description("What a registration would meet right now; asking reserves nothing.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckView(@Description("What matching says.") Verdict verdict,
        @Description("Always false: nothing is reserved by asking.") boolean binding,
        @Description("When it was asked.") Instant checkedAt,
        @Description("What stands behind it, for the vendor's side alone.") List<MatchView> matches) {
}
