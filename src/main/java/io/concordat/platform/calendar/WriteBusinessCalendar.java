package io.concordat.platform.calendar;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.NoNullItems;

/**
 * What a calendar shall be: it is created or replaced as a whole.
 *
 * @param name what people read
 * @param zone IANA time zone, the vendor's when not given
 * @param hours working hours of the week, one stretch or more
 * @param specialDays holidays and days with other hours, each day once
 */
@Input("WriteBusinessCalendarInput")
@Description("What a calendar shall be; it is created or replaced as a whole.")
@Schema(description = "What a calendar shall be; it is created or replaced as a whole.")
public record WriteBusinessCalendar(
        @NotBlank @Size(max = 120) @Description("What people read.") @Schema(examples = "Munich office") String name,
        @Size(max = 64) @Description("IANA time zone; the vendor's when not given.") @Schema(examples = "Europe/Berlin", nullable = true) String zone,
        @NotEmpty @Size(max = 70) @NoNullItems @Description("Working hours of the week, one stretch or more.") List<@Valid WeekdayHours> hours,
        @Size(max = 1000) @NoNullItems @Description("Holidays and days with other hours, each day once; none when not given.") List<@Valid SpecialDay> specialDays) {
}
