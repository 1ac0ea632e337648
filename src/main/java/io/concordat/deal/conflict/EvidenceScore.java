package io.concordat.deal.conflict;

import java.util.List;

import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.intake.SalesActivity;

/**
 * How well a registration shows that its partner works on the deal, 0 to 100: 20 points for each activity with a proof, up
 * to 60; 5 for each without, up to 10; 10 each for the problem, the use and the next steps. Pure.
 */
final class EvidenceScore {

    private static final int PROVEN = 20;
    private static final int MOST_PROVEN = 60;
    private static final int TOLD = 5;
    private static final int MOST_TOLD = 10;
    private static final int IN_WORDS = 10;

    private EvidenceScore() {
    }

    static int of(RegisterDeal deal) {
        List<SalesActivity> activities = deal.salesActivities() == null ? List.of() : deal.salesActivities();
        int proven = (int) activities.stream().filter(activity -> isSaid(activity.proof())).count();
        int told = activities.size() - proven;
        int score = Math.min(proven * PROVEN, MOST_PROVEN) + Math.min(told * TOLD, MOST_TOLD);
        for (String text : new String[]{deal.businessProblem(), deal.useCase(), deal.nextSteps()}) {
            score += isSaid(text) ? IN_WORDS : 0;
        }
        return score;
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }
}
