package io.concordat.deal.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.money.Money;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.MoneyValue;

/**
 * Says how a deal ended.
 *
 * @param value what it was worth in the end; the value of the registration when not given
 * @param reason why; needed for a deal that was lost
 */
@Input("CloseDealInput")
@Description("Says how a deal ended.")
public record CloseDeal(
        @NotNull @Description("Won or lost.") DealResult outcome,
        @NotNull @Description("The day, not in the future.") @Schema(examples = "2026-06-30") LocalDate closedOn,
        @Valid @Description("What it was worth in the end; the value of the registration when not given.") MoneyValue value,
        @Size(max = 1000) @Description("Why; needed for a deal that was lost.") String reason) {

    /** @return what the annotations cannot say, the day left out */
    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        if (outcome == DealResult.LOST && (reason == null || reason.isBlank())) {
            faults.add(new FieldError("reason", "required", "Say why the deal was lost."));
        }
        if (value != null && value.read("value", faults).filter(money -> money.minor() <= 0).isPresent()) {
            faults.add(new FieldError("value.amount", "out-of-range", "A deal is worth more than nothing."));
        }
        return faults;
    }

    Money worth(Money registered) {
        return value == null ? registered : value.read("value", new ArrayList<>()).orElseThrow();
    }
}
