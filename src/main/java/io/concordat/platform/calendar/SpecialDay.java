package io.concordat.platform.calendar;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.NoNullItems;

/**
 * A day whose working hours are not those of its weekday.
 *
 * @param date the day
 * @param name what people call it, or {@code null}
 * @param hours its working hours; none on a holiday
 */
@Type("SpecialDay")
@Input("SpecialDayInput")
@Description("A day whose working hours are not those of its weekday: a holiday, or half a day.")
@Schema(description = "A day whose working hours are not those of its weekday: a holiday, or half a day.")
public record SpecialDay(@NotNull @Description("The day.") @Schema(examples = "2031-12-24") LocalDate date,
        @Size(max = 120) @Description("What people call it.") @Schema(examples = "Christmas Eve", nullable = true) String name,
        @Size(max = 10) @NoNullItems @Description("Its working hours; none on a holiday.") List<@Valid DayHours> hours) {
}
