package io.concordat.deal.review.queue;

import java.util.Comparator;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A queue of reviewers, with its deadlines.
 *
 * @param code its code, unique with the vendor
 * @param name what people read
 * @param calendar code of the business calendar that its deadlines are counted by
 * @param targets its deadlines, at most one of each kind
 * @param revision counts its changes; 0 of the standard queue that nobody has written yet
 */
@Type("ReviewQueue")
@Schema(name = "ReviewQueue", description = "A queue of reviewers, with its deadlines.")
@Description("A queue of reviewers, with its deadlines.")
public record ReviewQueueView(@NonNull @Description("Its code.") @Schema(examples = "LARGE") String code,
        @NonNull @Description("What people read.") @Schema(examples = "Large deals") String name,
        @NonNull @Description("Business calendar that its deadlines are counted by.") @Schema(examples = "MUNICH") String calendar,
        @NonNull @Description("Its deadlines, at most one of each kind.") List<@NonNull ReviewTarget> targets,
        @Description("Counts its changes, from 1; 0 of the standard queue that nobody has written yet.") int revision) {

    /** The queue of whatever no rule sends elsewhere, unless the routing names another one. */
    public static final String DEFAULT = "DEFAULT";

    private static final int MINUTES_OF_A_BUSINESS_DAY = 8 * 60;

    /** Until it is written: first response within one business day, decision within three, warnings at 75 percent. */
    static final ReviewQueueView STANDARD = new ReviewQueueView(DEFAULT, "All registrations", DEFAULT,
            List.of(new ReviewTarget(TimerKind.FIRST_RESPONSE, MINUTES_OF_A_BUSINESS_DAY, List.of(75), List.of()),
                    new ReviewTarget(TimerKind.DECISION, 3 * MINUTES_OF_A_BUSINESS_DAY, List.of(75), List.of())),
            0);

    static ReviewQueueView of(String code, WriteReviewQueue input, int revision) {
        List<ReviewTarget> targets = input.targets() == null ? List.of() : input.targets();
        return new ReviewQueueView(code, input.name(), input.calendar() == null ? DEFAULT : input.calendar(), targets
                .stream().map(ReviewTarget::completed).sorted(Comparator.comparing(ReviewTarget::kind)).toList(),
                revision);
    }
}
