package io.concordat.earning.simulation;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.earning.draw.DrawForecast.Forecast;
import io.concordat.platform.input.MoneyValue;

/** What an amount would find in budgets and caps of all partners; for staff alone, and not binding. */
@Type("ProjectedFunding")
@Description("What an amount would find in budgets and caps of all partners; for staff alone. Nothing is held, so it is not binding: others may draw first.")
@Schema(name = "ProjectedFunding", description = "What an amount would find in budgets and caps of all partners; for staff alone. Nothing is held, so it is not binding: others may draw first.")
public record ProjectedFunding(
        @NonNull @Description("Code of the offer.") @Schema(description = "Code of the offer.", examples = "GROWTH-26") String offer,
        @NonNull @Description("The fact.") @Schema(description = "The fact.", examples = "deal-4711") String fact,
        @NonNull @Description("What would be asked for.") @Schema(description = "What would be asked for.") MoneyValue asked,
        @NonNull @Description("What would be granted.") @Schema(description = "What would be granted.") MoneyValue granted,
        @NonNull @Description("What would become of the rest, if there is one.") @Schema(description = "What would become of the rest, if there is one.", examples = "NO_BUDGET") FundingOutcome outcome,
        @NonNull @Description("What it would draw on.") @Schema(description = "What it would draw on.") List<@NonNull ProjectedPool> pools) {

    static ProjectedFunding of(Forecast forecast) {
        return new ProjectedFunding(forecast.asked().line().key().offer(), forecast.asked().line().key().fact(),
                MoneyValue.of(forecast.asked().amount()), MoneyValue.of(forecast.granted()),
                FundingOutcome.of(forecast.by()), forecast.left().stream().map(ProjectedPool::of).toList());
    }
}
