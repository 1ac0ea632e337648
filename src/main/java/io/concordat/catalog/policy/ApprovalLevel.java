package io.concordat.catalog.policy;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.input.NoNullItems;

/** One level of approval. Levels of the same step run in parallel, steps one after the other. */
@Input("ApprovalLevelInput")
@Type("ApprovalLevel")
@Description("One level of approval. Levels of the same step run in parallel, steps one after the other.")
public record ApprovalLevel(
        @NotBlank @Size(max = 100) @Description("What it is called.") String name,
        @NotNull @Min(1) @Max(20) @Description("Its place in the order.") Integer step,
        @Size(max = 10) @NoNullItems @Description("Roles that may approve, such as finance; any reviewer when neither roles nor people are given.") List<@Size(max = 40) String> roles,
        @Size(max = 50) @NoNullItems @Description("Subjects of the people that may approve.") List<@Size(max = 200) String> people,
        @Min(1) @Max(10) @Description("How many different people have to approve; 1 when not given.") Integer needed,
        @Valid @Description("Only deals of at least this value need the level; a deal in another currency needs it always.") MoneyValue from) {

    ApprovalLevel completed() {
        return new ApprovalLevel(name, step, roles == null ? List.of() : List.copyOf(roles),
                people == null ? List.of() : List.copyOf(people), needed == null ? Integer.valueOf(1) : needed, from);
    }
}
