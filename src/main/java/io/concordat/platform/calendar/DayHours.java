package io.concordat.platform.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.time.Shift;

/**
 * A stretch of working time on a day.
 *
 * @param from local time such as {@code 09:00}
 * @param until local time after it; {@code 24:00} is the end of the day
 */
@Type("DayHours")
@Input("DayHoursInput")
@Description("A stretch of working time on a day.")
@Schema(description = "A stretch of working time on a day.")
public record DayHours(
        @NotNull @Pattern(regexp = Shift.FORM, message = "time-malformed: Send a local time such as 09:00.") @Description("Local time at which work begins.") @Schema(examples = "09:00") String from,
        @NotNull @Pattern(regexp = Shift.FORM, message = "time-malformed: Send a local time such as 17:30, or 24:00.") @Description("Local time at which it ends; 24:00 is the end of the day.") @Schema(examples = "12:30") String until) {
}
