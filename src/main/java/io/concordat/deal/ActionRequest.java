package io.concordat.deal;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reviewer asks of the partner. Only the named fields may change until it is answered.
 *
 * @param fields paths of the fields that are open; a path opens all that is below it
 */
@Type("ActionRequest")
@Schema(name = "ActionRequest")
@Description("What a reviewer asks of the partner; only the named fields may change until it is answered.")
public record ActionRequest(@Description("What is to be done.") String reason,
        @Description("Paths of the fields that are open; a path opens all that is below it.") List<String> fields,
        @Description("When it was asked.") Instant requestedAt) {
}
