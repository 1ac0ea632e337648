package io.concordat.core.matching;

import static io.concordat.core.matching.Verdict.CLEAR;
import static io.concordat.core.matching.Verdict.CONFLICT_DIRECT;
import static io.concordat.core.matching.Verdict.CONFLICT_NAMED_ACCOUNT;
import static io.concordat.core.matching.Verdict.CONFLICT_PARTNER;
import static io.concordat.core.matching.Verdict.EXACT_DUPLICATE;
import static io.concordat.core.matching.Verdict.POSSIBLE;
import static io.concordat.core.matching.Verdict.RELATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.matching.VerdictOrder.Finding;

class OverlapGateTest {

    @ParameterizedTest
    @CsvSource({"SAME,true,true,true,EXACT_DUPLICATE", "SAME,false,true,true,CONFLICT_PARTNER",
            "SAME,true,true,false,POSSIBLE",
            "SAME,false,true,false,POSSIBLE", "SAME,true,false,true,RELATED", "SAME,false,false,true,RELATED",
            "SAME,true,false,false,RELATED", "SAME,false,false,false,RELATED", "POSSIBLE,true,true,true,POSSIBLE",
            "POSSIBLE,false,true,true,POSSIBLE", "POSSIBLE,true,true,false,POSSIBLE",
            "POSSIBLE,false,true,false,POSSIBLE",
            "POSSIBLE,true,false,true,CLEAR", "POSSIBLE,false,false,true,CLEAR", "POSSIBLE,true,false,false,CLEAR",
            "POSSIBLE,false,false,false,CLEAR", "DIFFERENT,true,true,true,CLEAR", "DIFFERENT,false,true,true,CLEAR",
            "DIFFERENT,true,true,false,CLEAR", "DIFFERENT,false,true,false,CLEAR", "DIFFERENT,true,false,true,CLEAR",
            "DIFFERENT,false,false,true,CLEAR", "DIFFERENT,true,false,false,CLEAR",
            "DIFFERENT,false,false,false,CLEAR"})
    void theWholeTable(Likeness likeness, boolean samePartner, boolean overlap, boolean sameType, Verdict verdict) {
        assertThat(OverlapGate.verdict(likeness, samePartner, overlap, sameType, true)).isEqualTo(verdict);
        assertThat(OverlapGate.verdict(likeness, samePartner, overlap, sameType, false)).as("not open")
                .isEqualTo(CLEAR);
    }

    @Test
    void aFamilyOverlapsWithItselfAndWithThoseAboveItButNotWithItsSibling() {
        Set<String> core = Set.of("CORE");
        Set<String> coreAndAbove = Set.of("CORE", "ANALYTICS");
        Set<String> cloud = Set.of("CLOUD");
        Set<String> cloudAndAbove = Set.of("CLOUD", "ANALYTICS");
        Set<String> analytics = Set.of("ANALYTICS");

        assertThat(OverlapGate.overlap(core, coreAndAbove, core, coreAndAbove)).isTrue();
        assertThat(OverlapGate.overlap(core, coreAndAbove, analytics, analytics)).isTrue();
        assertThat(OverlapGate.overlap(analytics, analytics, core, coreAndAbove)).isTrue();
        assertThat(OverlapGate.overlap(core, coreAndAbove, cloud, cloudAndAbove)).isFalse();
    }

    @Test
    void theStrongestVerdictPrevails() {
        assertThat(Verdict.strongest(List.of())).isEqualTo(CLEAR);
        assertThat(List.of(Verdict.values())).isSortedAccordingTo((a, b) -> 0);
        assertThat(List
                .of(CLEAR, RELATED, POSSIBLE, CONFLICT_PARTNER, CONFLICT_DIRECT, CONFLICT_NAMED_ACCOUNT,
                        EXACT_DUPLICATE)
                .stream().sorted(VerdictOrder.STRONGEST_FIRST)).containsExactly(EXACT_DUPLICATE, CONFLICT_NAMED_ACCOUNT,
                        CONFLICT_DIRECT,
                        CONFLICT_PARTNER, POSSIBLE, RELATED, CLEAR);
        assertThat(Verdict.strongest(List.of(RELATED, CONFLICT_PARTNER, POSSIBLE))).isEqualTo(CONFLICT_PARTNER);
        assertThat(Verdict.strongest(List.of(CONFLICT_PARTNER, EXACT_DUPLICATE))).isEqualTo(EXACT_DUPLICATE);
    }

    @Test
    void ofEqualVerdictsOnesOwnRegistrationComesFirstThenTheHigherScore() {
        Finding others = new Finding(POSSIBLE, false, 9);
        Finding own = new Finding(POSSIBLE, true, 1);
        Finding better = new Finding(POSSIBLE, true, 2);
        Finding conflict = new Finding(CONFLICT_PARTNER, false, 0);
        assertThat(List.of(others, own, better, conflict).stream().sorted(VerdictOrder.FINDINGS)).containsExactly(
                conflict, better,
                own, others);
    }

    @Test
    void onlyTheThreeConflictsAreConflicts() {
        assertThat(List.of(Verdict.values())).filteredOn(Verdict::isConflict).containsExactly(CONFLICT_PARTNER,
                CONFLICT_DIRECT,
                CONFLICT_NAMED_ACCOUNT);
    }
}
