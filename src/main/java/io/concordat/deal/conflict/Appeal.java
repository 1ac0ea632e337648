package io.concordat.deal.conflict;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner's appeal against a decision. Another partner sees only that there is one.
 *
 * @param partnerId whose appeal it is
 * @param by who appealed; not shown to partners
 */
@RegisterForReflection
@Type("ConflictAppeal")
@Schema(name = "ConflictAppeal", description = "A partner's appeal against a decision.")
@Description("A partner's appeal against a decision; another partner sees only that there is one.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Appeal(@Id @Description("Whose appeal it is.") UUID partnerId,
        @Description("Why the decision is wrong.") String reason,
        @Description("Who appealed; not shown to partners.") String by,
        @NonNull @Description("When.") Instant at) {

    Appeal forPartner(UUID partner) {
        return partner.equals(partnerId)
                ? new Appeal(partnerId, reason, null, at)
                : new Appeal(null, null, null, at);
    }
}
