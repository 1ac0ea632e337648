package io.concordat.deal.approval;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.approval.ApprovalState.Level;
import io.concordat.platform.input.MoneyValue;

/** A level of approval of one registration, as both doors show it. */
@Type("DealApprovalLevel")
@Schema(name = "DealApprovalLevel", description = "A level of approval of one registration.")
@Description("A level of approval of one registration.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalLevelView(@NonNull @Description("What it is called.") String name,
        @Description("Its step; levels of the same step run in parallel.") int step,
        @NonNull @Description("Where it stands.") ApprovalStatus status,
        @Description("How many different people have to approve.") int needed,
        @NonNull @Description("Roles that may approve.") List<@NonNull String> roles,
        @Description("People that may approve; not shown to partners.") List<@NonNull String> people,
        @Description("Only deals of at least this value need it.") MoneyValue from,
        @NonNull @Description("What was said, oldest first.") List<@NonNull VoteView> votes) {

    /** One person's approval at a level. */
    @Type("DealApprovalVote")
    @Schema(name = "DealApprovalVote", description = "One person's approval at a level.")
    @Description("One person's approval at a level.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VoteView(@Description("Who; not shown to partners.") String by,
            @NonNull @Description("When.") Instant at,
            @NonNull @Description("Why, in words.") String reason,
            @Description("Whether it counts; not when the registration was changed since.") boolean counts) {
    }

    /** @param forPartner whether to leave out who the vendor's people are */
    static List<ApprovalLevelView> of(ApprovalState state, boolean forPartner) {
        return state.levels().stream().map(level -> of(state, level, forPartner)).toList();
    }

    private static ApprovalLevelView of(ApprovalState state, Level level, boolean forPartner) {
        return new ApprovalLevelView(level.rule().name(), level.rule().step(), level.status(), level.rule().needed(),
                level.rule().roles(), forPartner ? null : level.rule().people(), level.rule().from(),
                level.votes().stream().map(vote -> new VoteView(forPartner ? null : vote.voter(), vote.votedAt(),
                        vote.reason(), vote.round() == state.round())).toList());
    }
}
