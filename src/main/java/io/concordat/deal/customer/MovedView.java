package io.concordat.deal.customer;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a decision moved from one customer to the other. */
@Type("CustomerMove")
@Schema(name = "CustomerMove")
@Description("Something that a decision moved from one customer to the other.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MovedView(
        @NonNull @Description("RECORD for a description, REGISTRATION, INCUMBENT, CUSTOMER for one that had been merged before, DISTINCTION.") String kind,
        @NonNull @Id @Description("Its public id; of a description that of what it stands for.") UUID id) {
}
