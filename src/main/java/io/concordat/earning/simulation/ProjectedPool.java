package io.concordat.earning.simulation;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.evaluation.PoolKey;
import io.concordat.earning.draw.DrawForecast.Left;
import io.concordat.platform.input.MoneyValue;

/** A budget, or a cap of all partners. */
@Type("ProjectedPool")
@Description("A budget, or a cap of all partners.")
@Schema(name = "ProjectedPool", description = "A budget, or a cap of all partners.")
public record ProjectedPool(
        @NonNull @Description("What it is.") @Schema(description = "What it is.", examples = "BUDGET") PoolKey.Kind kind,
        @NonNull @Description("Id of the budget, or code of the offer or program.") @Schema(description = "Id of the budget, or code of the offer or program.") String code,
        @Description("First day of the cap's period; none for budgets and caps without end.") @Schema(description = "First day of the cap's period; none for budgets and caps without end.", nullable = true) LocalDate periodStart,
        @NonNull @Description("What is left now, before anything that is supposed; zero when no such budget pays on the day.") @Schema(description = "What is left now, before anything that is supposed; zero when no such budget pays on the day.") MoneyValue left) {

    static ProjectedPool of(Left left) {
        LocalDate period = left.pool().period();
        return new ProjectedPool(left.pool().kind(), left.pool().code(),
                LocalDate.EPOCH.equals(period) ? null : period, MoneyValue.of(left.left()));
    }
}
